import type { AppErrorDetails } from '../../../shared/errors/app-error.ts'
import { attachmentMessages } from '../attachment-messages.ts'
import type { MessageTable } from '../messages.ts'

/** Why something of the 決裁, the seal or a 訂正 could not be done, and what to do first. */
export const approvalMessages: MessageTable = {
  ...attachmentMessages,
  approvalExists: 'この記録は、すでに決裁にかけられています。直すときは、先に「決裁」で取り下げてください。',
  approvalUnderway:
    'この記録は決裁にかけられているため、変えられません。直すときは、先に決裁を取り下げてください。',
  approvalBoxesMissing:
    '決裁欄がまだ決まっていません。「設定」で決裁欄の職名を入力してから、もう一度決裁にかけてください。',
  signerRetired: (details) =>
    `「${titleOf(details)}」の欄の人は、アカウントが廃止されています。「設定」で、この欄の人を選び直してください。`,
  stepTaken: (details) =>
    `「${titleOf(details)}」の欄は、すでに署名か押印が済んでいます。画面を開き直して確かめてください。`,
  stepWaits: (details) =>
    `「${titleOf(details)}」の欄がまだ空いています。下の職から順に、署名か押印をしてください。`,
  approvalEnded:
    'この回の決裁は、すでに終わっています（差し戻し、取り下げ、または決裁済み）。今の状態を確かめてください。',
  recordChanged:
    '決裁にかけたときから、記録が変わっています。署名せずに担当者に知らせ、「履歴」で検証してもらってください。',
  recordSealed:
    'この記録は封印されているため、変えられません。誤りは「決裁」の「訂正を記録する」で記録してください。',
  notSealed: 'この記録は、まだ封印されていません。訂正を記録するのではなく、記録そのものを直してください。',
  notCorrectable: 'この記録には、訂正を書き足せません。直すときは、新しい記録を作ってください。',
  signerKeyUnreadable:
    'あなたの署名の鍵を開けません。右上の自分のメニューでパスワードを変更すると、新しい鍵に替わります。変更してから、もう一度署名してください。',
  wrongPassword: 'パスワードが違います。サインインのときのパスワードを入力してください。',
  inspectionOpen: 'この自己点検は、まだ締め切られていません。締め切ってから決裁にかけてください。',
  reviewNotDecided: 'この見直しは、まだ決定していません。決定してから決裁にかけてください。',
  characterNotInFonts: ({ character, place }) =>
    `「${String(character)}」の字は、印刷用の文字にありません（${String(place)}）。別の字に直してから、もう一度操作してください。`,
  'signedOn.inFuture': '押印日は、今日までの日にしてください。',
  'signedOn.beforeRequest': '押印日は、決裁にかけた日より前にはできません。日付を確かめてください。',
  impossibleDate: '押印日の日付がありません。年月日を確かめてください。',
  'steps.duplicate': '同じ欄が二度入っています。画面を開き直して、もう一度操作してください。',
  'reason.required': '理由を入力してください。',
  'reason.tooLong': '理由は、この窓に書いてある字数までで入力してください。',
  'place.required': '訂正する箇所を入力してください。',
  'place.tooLong': '訂正する箇所は100字までで入力してください。',
  'wrongText.tooLong': '「誤」は500字までで入力してください。',
  'rightText.tooLong': '「正」は500字までで入力してください。',
  not_permitted:
    'これができるのは、決裁欄の今の番の人と担当者だけです。決裁欄の人が違うときは、担当者に「設定」を確かめてもらってください。',
  stale_row: 'ほかの画面で決裁が進んでいます。今の状態を確かめてから、もう一度操作してください。',
}

function titleOf({ title }: AppErrorDetails): string {
  return String(title ?? '')
}
