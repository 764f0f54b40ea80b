import type { MessageTable } from '../../components/messages.ts'

/** Why a stocktaking could not be changed, and what to do. */
export const stocktakingMessages: MessageTable = {
  stocktakingClosed: ({ recordNumber }) =>
    `${String(recordNumber)} は終了しているため、変えられません。直すときは、先に「終了を取り消して直す」を押してください。`,
  stocktakingCancelled: ({ recordNumber }) =>
    `${String(recordNumber)} は取り消されているため、変えられません。この年度の棚卸しは、一覧から始め直せます。`,
  stocktakingNotClosed: 'この棚卸しは、まだ終了していません。先に「棚卸しを終了する」を押してください。',
  stocktakingExists: ({ recordNumber }) =>
    `この年度の棚卸し（${String(recordNumber)}）は、すでにあります。一覧から開いてください。`,
  stocktakingRunning: ({ recordNumber }) =>
    `実施中の棚卸し（${String(recordNumber)}）があります。先にそれを終了するか、誤って始めたときは取り消してから、始めてください。`,
  laterStocktaking: ({ recordNumber }) =>
    `後の年度の棚卸し（${String(recordNumber)}）が、この結果を引き継いでいるため、できません。`,
  noAssets: '利用中の情報資産がありません。先に、情報資産台帳に登録してください。',
  nothingToAdd: '新しく加える情報資産はありません。',
  noResult: ({ number }) => `「${String(number)}」には、取り消す結果がありません。`,
  unitSigned: ({ name }) =>
    `「${String(name)}」は押印の記録が済んでいます。直すときは、「進み具合」で押印の記録を取り消してください。`,
  unitNotSigned: ({ name }) => `「${String(name)}」には、取り消す押印の記録がありません。`,
  unitUnfinished: ({ name, count }) =>
    `「${String(name)}」に、未確認が${String(count)}件残っています。すべての結果を入れてから、押印を記録してください。`,
  assetEnded: ({ number }) =>
    `「${String(number)}」は、台帳では廃棄・廃止になっています。「廃棄」を選ぶと、台帳の記録のとおりに結果が入ります。`,
  assetChangedSince: ({ number }) => `「${String(number)}」は、結果を入れたあとに台帳で変えられています。`,
  countChanged: ({ count }) =>
    `残りの数が${String(count)}件に変わっています。画面を確かめてから、もう一度操作してください。`,
  batchUndone: 'まとめて入れた確認は、もう取り消してあります。',
  leftUnconfirmed: ({ count }) =>
    `未確認の数が${String(count)}件に変わっています。画面を確かめてから、もう一度操作してください。`,
  nothingToChange: '選んだ情報資産は、すでにその所属になっています。',
  changedSince: ({ number }) =>
    `「${String(number)}」は、そのあとに変えられています。まとめて元に戻すことはできません。一件ずつ直してください。`,
  bulkUndone: 'この変更は、もう元に戻してあります。',
  unitRetired: ({ name }) => `「${String(name)}」は廃止された所属です。今ある所属を選んでください。`,
  recordSealed: '決裁が済んで封印されているため、変えられません。',
  approvalExists: '決裁にかけているため、変えられません。直すときは、先に決裁を取り下げてください。',
  workingAlone: 'まとめて書き込む作業が続いています。終わるまで待ってから、もう一度操作してください。',
  'dueOn.beforeOpening': '期限は、始める日より後の日にしてください。',
  beforeOpening: '棚卸しを始めた日より後の日にしてください。',
  inFuture: '今日までの日にしてください。',
  beforeRegistration: '登録日より後の日にしてください。',
  'note.required': '内容を入力してください。',
  'nextStep.required': '今後の対応を入力してください。',
  'reason.required': '理由を入力してください。',
  'name.required': '名称を入力してください。',
  'disposalMethod.required': '廃棄・抹消の方法を入力してください。',
  'title.required': '件名を入力してください。',
  not_permitted: '棚卸しを記録できるのは、担当者だけです。',
}
