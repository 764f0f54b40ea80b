import { useState } from 'react'
import type { BackupStatus } from '../../../shared/contract/backups.ts'
import { client } from '../../api/client.ts'
import { BackupWorking } from '../../components/backup/backup-working.tsx'
import { isUsablePassphrase, NewPassphraseFields } from '../../components/backup/new-passphrase.tsx'
import { backupMessages } from '../../components/backup/words.ts'
import { Button } from '../../components/button.tsx'
import { Checkbox } from '../../components/checkbox.tsx'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { messageOf } from '../../components/messages.ts'
import { ProblemText } from '../../components/notice.tsx'
import { useNotices } from '../../components/notices.tsx'
import { useBackupRun } from './use-backup-run.ts'

const empty = { first: '', second: '' }

/** Making a backup now: with or without a passphrase, with its progress. */
export function BackupRun({ status }: Readonly<{ status: BackupStatus }>) {
  const { folder, asksPassphrase } = status.setting
  const notices = useNotices()
  const [wantsPassphrase, setWantsPassphrase] = useState(false)
  const [passphrase, setPassphrase] = useState(empty)
  const [isAsking, setAsking] = useState(false)
  const run = useBackupRun(() => {
    setPassphrase(empty)
    notices.succeed('控えを作り、読み直して正しいことを確かめました。')
  })
  const isSecret = asksPassphrase || wantsPassphrase
  const start = (mayBeOnSameDisk: boolean) => {
    setAsking(false)
    run.mutate({ passphrase: isSecret ? passphrase.first : null, mayBeOnSameDisk })
  }
  return (
    <section className="card space-y-3 p-5">
      <h2 className="text-[1.125rem]">控えを作る</h2>
      {folder === null && <p>控えを作るには、先に保存先を決めます。管理者が下の「控えの設定」で決めます。</p>}
      <Checkbox
        label="合言葉をかける"
        description={
          asksPassphrase
            ? '設定により、必ず合言葉をかけます。'
            : 'USB メモリを落としても、中を読まれません。合言葉を忘れると、誰にも開けません。'
        }
        isSelected={isSecret}
        isDisabled={asksPassphrase || run.isPending}
        onChange={setWantsPassphrase}
      />
      {isSecret && <NewPassphraseFields value={passphrase} onChange={setPassphrase} />}
      {isSecret && <p>合言葉は紙に書き、復旧コードと同じ金庫などに、控えとは別にしまってください。</p>}
      {run.isPending ? (
        <BackupWorking
          label="控えの作成"
          ask={() => client.backups.stage({})}
          cancel={() => client.backups.cancel({})}
        />
      ) : (
        <Button
          isDisabled={folder === null || (isSecret && !isUsablePassphrase(passphrase))}
          onPress={() => (status.isOnSameDisk === true ? setAsking(true) : start(false))}
        >
          今すぐ控えを作る
        </Button>
      )}
      <ProblemText text={run.isError ? messageOf(run.error, backupMessages) : undefined} />
      <ConfirmDialog
        title="同じディスクに作りますか"
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        confirmLabel="このまま作る"
        onConfirm={() => start(true)}
      >
        <p>
          控えの保存先（{folder}
          ）は、記録と同じディスクにあります。ディスクが壊れると、記録と控えの両方を失います。USB
          メモリか別のディスクに作ることをおすすめします。
        </p>
      </ConfirmDialog>
    </section>
  )
}
