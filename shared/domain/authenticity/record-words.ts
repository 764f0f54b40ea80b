import { isCalendarDate, toLocalDate, toLocalTime } from '../calendar/calendar-date.ts'
import { toWareki } from '../calendar/wareki.ts'
import { audienceWords, categoryWords } from '../report/report-words.ts'

const fieldWords: Readonly<Record<string, string>> = {
  id: '内部の番号',
  inspectionId: '内部の番号（自己点検）',
  staffMemberId: '内部の番号（職員）',
  unitId: '内部の番号（所属）',
  recordNumber: '記録番号',
  fiscalYear: '年度',
  title: '題名・職名',
  purpose: '目的',
  state: '状態',
  openedOn: '開始日',
  dueOn: '期限',
  closedOn: '締切日',
  closeReason: '締切の理由',
  requiresConfirmation: '所属長の確認の要否',
  audience: '対象',
  code: '設問の番号',
  text: '設問の文',
  guidance: '設問の説明',
  category: '区分',
  provisions: '条項',
  ordinanceItem: '号',
  number: '点検票番号',
  staffName: '氏名',
  reading: 'ふりがな',
  unitName: '所属',
  exclusionReason: '対象外の理由',
  submittedAt: '提出の日時',
  confirmedAt: '確認の日時',
  confirmedBy: '確認した人',
  confirmationBasis: '確認の方法',
  comparedAt: '照合の日時',
  comparedBy: '照合した人',
  choice: '回答',
  note: '備考',
  enteredFrom: '入力のもと',
  enteredBy: '入力した人',
  tally: '集計',
  format: '記録の形式',
}

const valueWords: Readonly<Record<string, string>> = {
  ...audienceWords,
  ...categoryWords,
  done: 'できている',
  partlyDone: '一部できている',
  notDone: 'できていない',
  unknown: 'わからない',
  notApplicable: '該当なし',
  open: '実施中',
  closed: '締切済',
  assigned: '未提出',
  submitted: '提出済',
  excluded: '対象外',
  screen: '画面',
  paper: '紙',
  file: 'ファイル',
  true: 'はい',
  false: 'いいえ',
}

/** What a field of a record is called; what a later release adds is told from nothing by its own name. */
export function toRecordFieldWords(field: string): string {
  return fieldWords[field] ?? `その他の項目（${field}）`
}

/** A value of a record as people say it. */
export function toRecordValueWords(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'なし'
  if (Array.isArray(value)) return value.length === 0 ? 'なし' : value.map(toRecordValueWords).join('、')
  const text = String(value)
  if (Object.hasOwn(valueWords, text)) return valueWords[text] ?? text
  if (isCalendarDate(text)) return toWareki(text)
  const isInstant = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text) && !Number.isNaN(Date.parse(text))
  return isInstant ? `${toWareki(toLocalDate(text))} ${toLocalTime(text)}` : text
}
