import type { ReactNode } from 'react'

type Row = Readonly<{ key: string; cells: readonly ReactNode[]; isMarked?: boolean }>

type Props = Readonly<{ label: string; headings: readonly string[]; rows: readonly Row[] }>

/** What was found beside what it should be; long lists scroll in their own pane. */
export function CompareTable({ label, headings, rows }: Props) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the pane scrolls, so the keyboard must reach it
      tabIndex={0}
      className="card focus-inside max-h-96 overflow-auto"
    >
      <table className="w-full border-separate border-spacing-0 text-[0.9375rem]">
        <thead className="sticky top-0 bg-solid-gray-100 text-left">
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col" className="border-b border-solid-gray-420 px-3 py-1.5">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells, isMarked = false }) => (
            <tr key={key} className={isMarked ? 'bg-red-50' : undefined}>
              {headings.map((heading, index) => (
                <td
                  key={heading}
                  className="border-b border-solid-gray-200 px-3 py-1 align-top first:whitespace-nowrap"
                >
                  {cells[index]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
