import type { MessageTable } from '../../components/messages.ts'
import { tableFileMessages } from '../../components/table-file-messages.ts'

/** Why a change of a checklist was refused, and what to do. */
export const checklistMessages: MessageTable = {
  ...tableFileMessages,
  checklistUnchanged: '前の版から変わったところがありません。設問を直してから、版を確定してください。',
  lastQuestion: '設問が一つもなくなるため、廃止できません。先に別の設問を追加してください。',
  orderOutdated:
    '並べ替えの間に、ほかの画面で設問か順番が変わりました。いったん閉じて、もう一度並べ替えてください。',
  previewOutdated:
    '確かめたあとに、ファイルか設問集が変わりました。もう一度ファイルを選んで確かめてください。',
  importHasWrongRows:
    '直す必要のある行が残っているため、取り込みませんでした。ファイルを直して選び直してください。',
  missingColumns:
    '見出しに「設問」「分類」「条項」「号」が見つかりません。「Excel で保存」した表の見出しをそのまま使ってください。',
  noRows: '設問の行がありません。見出しの下の行に、設問を一つずつ書いてください。',
  'text.required': '設問の文を入力してください。',
  'text.tooLong': '設問の文は200字までで入力してください。',
  'guidance.tooLong': '説明は300字までで入力してください。',
  'provisions.required': 'もとになる条項を一つ以上選んでください。',
  'provisions.notInPolicy': ({ citation }) =>
    `「${String(citation)}」は今の方針にありません。条項を選び直してください。`,
  'provisions.tooLarge': '条項は10までです。減らしてください。',
  'title.required': '題名を入力してください。',
  'title.tooLong': '題名は60字までで入力してください。',
  'introduction.tooLong': '前書きは500字までで入力してください。',
  'note.tooLong': 'この版のことは500字までで入力してください。',
  stale_row: 'ほかの画面で設問が変わっています。いったん閉じて、最新の内容を確かめてから直してください。',
}

const reasons: Readonly<Record<string, string>> = {
  required: '入力されていません',
  tooLong: '文字数が多すぎます',
  controlCharacter: '使えない文字（改行や制御文字）があります',
  formula: '計算式が入っています。値だけにしてください',
  errorValue: 'Excel のエラー値（#N/A など）が入っています',
  unknownCode: 'この番号の設問はありません。新しい設問は、番号を空にしてください',
  unknownCategory:
    '分類が分かりません。組織体制・物理的セキュリティ・人的セキュリティ・技術的セキュリティ・運用・業務委託・外部サービス・ソーシャルメディアのどれかにしてください',
  notInPolicy: '今の方針にない条項です。「第7条(3)」や「第7条第3号」のように書いてください',
  tooMany: '条項が多すぎます。10までにしてください',
  unknownItem: '号が分かりません。第1号から第8号のどれかにしてください',
  unknownState: '「使用中」か「廃止」にしてください',
  duplicate: '同じ番号の行が、ファイルの中に二つあります',
}

/** Why a cell of an imported file is not accepted. */
export function toReasonText(reason: string): string {
  return reasons[reason] ?? '値が正しくありません。書き直してください'
}
