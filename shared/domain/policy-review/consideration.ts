import type { RiskLevel } from './risk.ts'

/** 改正する・運用で対応する・現状のままとする: what is concluded of one matter. */
export const judgements = ['amend', 'operate', 'keep'] as const
export type Judgement = (typeof judgements)[number]

const labels: Readonly<Record<Judgement, string>> = {
  amend: '改正する',
  operate: '運用で対応する',
  keep: '現状のままとする',
}

export function toMatterJudgementLabel(judgement: Judgement): string {
  return labels[judgement]
}

/** One matter that is weighed: a threat, a provision that does not fit any more, a duty that is new. */
export type Consideration = Readonly<{
  subject: string
  /** What is so now: the measures there are, and where they fall short. */
  situation: string
  /** Citations of the 基本方針: 第7条(4). */
  provisions: readonly string[]
  likelihood: RiskLevel | null
  loss: RiskLevel | null
  judgement: Judgement | null
  reason: string
}>

/** What is still missing of a matter before the review can be decided, in the order of the form. */
export const considerationGaps = ['likelihood', 'loss', 'judgement', 'reason'] as const
export type ConsiderationGap = (typeof considerationGaps)[number]

export function listConsiderationGaps(consideration: Consideration): ConsiderationGap[] {
  const { likelihood, loss, judgement, reason } = consideration
  const isMissing: Readonly<Record<ConsiderationGap, boolean>> = {
    likelihood: likelihood === null,
    loss: loss === null,
    judgement: judgement === null,
    reason: reason.trim() === '',
  }
  return considerationGaps.filter((gap) => isMissing[gap])
}
