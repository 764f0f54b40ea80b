import type { MessageTable } from './messages.ts'

/** Why a file could not be attached to a record or taken out again. */
export const attachmentMessages: MessageTable = {
  notAttachable: '添付できるのは PDF・JPEG・PNG のファイルです。名前だけを変えたファイルは添付できません。',
  cutOff: 'ファイルが途中で切れています。もう一度スキャンするか、保存し直してください。',
  fileTooLarge: 'ファイルが大きすぎます。20MB までのファイルにしてください。',
  file_missing: '添付ファイルが見つかりません。控え（バックアップ）を管理者に確かめてください。',
  storage_corrupt:
    '添付ファイルが、添付したときと違っています。控え（バックアップ）を管理者に確かめてください。',
}
