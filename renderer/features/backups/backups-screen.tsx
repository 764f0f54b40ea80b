import { useQuery } from '@tanstack/react-query'
import type { BackupStatus } from '../../../shared/contract/backups.ts'
import { api } from '../../api/client.ts'
import { RestorePanel } from '../../components/backup/restore-panel.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { useSession } from '../../components/session-context.tsx'
import { BackupRun } from './backup-run.tsx'
import { BackupSettingForm } from './backup-setting-form.tsx'
import { DataPlaceCard } from './data-place-card.tsx'
import { FullCheckCard } from './full-check-card.tsx'
import { LastBackupCard } from './last-backup-card.tsx'

/** Where backups go, when the last one was made, making one now, and getting records back. */
export function BackupsScreen() {
  // a timetable makes backups too, beside this window
  const status = useQuery(api.backups.status.queryOptions({ input: {}, refetchOnMount: 'always' }))
  return (
    <>
      <PageHeading
        title="控え（バックアップ）と復元"
        description="この PC が壊れても記録を失わないように、別の場所に写しを作り、いざというときに元に戻します。"
      />
      <QueryState query={status}>{(data) => <Backups status={data} />}</QueryState>
    </>
  )
}

function Backups({ status }: Readonly<{ status: BackupStatus }>) {
  const { may } = useSession()
  return (
    <div className="space-y-5">
      <LastBackupCard status={status} />
      {may('backups.run') && <BackupRun status={status} />}
      {may('backups.updateSetting') && (
        <BackupSettingForm key={status.setting.rowVersion} setting={status.setting} />
      )}
      <FullCheckCard />
      {may('restores.run') && <Restoring />}
      <DataPlaceCard />
    </div>
  )
}

function Restoring() {
  const startup = useQuery(api.startup.status.queryOptions({ input: {} }))
  return (
    <section className="card space-y-3 p-5">
      <h2 className="text-[1.125rem]">控えから復元する</h2>
      <p>
        記録をまちがえて消した、PC
        が壊れたなどのときに、控えの時点に戻します。ふだんは「予行」で、控えが使えることを確かめておきます。
      </p>
      <RestorePanel canChoose={startup.data?.canChooseFolder ?? false} hasRecords />
    </section>
  )
}
