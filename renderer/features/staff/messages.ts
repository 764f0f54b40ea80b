import type { MessageTable } from '../../components/messages.ts'
import { tableFileMessages } from '../../components/table-file-messages.ts'

/** Why a change to the roster was refused, and what to do first. */
export const rosterMessages: MessageTable = {
  ...tableFileMessages,
  'deputyStaffMemberId.notActive': '所属長の代理に選んだ人は名簿から外れています。別の人を選んでください。',
  'deputyStaffMemberId.isHead': '所属長の代理には、所属長とは別の人を選んでください。',
  'headStaffMemberId.notActive': '所属長に選んだ人は名簿から外れています。別の人を選んでください。',
  lastAdministrator:
    'この人はただ一人の管理者です。先に、利用者アカウントの画面で別の人を管理者にしてください。',
  unitHasStaff: 'この所属には在籍中の職員がいます。先に、職員の所属を変えるか廃止してください。',
  unitNameTaken: '同じ名前の所属があります。別の名前にするか、廃止した所属を復帰させてください。',
  unitRetired: 'その所属は廃止されています。別の所属を選ぶか、先に所属を復帰させてください。',
  orderOutdated: '並べ替えの間に一覧が変わりました。いったん閉じて、もう一度並べ替えてください。',
  previewOutdated: '確かめたあとに、ファイルか名簿が変わりました。もう一度ファイルを選んで確かめてください。',
  importHasWrongRows:
    '直す必要のある行が残っているため、取り込みませんでした。ファイルを直して選び直してください。',
  importNeedsUnits:
    '未登録の所属があります。「未登録の所属を作る」に印を付けるか、所属の名前を直してください。',
  noRows: '名簿の行がありません。見出しの下の行に、職員を一人ずつ書いてください。',
  missingColumns: '見出しに「氏名」と「所属」が見つかりません。一行目の見出しを確かめてください。',
  'name.required': '名前を入力してください。',
  'name.tooLong': '名前は40字までで入力してください。',
  'reading.tooLong': 'ふりがなは60字までで入力してください。',
  'title.tooLong': '職名は30字までで入力してください。',
  audiences: '答える点検票を一つ以上選んでください。',
  unitId: '所属を選んでください。',
  stale_row:
    'ほかの画面で内容が変わっています。いったん閉じて開き直し、最新の内容を確かめてから直してください。',
}

const reasons: Readonly<Record<string, string>> = {
  required: '入力されていません',
  tooLong: '文字数が多すぎます',
  controlCharacter: '使えない文字（改行や制御文字）があります',
  formula: '計算式が入っています。値だけにしてください',
  errorValue: 'Excel のエラー値（#N/A など）が入っています',
  unknownEmployment: '任用の区分が分かりません。職員・会計年度任用・臨時・その他のどれかにしてください',
  unknownAudience:
    '対象が分かりません。職員等・管理職・システム管理者のどれかを「、」で区切って書いてください',
  duplicate: '同じ所属に同じ氏名の行が、ファイルの中に二つあります',
  ambiguous: '名簿に同じ所属・同じ氏名の人が二人以上いるため、どの人か決められません',
}

/** Why a cell of an imported file is not accepted. */
export function toReasonText(reason: string): string {
  return reasons[reason] ?? '値が正しくありません'
}
