import type { AppErrorDetails } from '../../shared/errors/app-error.ts'
import type { MessageTable } from './messages.ts'

/** Why a CSV or Excel file could not be read, whatever is in it. */
export const tableFileMessages: MessageTable = {
  fileTooLarge: ({ maxBytes }) =>
    `ファイルが大きすぎます。${toMegabytes(maxBytes)}取り込む表だけのファイルにして、選び直してください。`,
  tooLarge: 'ファイルが大きすぎます。取り込む表だけのファイルにして、選び直してください。',
  expandsTooFar: ({ maxExpandedBytes }) =>
    `ファイルの中身が大きすぎます。${toMegabytes(maxExpandedBytes)}取り込む表だけのファイルにして、選び直してください。`,
  tooManyRows: ({ maxRows }) =>
    `行数が多すぎます。一度に${String(maxRows)}行までです。ファイルを分けてください。`,
  cellTooLong: ({ line }) =>
    `${String(line)}行目に、長すぎる文字のセルがあります。短くしてから選び直してください。`,
  passwordProtected: 'パスワードの付いた Excel は読めません。パスワードを外して保存し、選び直してください。',
  oldExcel: '古い形式の Excel（.xls）は読めません。Excel で開き、.xlsx で保存し直してください。',
  broken: 'ファイルが壊れているか、CSV・Excel ではありません。元のソフトで保存し直してください。',
  binary: 'CSV として読めないファイルです。CSV か Excel（.xlsx）のファイルを選んでください。',
  unknownEncoding: '文字コードが分かりません。「CSV UTF-8」で保存し直すか、Excel（.xlsx）にしてください。',
  file_unreadable: 'ファイルの内容を読み取れません。CSV か Excel（.xlsx）のファイルを選んでください。',
}

/** The limit, where it is told. */
function toMegabytes(bytes: AppErrorDetails[string] | undefined): string {
  return typeof bytes === 'number' ? `${bytes / 1_000_000}MB までです。` : ''
}
