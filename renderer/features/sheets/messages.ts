import type { MessageTable } from '../../components/messages.ts'

/** Why a sheet could not be kept or handed in, and what to do. */
export const sheetMessages: MessageTable = {
  answersMissing:
    '答えていない設問、または記入の必要な欄が残っています。「未回答へ移動」で確かめてください。',
  sheetSubmitted: 'この点検票は提出済みです。直すときは「取り下げて直す」を押してください。',
  sheetConfirmed:
    'この点検票は所属長の確認が済んでいるため、取り下げられません。直すときは、担当者に確認の取り消しを頼んでください。',
  sheetNotSubmitted: 'この点検票はまだ提出されていません。画面を開き直してください。',
  sheetExcluded: 'この点検票は対象から外されています。心当たりがないときは担当者に聞いてください。',
  inspectionClosed: 'この自己点検は締め切られているため、変更できません。担当者に相談してください。',
  sheetOfAnother: 'ほかの人の点検票は開けません。自分の点検票を一覧から選んでください。',
  not_found: 'この点検票は見つかりません。「自分の点検票」の一覧から選び直してください。',
  not_signed_in: '画面がロックされているか、サインアウトしています。サインインし直すと保存を続けます。',
  stale_row: 'ほかの画面でこの点検票が変わっています。内容を確かめて、もう一度提出してください。',
  unexpected:
    '一時的な問題で保存できませんでした。自動でやり直しています。この画面は開いたままにしてください。',
}
