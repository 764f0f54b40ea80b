import type { MessageTable } from '../../components/messages.ts'
import { tableFileMessages } from '../../components/table-file-messages.ts'

/** Why an answer file could not be made or taken in, and what to do. */
export const answerFileMessages: MessageTable = {
  ...tableFileMessages,
  broken: 'ファイルが壊れているか、Excel ではありません。Excel で開いて保存し直してください。',
  file_unreadable: 'ファイルの内容を読み取れません。ここで作った Excel（.xlsx）のファイルを選んでください。',
  notExcel: 'Excel（.xlsx）ではありません。「Excel ファイルを作る」で作ったファイルを選んでください。',
  macroFile:
    'マクロの入ったファイルは取り込めません。Excel で「マクロなしのブック（.xlsx）」として保存し直してください。',
  tooManyTabs: 'シートの数が多すぎます。所属ごとのファイルに分けてください。',
  noRows: '中身のあるシートがありません。答えの入ったファイルを選んでください。',
  previewOutdated:
    '確かめたあとに、ファイルか点検票が変わりました。もう一度ファイルを選んで確かめてください。',
  fileHasProblems: '直すところが残っているため、取り込みませんでした。ファイルを直して選び直してください。',
  inspectionClosed: 'この自己点検は締め切られているため、取り込めません。',
  notAFolder: '選んだ場所がありません。USB メモリなどを差し、フォルダを選び直してください。',
  insideDataFolder: '記録のフォルダの中には作れません。USB メモリなど、別の場所を選んでください。',
  storage_full: '選んだ場所の空きが足りません。不要なファイルを片付けるか、別の場所を選んでください。',
  storage_readonly:
    '選んだ場所に書き込めません。同じ名前のファイルを Excel で開いていたら閉じ、もう一度押してください。',
  not_found: 'まだ答えていない点検票がありません。所属と人を選び直してください。',
}
