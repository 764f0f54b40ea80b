import { useDeferredValue, useMemo } from 'react'
import { parsePolicyText } from '../../../shared/domain/policy/parse-policy-text.ts'
import { listPlacedProvisions } from '../../../shared/domain/policy/walk-provisions.ts'
import { Notice } from '../../components/notice.tsx'

/** How the text will be read: its title, its articles, and the lines to look at again. */
export function PolicyOutline({ text }: Readonly<{ text: string }>) {
  const settled = useDeferredValue(text)
  const parsed = useMemo(() => parsePolicyText(settled), [settled])
  const articles = listPlacedProvisions(parsed).filter(({ provision }) => provision.kind === 'article')
  return (
    <section aria-label="読み取った内容" className="space-y-3">
      <h2 className="text-[1.125rem]">読み取った内容</h2>
      <p>
        {parsed.title ?? '題名なし'}：全{articles.length}条
      </p>
      {parsed.warnings.length > 0 && (
        <Notice tone="warning" title={`確かめていただきたい行が${parsed.warnings.length}か所あります。`}>
          <ul className="max-h-32 list-disc overflow-y-auto pl-6">
            {parsed.warnings.map(({ line, code, message }) => (
              <li key={`${line}-${code}`}>
                {line}行目：{message}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <ol
        aria-label="条の一覧"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the list scrolls, so the keyboard must reach it
        tabIndex={0}
        className="max-h-60 columns-[16rem] overflow-y-auto rounded-8 border border-solid-gray-420 p-3"
      >
        {articles.map(({ provision, path }) => (
          <li key={path.join('-')}>
            {provision.label}
            {provision.heading !== null && `（${provision.heading}）`}
          </li>
        ))}
      </ol>
    </section>
  )
}
