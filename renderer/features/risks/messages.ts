import { attachmentMessages } from '../../components/attachment-messages.ts'
import type { MessageTable } from '../../components/messages.ts'

/** Why a risk analysis could not be changed, and what to do. */
export const riskMessages: MessageTable = {
  ...attachmentMessages,
  analysisExists: 'この年度のリスク分析は、すでに始まっています。一覧から開いてください。',
  analysisClosed:
    'このリスク分析は締め切られているため、変えられません。直すときは、先に「締切を取り消して直す」を押してください。',
  analysisNotClosed: 'このリスク分析はまだ締め切られていません。先に「締め切る」を押してください。',
  analysisWithdrawn: 'このリスク分析は取りやめになっているため、変えられません。',
  analysisUnfinished: ({ count }) =>
    `締め切る前に済ませることが残っています${typeof count === 'number' ? `（リスク${count}件）` : ''}。「締め切るまでに済ませること」を見て、順に済ませてください。`,
  noRisk: 'リスクが一つもありません。「提案」で取り上げるリスクを加えてから締め切ってください。',
  alreadyRated:
    'すでに評価したリスクがあるため、方法は変えられません。評価をすべて取り消すか、次の年度の分析から変えてください。',
  noClosedInspection:
    '締め切った自己点検がないため、結果を取り込めません。自己点検を締め切ってから、もう一度操作してください。',
  riskExists: ({ subject, threat }) =>
    `「${String(subject)}」の「${String(threat)}」は、すでにリスクの一覧にあります。それを外して、選び直してください。`,
  riskEnded:
    'このリスクは終了にしてあるため、変えられません。変えるときは、先に「終了を取り消す」を押してください。',
  riskActive: 'このリスクは終了になっていません。開き直して確かめてください。',
  riskNotRated: 'まだ評価していないリスクは、受容を承認できません。先に評価してください。',
  threatRetired: '使わなくなった脅威は選べません。開き直して、選び直してください。',
  acceptanceWithdrawn: 'この承認は、すでに取り消されています。開き直して確かめてください。',
  approvalExists: '決裁にかけているため、変えられません。直すときは、先に決裁を取り下げてください。',
  recordSealed: '決裁が済んで封印されているため、変えられません。',
  wrongPassword: 'パスワードが違います。もう一度入力してください。',
  half: '評価の項目を、すべて選んでください。',
  'rating.half': '評価の項目を、すべて選んでください。',
  'residual.half': '残るリスクは、項目をすべて選ぶか、すべて空けてください。',
  'ratingReason.required': '提案と違う評価にするときは、理由を入力してください。',
  'reason.required': '理由を入力してください。',
  'reason.tooLong': '理由は500字までで入力してください。',
  'acceptedBy.required': '承認した人の氏名を入力してください。',
  'acceptedOn.inFuture': '承認した日は、今日までの日にしてください。',
  'validUntil.beforeStart': '承認の期限は、承認した日より後の日にしてください。',
  'startedOn.inFuture': '始めた日は、今日までの日にしてください。',
  'closedOn.inFuture': '締め切る日は、今日までの日にしてください。',
  'closedOn.beforeStart': '締め切る日は、始めた日より後の日にしてください。',
  'doneOn.inFuture': '済んだ日は、今日までの日にしてください。',
  notAscending: '境目の値は、小さいほうから順に大きくなるようにしてください。',
  notActive: '廃止した対策は、新しく結び付けられません。',
  stale_row:
    'ほかの画面で内容が変わっています。画面を開き直して、最新の内容を確かめてからやり直してください。',
}
