import type { MessageTable } from '../../components/messages.ts'

export const policyMessages: MessageTable = {
  noArticles:
    '「第1条」や「1 目的」のような番号の行が見つからないため、方針として使えません。番号が入った本文を貼り付けてください。',
  tooLarge: 'ファイルが大きすぎます。1メガバイトまでのテキストファイルを選んでください。',
  binary: ({ line }) =>
    `テキストファイルでも Word（.docx）でもありません${toPlace(line)}。PDF などの場合は、本文をコピーして下の欄に貼り付けてください。`,
  unknownEncoding: ({ line }) =>
    `文字コードが分かりません${toPlace(line)}。メモ帳などで開き、「UTF-8」で保存し直してから選んでください。`,
  mojibake: ({ line }) =>
    `文字化けしています${toPlace(line)}。元の文書を開き直してコピーするか、「UTF-8」で保存し直してから選んでください。`,
  fileTooLarge:
    'Word のファイルが大きすぎます（20メガバイトまで）。画像を除いて保存し直すか、本文をコピーして下の欄に貼り付けてください。',
  expandsTooFar: 'Word のファイルの中身が大きすぎて読めません。本文をコピーして下の欄に貼り付けてください。',
  passwordProtected:
    'パスワードの付いた Word のファイルです。Word で開き、パスワードを外して保存し直してから選んでください。',
  oldWord:
    '古い形式の Word（.doc）です。Word で開き、「Word 文書（.docx）」で保存し直してから選んでください。',
  notWord:
    'Word（.docx）の文書ではありません。Word で開き、「Word 文書（.docx）」で保存し直してから選んでください。',
  broken:
    'ファイルが壊れていて読めません。Word で開いて保存し直すか、本文をコピーして下の欄に貼り付けてください。',
  'title.required': '題名を入力してください。',
  'title.tooLong': '題名は100文字までにしてください。',
  'text.tooLong': '本文は100万文字までです。',
}

function toPlace(line: unknown): string {
  return typeof line === 'number' ? `（${line}行目）` : ''
}

const encodings: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-8-bom': 'UTF-8（BOM付き）',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  cp932: 'Shift_JIS（Windows）',
  docx: 'Word（.docx）',
}

/** How a file's encoding is called on screen; a pasted text has none. */
export function toEncodingLabel(encoding: string | null): string {
  return encoding === null ? '貼り付けた本文' : (encodings[encoding] ?? encoding)
}
