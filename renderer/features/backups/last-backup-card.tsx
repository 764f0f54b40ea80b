import { Link } from '@tanstack/react-router'
import type { BackupStatus } from '../../../shared/contract/backups.ts'
import { toLocalDate, toLocalTime } from '../../../shared/domain/calendar/calendar-date.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import { toAgeWords, toMegabytes } from '../../components/backup/words.ts'
import { Notice } from '../../components/notice.tsx'
import { toPreviewSearch } from '../../components/report-link.ts'

/** What the last good backup was, whether another is due, and where the records themselves are. */
export function LastBackupCard({ status }: Readonly<{ status: BackupStatus }>) {
  const { last, setting, dataFolder } = status
  return (
    <div className="space-y-4">
      {status.isDue && last !== null && (
        <Notice tone="warning" title="新しい控えを作るときです">
          最後の正しい控えは{toAgeWords(last.ageDays)}のものです（{setting.dueDays}日ごとに作る設定です）。
        </Notice>
      )}
      {status.isOnSameDisk === true && (
        <Notice tone="warning" title="保存先が、記録と同じディスクにあります">
          ディスクが壊れると両方を失います。USB メモリか別のディスクにすることをおすすめします。
        </Notice>
      )}
      <dl className="card grid grid-cols-[auto_1fr] gap-x-6 gap-y-2 p-5">
        <dt className="font-bold">最後の控え</dt>
        <dd>
          {last === null
            ? 'まだありません'
            : `${toAgeWords(last.ageDays)}（${toWareki(toLocalDate(last.at))} ${toLocalTime(last.at)}）${last.madeBy === '' ? '' : `（${last.madeBy}）`}`}
        </dd>
        {last !== null && <LastFile last={last} />}
        {last !== null && <LastPaper />}
        <dt className="font-bold">控えの保存先</dt>
        <dd className="break-all">{setting.folder ?? '決まっていません'}</dd>
        <dt className="font-bold">記録のフォルダ</dt>
        <dd className="break-all">{dataFolder}</dd>
      </dl>
    </div>
  )
}

/** The paper that is kept with the backup. */
function LastPaper() {
  return (
    <>
      <dt className="font-bold">紙の控え</dt>
      <dd>
        <Link
          to="/reports/preview"
          search={toPreviewSearch({ kind: 'backup-record' })}
          className="text-link underline"
        >
          バックアップ控え（PDF）を見る
        </Link>
      </dd>
    </>
  )
}

function LastFile({ last }: Readonly<{ last: NonNullable<BackupStatus['last']> }>) {
  return (
    <>
      <dt className="font-bold">ファイル</dt>
      <dd className="break-all">{last.place}</dd>
      <dt className="font-bold">中身</dt>
      <dd>
        {toMegabytes(last.sizeBytes)}、履歴 {last.entryCount.toLocaleString('ja-JP')}件、添付ファイル{' '}
        {last.attachmentCount.toLocaleString('ja-JP')}件、合言葉{last.hasPassphrase ? 'あり' : 'なし'}
      </dd>
      {last.sha256 !== null && (
        <>
          <dt className="font-bold">指紋（SHA-256）</dt>
          <dd className="font-mono text-[0.9375rem] break-all">{last.sha256}</dd>
        </>
      )}
    </>
  )
}
