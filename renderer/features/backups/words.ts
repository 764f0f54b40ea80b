import type { MessageTable } from '../../components/messages.ts'

export const backupMessages: MessageTable = {
  noBackupFolder: '先に、控えの保存先を決めてください。',
  storage_full: '控えの保存先の空きが足りません。古い控えを片付けるか、別の USB メモリを使ってください。',
  storage_corrupt:
    '作った控えを読み直したところ、正しく写せていませんでした。この控えは残していません。別の USB メモリで、もう一度作ってください。',
  file_missing: '控えの保存先が見つかりません。USB メモリを差し込んでから、もう一度操作してください。',
  file_denied: '控えの保存先に書き込めません。書き込み禁止になっていないか確かめてください。',
}
