import type { BackupContents, PresentRecords } from '../../../shared/contract/restores.ts'
import { toLocalDate, toLocalTime } from '../../../shared/domain/calendar/calendar-date.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import { PresentNotice } from './present-notice.tsx'
import { toMegabytes } from './words.ts'

/** What people know by a name of their own; the other tables belong to these. */
const tables: readonly (readonly [table: string, label: string])[] = [
  ['staff_member', '職員等'],
  ['unit', '所属'],
  ['asset', '情報資産'],
  ['inspection', '自己点検'],
  ['inspection_sheet', '点検票'],
  ['finding', '指摘'],
  ['incident', 'インシデント'],
  ['measure', '対策'],
  ['edition', '方針などの版'],
  ['policy_review', '見直し'],
  ['issued_report', '発行した帳票'],
  ['attachment', '添付ファイル'],
  ['history_entry', '履歴'],
]

/** What is inside a backup, beside what is here now. */
export function BackupContentsTable({ contents }: Readonly<{ contents: BackupContents }>) {
  const counts = new Map(contents.tables.map((counted) => [counted.table, counted]))
  const rows = tables.flatMap(([table, label]) => {
    const counted = counts.get(table)
    return counted === undefined ? [] : [{ label, ...counted }]
  })
  const { present } = contents
  const hasHere = present !== null
  return (
    <div className="space-y-3">
      <p>
        <b>{contents.organizationName}</b>
        {contents.isSample && '（見本）'}の記録。{toMoment(contents.madeAt)}に、
        {contents.madeBy === '' ? 'プログラム' : contents.madeBy}
        が作りました（{toMegabytes(contents.sizeBytes)}、プログラムの版 {contents.programEdition}）。
      </p>
      <table className="w-full max-w-3xl border-collapse">
        <caption className="sr-only">控えの中身と、今の記録の件数</caption>
        <thead>
          <tr className="border-b-2 border-solid-gray-600 text-left">
            <th scope="col" className="py-1">
              記録
            </th>
            <th scope="col" className="py-1 text-right">
              この控え
            </th>
            {hasHere && (
              <th scope="col" className="py-1 text-right">
                今の記録
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          <tr className="border-b border-solid-gray-300">
            <th scope="row" className="py-1 text-left font-normal whitespace-nowrap">
              いつの内容か
            </th>
            <td className="py-1 text-right">{toMoment(contents.madeAt)}</td>
            {hasHere && <td className="py-1 pl-4 text-right">{toLastChange(present)}</td>}
          </tr>
          {rows.map(({ label, inBackup, here }) => (
            <tr key={label} className="border-b border-solid-gray-300">
              <th scope="row" className="py-1 text-left font-normal whitespace-nowrap">
                {label}
              </th>
              <td className="py-1 text-right tabular-nums">{inBackup.toLocaleString('ja-JP')}件</td>
              {hasHere && (
                <td className="py-1 text-right tabular-nums">
                  {`${(here ?? 0).toLocaleString('ja-JP')}件${here === inBackup ? '（同じ）' : ''}`}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {hasHere && <PresentNotice contents={contents} present={present} />}
    </div>
  )
}

function toMoment(instant: string): string {
  return `${toWareki(toLocalDate(instant))} ${toLocalTime(instant)}`
}

/** When the records in use were last changed, and by whom where that is told. */
function toLastChange({ changedAt, changedBy }: PresentRecords): string {
  if (changedAt === null) return 'まだ変更なし'
  return `${toMoment(changedAt)}${changedBy === '' ? '' : `（${changedBy}）`}`
}
