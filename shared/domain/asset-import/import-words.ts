import type { ImportProblem } from './import-settings.ts'

const reasons: Readonly<Record<ImportProblem['reason'], string>> = {
  notADate: '日付として読めません。令和8年4月1日、R8.4.1、2026/4/1 のように書いてください',
  noDay: '年や月だけで、日がありません。令和8年4月1日のように日まで書いてください',
  noEra: '元号（令和・平成など）も西暦もないため、いつの日付か決められません。R8.4.1 のように書いてください',
  impossibleDate: 'この日付は暦にありません。年月日を確かめてください',
  badDate: 'Excel の日付として読めない値です。日付を入れ直してください',
  notANumber: '数として読めません。1200 や 1,200人 のように、一つの数で書いてください',
  notAYear: '年度として読めません。令和12年度、R12、2030 のように書いてください',
  notInList: '使える言葉ではありません。画面の選択肢にある言葉で書いてください',
  ambiguousLevel: 'どの区分か一つに決められません。3A・3B・3C のように、設定にある区分で書いてください',
  levelNotOffered: 'この区分は設定で使わないことになっています。使う区分で書いてください',
  required: '入力されていません',
  tooLong: '文字数が多すぎます。短くしてください',
  controlCharacter: '使えない文字（制御文字）があります。入力し直してください',
  tooSmall: '数が小さすぎます',
  tooLarge: '数が大きすぎます',
  beforeRegistration: '登録日より前の日付です。どちらの日付が正しいか確かめてください',
  inFuture: '先の日付です。今日までの日付にしてください',
  onlyWhenDisposed:
    '状態が「利用中」のときは書けません。状態を「廃棄」か「廃止」にするか、この欄を空けてください',
  onlyWithPersonalData: '個人情報が「無」のときは書けません。個人情報の欄を直すか、この欄を空けてください',
  duplicate: '同じ資産番号の行が、ファイルの中にもう一つあります',
  errorValue: 'Excel のエラー値（#N/A など）が入っています。値を入れ直してください',
  formulaWithoutValue: '計算式の結果がファイルに残っていません。Excel で開いて保存し直してください',
}

/** Why a cell of a file is not accepted, without a full stop. */
export function toImportReason(reason: ImportProblem['reason']): string {
  return reasons[reason]
}
