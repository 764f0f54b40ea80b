import { invariant } from '../../shared/errors/invariant.ts'
import { showBackupStatus } from '../services/backup/backup-service.ts'
import { backUpUnattended } from '../services/backup/unattended-backup.ts'
import type { RecordsCall } from './command-surroundings.ts'
import type { Outcome } from './outcome.ts'
import { withRecords } from './with-program.ts'

type Wanted = Readonly<{ folder: string; passphrase: string | null }>

/** `backup`: one file in the folder, called good only when it was read back and checked. */
export function backUpFolder(call: RecordsCall, { folder, passphrase }: Wanted): Promise<Outcome> {
  return withRecords(call, async (context) => {
    await backUpUnattended(context, { folder, passphrase })
    const { last } = showBackupStatus(context)
    invariant(last, 'the backup was noted')
    const { place, sizeBytes, sha256, entryCount, attachmentCount, hasPassphrase } = last
    const made = { file: place, sizeBytes, sha256, entryCount, attachmentCount, hasPassphrase }
    const text = [
      `控えを ${place} に作り、読み直して正しいことを確かめました。`,
      `大きさ: ${sizeBytes} バイト、履歴: ${entryCount} 件、添付ファイル: ${attachmentCount} 件、合言葉: ${hasPassphrase ? 'あり' : 'なし'}`,
      `指紋（SHA-256）: ${sha256}`,
      '',
    ]
    return { json: made, text: text.join('\n') }
  })
}
