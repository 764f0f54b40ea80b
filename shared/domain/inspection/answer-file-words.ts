const reasons: Readonly<Record<string, string>> = {
  notAnAnswerSheet: '自己点検の回答用のシートではありません。このシートを消してください',
  unknownSheet: 'この番号の点検票は、この自己点検にありません',
  otherYear: '別の年度のファイルです',
  otherPerson: '点検票番号と氏名が合いません。別の人のシートです',
  otherEdition: '設問の版が違います。新しいファイルを作り直してください',
  sheetSubmitted: 'この点検票は提出済みです。直すときは、先に提出を取り下げてください',
  sheetExcluded: 'この点検票は対象から外れています',
  duplicateSheet: '同じ点検票のシートが二つあります',
  duplicateQuestion: '同じ番号の設問が二つあります',
  unknownQuestion: 'この番号の設問はありません',
  missingQuestion: '設問の行がなくなっています',
  changedQuestion: '設問の文が書き換えられています',
  unknownAnswer: '回答が分かりません。一覧から選んでください',
  formula: '計算式が入っています。値だけにしてください',
  errorValue: 'Excel のエラー値（#N/A など）が入っています',
  tooLong: '備考が長すぎます。500字までにしてください',
  controlCharacter: '使えない文字（制御文字）があります',
}

/** Why a cell of an answer file is not accepted, in words for people. */
export function toFileReason(reason: string): string {
  return reasons[reason] ?? '値が正しくありません'
}
