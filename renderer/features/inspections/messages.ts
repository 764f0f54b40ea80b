import type { MessageTable } from '../../components/messages.ts'

/** Why an inspection could not be opened, changed or closed, and what to do first. */
export const inspectionMessages: MessageTable = {
  inspectionExists: 'この年度の自己点検は、すでに始まっています。一覧から開いてください。',
  noClosedInspection: ({ year }) =>
    `${String(year)}には、締め切った自己点検がありません。年度を選び直してください。`,
  inspectionClosed: 'この自己点検は締め切られているため、変更できません。',
  sheetsUnsubmitted: '確認のあいだに未提出の人が変わりました。いったん閉じて、もう一度確かめてください。',
  sheetsUnconfirmed: ({ numbers }) =>
    `所属長の確認が済んでいない点検票があります（${toList(numbers)}）。「点検票の確認」で確認するか、紙の確認印を記録してから締め切ってください。`,
  tooFewForPublic: '答えた人が3人に満たないため、公開用は作れません。だれの答えかが分かってしまいます。',
  inspectionOpen: '指摘は、自己点検を締め切ったあとに作れます。',
  alreadyFound: 'その回答は、すでに指摘になっています。画面を開き直してください。',
  severalQuestions: '別の設問の回答は、一つの指摘にまとめられません。',
  sheetSubmitted: '提出済みの点検票は対象から外せません。本人が取り下げると外せます。',
  sheetNotExcluded: 'この点検票は対象に入っています。一覧を開き直してください。',
  sheetExcluded: 'この点検票は、すでに対象から外れています。一覧を開き直してください。',
  checklistEmpty: '設問集に設問がないため始められません。「設問集」を開いて、設問があるか確かめてください。',
  alreadyAssigned: 'すでに対象になっている人が含まれています。いったん閉じて、選び直してください。',
  staffMemberRetired: ({ name }) =>
    `${String(name ?? '')}さんは名簿から廃止されています。対象から外すか、「職員と所属」で復帰してください。`,
  fiscalYear: '年度を選び直してください。',
  'openedOn.outsideFiscalYear': '開始日は、選んだ年度の4月1日から3月31日までの日にしてください。',
  'openedOn.impossibleDate': '開始日の日付がありません。年月日を確かめてください。',
  'dueOn.beforeOpening': '回答の期限は、開始日より後の日にしてください。',
  'dueOn.impossibleDate': '回答の期限の日付がありません。年月日を確かめてください。',
  'closedOn.beforeOpening': '締切日は、開始日より後の日にしてください。',
  'closedOn.inFuture': '締切日は、今日までの日にしてください。',
  'reason.required': '理由を入力してください。',
  'assignments.duplicate': '同じ人が同じ点検票に二度入っています。一覧を開き直してください。',
  'title.required': '題名を入力してください。',
  'title.tooLong': '題名は60字までで入力してください。',
  'purpose.tooLong': '目的は1000字までで入力してください。',
  characterNotInFonts: ({ character, place }) =>
    `「${String(character)}」の字は、印刷用の文字にありません（${String(place)}）。別の字に直してから、もう一度発行してください。`,
  stale_row: 'ほかの画面で内容が変わっています。一覧を開き直して、もう一度操作してください。',
}

/** The first of many numbers; a whole union's would fill the screen. */
function toList(numbers: unknown): string {
  const all = Array.isArray(numbers) ? numbers.map(String) : []
  return all.length <= 8 ? all.join('、') : `${all.slice(0, 8).join('、')} ほか${all.length - 8}枚`
}
