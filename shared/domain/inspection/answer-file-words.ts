const reasons: Readonly<Record<string, string>> = {
  notAnAnswerSheet: '自己点検の回答用のシートではありません。このシートを消してください',
  unknownSheet: 'この番号の点検票は、この自己点検にありません。渡したファイルかどうか確かめてください',
  otherYear: '別の年度のファイルです。この年度のファイルを選んでください',
  otherOrganization: '別の団体のファイルです。団体名を変えたときは、ファイルを作り直してください',
  otherPerson: '点検票番号と氏名が合いません。別の人のシートではないか確かめてください',
  otherEdition: '設問の版が違います。新しいファイルを作り直し、答えを書き写してください',
  sheetSubmitted:
    'この点検票は提出済みです。直すときは先に提出を取り下げ、そうでなければこのシートを消してください',
  sheetExcluded: 'この点検票は対象から外れています。このシートを消してください',
  duplicateSheet: '同じ点検票のシートが二つあります。新しいほうだけを残してください',
  duplicateQuestion: '同じ番号の設問が二つあります。余分な行を消してください',
  unknownQuestion: 'この番号の設問はありません。足した行なら消してください',
  missingQuestion: '設問の行がなくなっています。新しいファイルを作り直してください',
  changedQuestion: '設問の文が書き換えられています。新しいファイルを作り直し、答えを書き写してください',
  unknownAnswer: '回答が分かりません。一覧から選んでください',
  formula: '計算式が入っています。値だけにしてください',
  errorValue: 'Excel のエラー値（#N/A など）が入っています。一覧から選ぶか、消してください',
  merged: 'セルが結合されています。結合を解いて、一つずつ書いてください',
  tooLong: '備考が長すぎます。500字までにしてください',
  controlCharacter: '使えない文字（制御文字）があります。入力し直してください',
  missingAnswer: 'まだ回答がありません',
  missingNote: '備考がありません（一部できている・できていないときは必要です）',
  notRead: '表の外に書かれているため、取り込まれません',
}

/** Why a cell of an answer file is not accepted, and what to do, in words for people. */
export function toFileReason(reason: string): string {
  return reasons[reason] ?? '値が正しくありません。書き直してください'
}
