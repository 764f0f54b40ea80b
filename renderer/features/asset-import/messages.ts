import type { MessageTable } from '../../components/messages.ts'
import { tableFileMessages } from '../../components/table-file-messages.ts'

/** Why a ledger could not be read, kept, taken back or written, and what to do next. */
export const assetImportMessages: MessageTable = {
  ...tableFileMessages,
  empty: 'ファイルに何も入っていません。台帳の入ったファイルを選んでください。',
  noRows: '読み取れる行がありません。台帳の入ったファイルかシートを選んでください。',
  binaryExcel: 'Excel バイナリ形式（.xlsb）は読めません。Excel で開き、.xlsx で保存し直してください。',
  openDocument: 'LibreOffice の形式（.ods）は読めません。.xlsx で保存し直してください。',
  numbers:
    'Numbers の形式（.numbers）は読めません。Numbers の「書き出す」で Excel の形式（.xlsx）にしてから選び直してください。',
  tooManyColumns: ({ maxColumns, cell }) =>
    `列が多すぎます（${String(cell)}）。${String(maxColumns)}列までです。台帳の右にある余分な列を消してから選び直してください。`,
  wrongEncoding:
    'この文字コードでは読めない文字があります。ほかの文字コードを選ぶか、「自動」に戻してください。',
  importNeedsColumns: ({ names }) =>
    `「${String(names)}」の列が決まっていません。「列の対応」で、どの列かを選んでください。`,
  importHasWrongRows: ({ count }) =>
    `直すところのある行が${String(count)}行あるため、取り込みませんでした。ファイルを直して選び直してください。`,
  importNeedsUnits:
    '登録されていない所属があります。「登録されていない所属を作る」に印を付けるか、ファイルの所属の名前を直してください。',
  hiddenRowsUnanswered: '隠れている行を取り込むかどうかを選んでください。',
  nothingToChange: 'ファイルの内容は台帳と同じです。取り込むものはありません。',
  previewOutdated: '確かめたあとに台帳が変わりました。もう一度ファイルを選んで確かめてください。',
  importGivenUp: '取り込みをやめました。台帳は元のままです。',
  workingAlone: 'ほかの取り込みが終わるのを待って、もう一度操作してください。',
  changedSince: ({ number }) =>
    `取り込んだあとに資産「${String(number)}」が変わっているため、取り消せません。必要なところを一件ずつ直してください。`,
  bulkUndone: 'この取り込みは、すでに取り消してあります。',
  not_found: '取り込みの途中の内容がなくなりました。もう一度ファイルを選んでください。',
}
