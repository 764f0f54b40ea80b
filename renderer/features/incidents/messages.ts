import { attachmentMessages } from '../../components/attachment-messages.ts'
import type { MessageTable } from '../../components/messages.ts'

/** Why an incident could not be written, settled or shown, and what to do. */
export const incidentMessages: MessageTable = {
  ...attachmentMessages,
  closedKeyMissing:
    'インシデントの内容を開く鍵がありません。鍵を持つ情報セキュリティ担当に、「方針・基準・手順」の「開く鍵を持つ人」で鍵を渡してもらってください。',
  closedKeyNotBegun:
    'この記録にはまだ暗号化の鍵がありません。「担当」の権限を持つ人が、いったんサインアウトしてもう一度サインインすると、鍵ができます。',
  incidentSettled:
    'このインシデントは終結しています。直すときは、先に「終結を取り消す」を押して、理由を書いてください。',
  incidentNotSettled: 'このインシデントは終結していません。画面を開き直してください。',
  incidentWithdrawn: 'このインシデントは取り下げられているため、変えられません。',
  'title.required': '件名を入力してください。',
  'title.tooLong': '件名は100字までで入力してください。',
  'foundOn.inFuture': '発見した日は、今日までの日にしてください。',
  'foundTime.impossibleTime': '時刻を「9:05」のように入力してください。分からないときは空けておきます。',
  'occurredOn.afterFound': '発生した日は、発見した日までの日にしてください。',
  'notices.inFuture': '相手先に報告した日は、今日までの日にしてください。',
  'notices.beforeFound': '相手先に報告した日は、発見した日からあとの日にしてください。',
  'affectedAssetIds.notActive':
    '選んだ情報資産のなかに、廃棄・廃止されたものがあります。外してから保存してください。',
  'cause.required': '終結にする前に、原因を書いて保存してください。',
  'prevention.required': '終結にする前に、再発防止策を書いて保存してください。',
  'circumstances.tooLong': '発見の経緯は2000字までで入力してください。',
  'impact.tooLong': '影響の範囲は2000字までで入力してください。',
  'firstAid.tooLong': '応急の措置は2000字までで入力してください。',
  'cause.tooLong': '原因は2000字までで入力してください。',
  'prevention.tooLong': '再発防止策は2000字までで入力してください。',
  'settledOn.inFuture': '終結した日は、今日までの日にしてください。',
  'settledOn.beforeFound': '終結した日は、発見した日からあとの日にしてください。',
  'reason.required': '理由を入力してください。',
  'reason.tooLong': '理由は200字までで入力してください。',
  not_permitted: 'インシデントの記録を見られるのは、担当・承認者・監査人だけです。',
  stale_row: 'ほかの画面で内容が変わっています。開き直して、最新の内容を確かめてからやり直してください。',
}
