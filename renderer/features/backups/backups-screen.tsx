import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { BackupStatus } from '../../../shared/contract/backups.ts'
import { api } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { messageOf } from '../../components/messages.ts'
import { ProblemText } from '../../components/notice.tsx'
import { useNotices } from '../../components/notices.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { useSession } from '../../components/session-context.tsx'
import { BackupFolderForm } from './backup-folder-form.tsx'
import { LastBackupCard } from './last-backup-card.tsx'
import { backupMessages } from './words.ts'

/** Where copies go, when the last one was made, and making one now. */
export function BackupsScreen() {
  const status = useQuery(api.backups.status.queryOptions({ input: {} }))
  return (
    <>
      <PageHeading
        title="控え（バックアップ）"
        description="この PC が壊れても記録を失わないように、別の場所に写しを作ります。"
      />
      <QueryState query={status}>{(data) => <Backups status={data} />}</QueryState>
    </>
  )
}

function Backups({ status }: Readonly<{ status: BackupStatus }>) {
  const { may } = useSession()
  const queries = useQueryClient()
  const notices = useNotices()
  const run = useMutation(
    api.backups.run.mutationOptions({
      onSuccess: (next) => {
        queries.setQueryData(api.backups.status.queryKey({ input: {} }), next)
        void queries.invalidateQueries({ queryKey: api.home.key() })
        notices.succeed('控えを作り、読み直して正しいことを確かめました。')
      },
    }),
  )
  return (
    <div className="space-y-5">
      <LastBackupCard status={status} />
      {may('backups.run') && (
        <div className="space-y-3">
          <Button
            isDisabled={status.folder === null}
            isPending={run.isPending}
            onPress={() => run.mutate({})}
          >
            {run.isPending ? '控えを作っています' : '今すぐ控えを作る'}
          </Button>
          {status.folder === null && <p>控えを作るには、先に保存先を決めます。</p>}
          <ProblemText text={run.isError ? messageOf(run.error, backupMessages) : undefined} />
        </div>
      )}
      {may('backups.setFolder') && <BackupFolderForm key={status.folder} status={status} />}
    </div>
  )
}
