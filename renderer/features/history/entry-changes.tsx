import type { HistoryEntryWords } from '../../../shared/contract/history.ts'

type Props = Readonly<{ changes: HistoryEntryWords['changes'] }>

/** The fields that changed, before and after, folded away until somebody wants to see them. */
export function EntryChanges({ changes }: Props) {
  if (changes.length === 0) return null
  return (
    <details>
      <summary className="w-fit rounded-4 text-[0.9375rem] text-link">
        変わった内容（{changes.length}項目）
      </summary>
      <ChangeTable changes={changes} />
    </details>
  )
}

/** The fields that changed, before and after. */
export function ChangeTable({ changes }: Props) {
  return (
    <table className="mt-1 mb-2 w-full table-fixed text-[0.9375rem]">
      <thead>
        <tr className="text-left">
          <th scope="col" className="w-48 font-bold">
            項目
          </th>
          <th scope="col" className="font-bold">
            前
          </th>
          <th scope="col" className="font-bold">
            後
          </th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ field, before, after }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two fields may have the same words, and none moves
          <tr key={place} className="border-t border-solid-gray-200 align-top">
            <th scope="row" className="py-0.5 pr-3 text-left font-normal break-words">
              {field}
            </th>
            <td className="py-0.5 pr-3 break-words whitespace-pre-wrap">{before}</td>
            <td className="py-0.5 break-words whitespace-pre-wrap">{after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
