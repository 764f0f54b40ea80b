import type { PolicyWarning } from '../../../shared/domain/policy/policy-warning.ts'

/** What to look at again in a text that was read in, each with its line. */
export function WarningList({ warnings }: Readonly<{ warnings: readonly PolicyWarning[] }>) {
  return (
    <ul
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the list scrolls, so the keyboard must reach it
      tabIndex={0}
      aria-label="確かめる点"
      className="focus-inside max-h-48 overflow-y-auto rounded-8 border border-solid-gray-420 bg-white"
    >
      {warnings.map(({ line, code, message }, index) => (
        <li
          // several warnings may be alike; the list never changes
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          key={`${line}-${code}-${index}`}
          className="flex gap-x-3 border-b border-solid-gray-200 px-3 py-1.5 last:border-b-0"
        >
          <span className="w-16 shrink-0 text-right text-solid-gray-700">{line}行目</span>
          <span className="min-w-0">{message}</span>
        </li>
      ))}
    </ul>
  )
}
