import type { HistoryEntry } from '../../../shared/contract/history.ts'
import { toFieldWords } from '../../../shared/domain/history/field-words.ts'
import { toValueWords } from '../../../shared/domain/history/value-words.ts'

/** The fields that changed, before and after, folded away until somebody wants to see them. */
export function EntryChanges({ changes }: Readonly<{ changes: HistoryEntry['changes'] }>) {
  if (changes.length === 0) return null
  return (
    <details>
      <summary className="w-fit rounded-4 text-[0.9375rem] text-link">
        変わった内容（{changes.length}項目）
      </summary>
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
          {changes.map(({ field, before, after }) => (
            <tr key={field} className="border-t border-solid-gray-200 align-top">
              <th scope="row" className="py-0.5 text-left font-normal">
                {toFieldWords(field)}
              </th>
              <td className="py-0.5 pr-3 whitespace-pre-wrap">{toValueWords(before)}</td>
              <td className="py-0.5 whitespace-pre-wrap">{toValueWords(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
