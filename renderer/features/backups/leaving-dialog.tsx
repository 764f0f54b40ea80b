import { useState } from 'react'
import type { BackupStatus } from '../../../shared/contract/backups.ts'
import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import { client } from '../../api/client.ts'
import { BackupWorking } from '../../components/backup/backup-working.tsx'
import { isUsablePassphrase, NewPassphraseFields } from '../../components/backup/new-passphrase.tsx'
import { backupMessages, toAgeWords } from '../../components/backup/words.ts'
import { Button } from '../../components/button.tsx'
import { Checkbox } from '../../components/checkbox.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { messageOf } from '../../components/messages.ts'
import { ProblemText } from '../../components/notice.tsx'
import { useBackupRun } from './use-backup-run.ts'

type Props = Readonly<{ status: BackupStatus; onStay: () => void; onLeave: () => void }>

/** The question on closing the window: a backup now, none, or back; it ends the program once the backup is good. */
export function LeavingDialog({ status, onStay, onLeave }: Props) {
  const { folder, asksPassphrase } = status.setting
  const [passphrase, setPassphrase] = useState({ first: '', second: '' })
  const [mayBeOnSameDisk, setMayBeOnSameDisk] = useState(false)
  const run = useBackupRun(onLeave)
  const isReady =
    (!asksPassphrase || isUsablePassphrase(passphrase)) && (status.isOnSameDisk !== true || mayBeOnSameDisk)
  const start = () => run.mutate({ passphrase: asksPassphrase ? passphrase.first : null, mayBeOnSameDisk })
  return (
    <Dialog
      title="終了する前に、控えを取りますか"
      isOpen
      isUrgent={run.isPending}
      onClose={onStay}
      buttons={
        !run.isPending && (
          <>
            <Button tone="secondary" onPress={onStay}>
              戻る
            </Button>
            <Button tone="secondary" onPress={onLeave}>
              取らずに終了
            </Button>
            <Button isDisabled={!isReady} onPress={start}>
              今すぐ控えを取る
            </Button>
          </>
        )
      }
    >
      <div className="space-y-3">
        <p>{toLastWords(status)}</p>
        <p className="break-all">保存先：{folder}</p>
        {run.isPending ? (
          <BackupWorking
            label="控えの作成"
            ask={() => client.backups.stage({})}
            cancel={() => client.backups.cancel({})}
          />
        ) : (
          <>
            {status.isOnSameDisk === true && (
              <Checkbox
                label="記録と同じディスクに作る"
                description="ディスクが壊れると、記録と控えの両方を失います。USB メモリか別のディスクをおすすめします。"
                isSelected={mayBeOnSameDisk}
                onChange={setMayBeOnSameDisk}
              />
            )}
            {asksPassphrase && <NewPassphraseFields value={passphrase} onChange={setPassphrase} />}
          </>
        )}
        <ProblemText text={run.isError ? messageOf(run.error, backupMessages) : undefined} />
      </div>
    </Dialog>
  )
}

function toLastWords({ last, setting }: BackupStatus): string {
  if (last === null) return 'まだ一度も控えを取っていません。'
  const day = toWareki(toLocalDate(last.at))
  return `最後の正しい控えは${toAgeWords(last.ageDays)}（${day}）のものです。${setting.dueDays}日ごとに取る設定です。`
}
