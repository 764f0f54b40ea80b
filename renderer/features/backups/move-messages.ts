import { backupMessages } from '../../components/backup/words.ts'
import type { MessageTable } from '../../components/messages.ts'

const stays = '記録は今のフォルダにそのまま残っていて、続けて使えます。'

/** Sentences of moving the records: each says that they stay where they are, and what to do. */
export const moveMessages: MessageTable = {
  ...backupMessages,
  'folder.notChosen': '「フォルダを選ぶ」で、移す先を選び直してください。',
  'folder.insideDataFolder': `選んだフォルダは、今の記録のフォルダの中にあります。${stays}別の場所を選んでください。`,
  'folder.holdsRecords': `選んだフォルダには、もう台帳の記録が入っています。${stays}別の場所を選んでください。`,
  'folder.notAFolder': `移す先のフォルダが見つかりません。${stays}USB メモリやディスクのつながりを確かめて、選び直してください。`,
  backupRunning: `ほかの画面で、控えの作成か復元、記録の移動をしています。${stays}終わってから、もう一度操作してください。`,
  backupCancelled: `途中でやめました。${stays}`,
  storage_full: `移す先の空きが足りません。${stays}移す先の要らないファイルを片付けるか、空きの多い場所を選んでください。`,
  storage_readonly: `移す先に書き込めません。${stays}書き込み禁止になっていないか、フォルダの権限を管理者に確かめてください。`,
  storage_locked: `移す先のファイルが、ほかのプログラムで使われています。${stays}そのプログラムを終わらせてから、もう一度操作してください。`,
  storage_corrupt: `移す先で読み直したところ、正しくない所がありました。${stays}別のディスクか USB メモリを選んでください。`,
  file_missing: `移す先が、途中で見つからなくなりました。${stays}USB メモリやディスクのつながりを確かめて、もう一度操作してください。`,
  file_denied: `移す先に書き込めません。${stays}別の場所を選ぶか、フォルダの権限を管理者に確かめてください。`,
}
