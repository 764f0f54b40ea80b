import type { MessageTable } from '../../components/messages.ts'

/** Why a sheet could not be confirmed or sent back, and what to do. */
export const confirmationMessages: MessageTable = {
  ownSheet: '自分の点検票は、自分では確認できません。承認者の役割の人に確認してもらってください。',
  ownSeal: ({ number }) =>
    `点検票 ${String(number)} は、押印した人と同じ氏名の人のものです。自分の点検票は自分では確認できないため、この点検票を外すか、押印した人の氏名を確かめてください。`,
  sheetNotSubmitted: 'この点検票は、本人が取り下げたか、差し戻されています。一覧を開き直してください。',
  sheetConfirmed: 'この点検票は、すでに確認されています。一覧を開き直してください。',
  sheetNotConfirmed: 'この点検票は、まだ確認されていません。一覧を開き直してください。',
  inspectionClosed: 'この自己点検は締め切られているため、確認や差し戻しはできません。',
  not_permitted:
    'この点検票を確認するのは、別の人です。所属長が違っているときは、担当者に「職員と所属」を直してもらってください。',
  'reason.required': '差し戻す理由を入力してください。',
  'reason.tooLong': '差し戻す理由は200字までで入力してください。',
  'confirmedOn.inFuture': '確認日は、今日までの日にしてください。',
  'confirmedOn.beforeOpening': '確認日は、自己点検の開始日より後の日にしてください。',
  'confirmerName.required': '押印した人の氏名を入力してください。',
  stale_row: 'ほかの画面で、この点検票が変わっています。一覧を開き直して、もう一度確かめてください。',
}
