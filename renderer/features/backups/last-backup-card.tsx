import type { BackupStatus } from '../../../shared/contract/backups.ts'
import { toLocalDate, toLocalTime } from '../../../shared/domain/calendar/calendar-date.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'

/** What the last good copy was, and where the records themselves are. */
export function LastBackupCard({ status }: Readonly<{ status: BackupStatus }>) {
  const { last } = status
  return (
    <dl className="card grid grid-cols-[auto_1fr] gap-x-6 gap-y-2 p-5">
      <dt className="font-bold">最後の控え</dt>
      <dd>
        {last === null ? 'まだありません' : `${toWareki(toLocalDate(last.at))} ${toLocalTime(last.at)}`}
      </dd>
      {last !== null && (
        <>
          <dt className="font-bold">場所</dt>
          <dd>{last.place}</dd>
          <dt className="font-bold">大きさ</dt>
          <dd>
            {toMegabytes(last.sizeBytes)} MB（履歴 {last.entryCount.toLocaleString('ja-JP')}件まで）
          </dd>
        </>
      )}
      <dt className="font-bold">控えの保存先</dt>
      <dd>{status.folder ?? '決まっていません'}</dd>
      <dt className="font-bold">記録のフォルダ</dt>
      <dd>{status.dataFolder}</dd>
    </dl>
  )
}

function toMegabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1)
}
