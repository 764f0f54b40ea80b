import type { ReactNode } from 'react'

type Props = Readonly<{
  /** How many really change. */
  count: number
  headings: readonly string[]
  rows: readonly Readonly<{ key: string; cells: readonly ReactNode[] }>[]
}>

const previewed = 50

/** Before and after of the first rows. */
export function PreviewTable({ count, headings, rows }: Props) {
  return (
    <section aria-label="変わる内容">
      <p role="status" className="mb-1 font-bold">
        変わるもの {count}件{count > previewed && `（はじめの${previewed}件を表示）`}
      </p>
      <div className="max-h-56 overflow-y-auto">
        <table className="w-full text-[0.9375rem]">
          <thead>
            <tr className="text-left">
              {headings.map((heading) => (
                <th
                  key={heading}
                  scope="col"
                  className="border-b border-solid-gray-420 px-2 py-1 whitespace-nowrap"
                >
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, previewed).map(({ key, cells }) => (
              <tr key={key} className="border-b border-solid-gray-200 align-top">
                {cells.map((cell, place) => (
                  <td key={headings[place]} className="px-2 py-1">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
