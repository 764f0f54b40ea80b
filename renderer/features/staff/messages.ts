import type { MessageTable } from '../../components/messages.ts'

/** Why a change to the roster was refused, and what to do first. */
export const rosterMessages: MessageTable = {
  unitHasStaff: 'この所属には在籍中の職員がいます。先に、職員の所属を変えるか廃止してください。',
  unitNameTaken: '同じ名前の所属があります。別の名前にするか、廃止した所属を復帰させてください。',
  unitRetired: 'その所属は廃止されています。別の所属を選ぶか、所属を復帰させてください。',
  staffMemberTaken: '同じ所属に同じ氏名・ふりがなの人がいます。二重に登録していないか確かめてください。',
  staffMemberExists: '同じ所属に同じ氏名・ふりがなの人がいます。二重に登録していないか確かめてください。',
  orderOutdated: '並べ替えの間に一覧が変わりました。開き直して、もう一度並べ替えてください。',
  previewOutdated: '確かめたあとに、ファイルか名簿が変わりました。もう一度ファイルを選んで確かめてください。',
  importHasWrongRows:
    '直す必要のある行が残っているため、取り込みませんでした。ファイルを直して選び直してください。',
  importNeedsUnits:
    '未登録の所属があります。「未登録の所属を作る」に印を付けるか、所属の名前を直してください。',
  tooManyRows: '行数が多すぎます。ファイルを分けて取り込んでください。',
  fileTooLarge: 'ファイルが大きすぎます。名簿だけのファイルにしてください。',
  noRows: '名簿の行がありません。一行目を見出し、二行目からを職員にしてください。',
  missingColumns: '必要な見出し（氏名・所属）がありません。一行目の見出しを確かめてください。',
  'name.required': '名前を入力してください。',
  'name.tooLong': '名前は40字までで入力してください。',
  'reading.tooLong': 'ふりがなは60字までで入力してください。',
  'title.tooLong': '職名は30字までで入力してください。',
  audiences: '答える点検票を一つ以上選んでください。',
  unitId: '所属を選んでください。',
  file_unreadable: 'ファイルの内容を読み取れません。CSV か Excel（.xlsx）のファイルを選んでください。',
  stale_row:
    'ほかの画面で内容が変わっています。いったん閉じて開き直し、最新の内容を確かめてから直してください。',
}

const reasons: Readonly<Record<string, string>> = {
  required: '入力されていません',
  tooLong: '文字数が多すぎます',
  controlCharacter: '使えない文字（制御文字）があります',
  unknownUnit: '登録されていない所属です',
  unitUnknown: '登録されていない所属です',
  retiredUnit: '廃止された所属です',
  unitRetired: '廃止された所属です',
  unknownEmployment: '任用の区分が分かりません（職員・会計年度任用・臨時・その他）',
  unknownAudience: '点検票の種類が分かりません（職員等・管理職・システム管理者）',
  duplicate: '同じ人がファイルの中に二度あります',
  ambiguous: '名簿に同じ氏名・所属の人が二人以上いるため、どの人か決められません',
  unreadable: '読み取れない文字があります',
}

/** Why a cell of an imported file is not accepted. */
export function toReasonText(reason: string): string {
  return reasons[reason] ?? '値が正しくありません'
}
