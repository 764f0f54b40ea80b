import type { MessageTable } from '../../components/messages.ts'

export const startupMessages: MessageTable = {
  'folder.holdsOtherThings': ({ example }) =>
    `このフォルダには、ほかのファイル（${example}など）が入っています。空のフォルダか、以前使っていた台帳のフォルダを選んでください。`,
  'folder.notAFolder': 'フォルダではなくファイルが選ばれています。フォルダを選んでください。',
  alreadySetUp: '最初の設定はもう済んでいます。プログラムを開き直してください。',
  signOutFirst: 'ほかの人がサインインしています。サインアウトしてから、もう一度操作してください。',
  policyWithoutArticles: '「第1条」のような条の見出しが見つかりません。方針の本文を貼り付けてください。',
  'folder.required': 'フォルダを選んでください。',
  'organizationName.required': '組合名を入力してください。',
  cannotReadSafely:
    '記録そのものが壊れているため、見るだけで続けることはできません。控えから戻してください。',
  notDamaged: 'この記録は壊れていません。画面を開き直してください。',
  storage_full: '写す先の空きが足りません。別の USB メモリかディスクを選んでください。',
  file_denied: 'このフォルダには書き込めません。別のフォルダを選ぶか、管理者に権限を確かめてください。',
  file_missing: 'このフォルダが見つかりません。USB メモリのときは、差し込んでからもう一度選んでください。',
  unitNameTaken: '同じ名前の所属があります。名前を変えてください。',
}
