import type { MessageTable } from '../../components/messages.ts'

/** Why a review could not be changed, and what to do. */
export const reviewMessages: MessageTable = {
  reviewDecided:
    'この見直しは決定済みのため、変えられません。直すときは、先に「決定を取り消して直す」を押してください。',
  reviewWithdrawn:
    'この見直しは取り下げられているため、変えられません。必要なときは、新しい見直しを始めてください。',
  reviewNotDecided: 'この見直しはまだ決定していません。先に「決定する」を押してください。',
  reviewKeeps:
    'この見直しは「改正しない」と決定しています。改正するときは、決定を取り消してから決定し直してください。',
  noTrigger: '見直しのきっかけがありません。きっかけを一つ以上書いてから決定してください。',
  noConsideration: '検討した事項がありません。一つ以上書いてから決定してください。',
  considerationUnfinished: ({ subject }) =>
    `「${subject}」の検討が終わっていません。可能性・損失・結論・理由をすべて入れてから決定してください。`,
  nothingToAmend:
    '結論が「改正する」の事項がありません。どの事項のために改正するのかを選ぶか、「改正しない」に決定してください。',
  matterToAmend: ({ subject }) =>
    `「${subject}」の結論が「改正する」になっています。結論を直すか、「改正する」に決定してください。`,
  triggerExists: ({ number }) => `${number} は、すでにこの見直しのきっかけに入っています。`,
  findingWithdrawn: ({ number }) => `${number} は取り下げられているため、きっかけにできません。`,
  editionLinked:
    'この見直しに、改正の版が結び付いています。先に、版の結び付きを外してから、もう一度操作してください。',
  editionLinkedAlready: 'その版は、すでにこの見直しに結び付いています。',
  editionGivenUp: 'その版は取りやめになっています。別の版を選んでください。',
  draftExists:
    'この文書には、すでに起案中の版があります。「起案中・決裁済の版を結び付ける」で、その版を選んでください。',
  noCurrentText: 'この文書には、施行中の版がありません。「方針・基準・手順」の画面で起案してください。',
  recordSealed: '決裁が済んで封印されているため、変えられません。',
  approvalExists: '決裁にかけているため、変えられません。直すときは、先に決裁を取り下げてください。',
  'title.required': '件名を入力してください。',
  'title.tooLong': '件名は100字までで入力してください。',
  'description.required': '内容を入力してください。',
  'description.tooLong': '内容は500字までで入力してください。',
  'subject.required': '検討する事項を入力してください。',
  'subject.tooLong': '検討する事項は200字までで入力してください。',
  'occurredOn.inFuture': 'あった日は、今日までの日にしてください。',
  'decidedOn.inFuture': '決定した日は、今日までの日にしてください。',
  'reasons.required': '決定の理由を入力してください。',
  'plannedAmendment.required': '予定する改正の内容を入力してください。',
  'reason.required': '理由を入力してください。',
  stale_row: 'ほかの画面で内容が変わっています。閉じて、最新の内容を確かめてからやり直してください。',
}
