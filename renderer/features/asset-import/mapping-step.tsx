import type { AssetColumn } from '../../../shared/domain/asset-import/asset-columns.ts'
import type { ImportChoices } from '../../../shared/domain/asset-import/import-choices.ts'
import type { OpenedImport } from './use-asset-import.ts'

type Props = Readonly<{
  opened: OpenedImport
  columns: readonly Readonly<{ id: AssetColumn; heading: string }>[]
  onChoose: (changed: Partial<ImportChoices>) => void
}>

/** Which column of the file is which of the register; open where something must be said. */
export function MappingStep({ opened, columns, onChoose }: Props) {
  const { headings, missing, isMappingRemembered } = opened.summary
  if (headings.length === 0) return null
  const read = headings.filter(({ column }) => column !== null).length
  return (
    <details className="card p-3" open={missing.length > 0 || undefined}>
      <summary className="cursor-pointer font-bold">
        列の対応（{headings.length}列のうち {read}列を取り込みます
        {isMappingRemembered && '。前に使った対応です'}）
      </summary>
      {missing.length > 0 && (
        <p className="mt-2 text-error-2">
          「{missing.join('」「')}」の列が見つかりません。どの列かを選んでください。
        </p>
      )}
      <div className="mt-2 max-h-80 overflow-auto">
        <table className="w-full text-[0.9375rem]">
          <thead className="sticky top-0 bg-solid-gray-100 text-left">
            <tr>
              <th scope="col" className="px-2 py-1.5">
                ファイルの見出し
              </th>
              <th scope="col" className="px-2 py-1.5">
                内容の例
              </th>
              <th scope="col" className="px-2 py-1.5">
                台帳の列
              </th>
            </tr>
          </thead>
          <tbody>
            {headings.map((heading, place) => (
              <tr
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is told by its place, headings may be alike
                key={place}
                className="border-b border-solid-gray-200"
              >
                <th scope="row" className="px-2 py-1 text-left font-normal">
                  {heading.text || `（${place + 1}列目、見出しなし）`}
                  {heading.isHidden && '（隠れた列）'}
                </th>
                <td className="px-2 py-1 text-solid-gray-700">{heading.sample}</td>
                <td className="px-2 py-1">
                  <ColumnChoice
                    label={`${heading.text || `${place + 1}列目`}の列`}
                    value={heading.column}
                    columns={columns}
                    onChange={(column) => onChoose({ mapping: toMapping(opened, place, column) })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

type ChoiceProps = Readonly<{
  label: string
  value: AssetColumn | null
  columns: Props['columns']
  onChange: (column: AssetColumn | null) => void
}>

function ColumnChoice({ label, value, columns, onChange }: ChoiceProps) {
  return (
    <select
      aria-label={label}
      value={value ?? ''}
      onChange={({ target }) => onChange(columns.find(({ id }) => id === target.value)?.id ?? null)}
      className="min-h-9 rounded-8 border border-solid-gray-600 bg-white px-2"
    >
      <option value="">取り込まない</option>
      {columns.map(({ id, heading }) => (
        <option key={id} value={id}>
          {heading}
        </option>
      ))}
    </select>
  )
}

/** A column of the register stands for one of the file only: chosen anew, it leaves its old place. */
function toMapping({ summary }: OpenedImport, place: number, chosen: AssetColumn | null) {
  return summary.headings.map(({ column }, index) => {
    if (index === place) return chosen
    return column === chosen ? null : column
  })
}
