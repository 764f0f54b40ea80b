import type { RiskBand } from '../policy-review/risk.ts'
import type { Treatment } from './treatment.ts'

/** What a standing risk lacks before its analysis may be closed. */
export const riskGaps = [
  'notRated',
  'noTreatment',
  'noPlan',
  'noOwner',
  'noDueDate',
  'notAccepted',
  'residualNotAccepted',
] as const
export type RiskGap = (typeof riskGaps)[number]

const labels: Readonly<Record<RiskGap, string>> = {
  notRated: 'まだ評価していません。',
  noTreatment: '「高」のリスクなのに、対応（低減・回避・移転・受容）を決めていません。',
  noPlan: '「高」のリスクへの対応の内容が書かれていません。',
  noOwner: '「高」のリスクへの対応の担当が決まっていません。',
  noDueDate: '「高」のリスクへの対応の期限が決まっていません。',
  notAccepted: '「受容」とした「中」又は「高」のリスクを、承認者がまだ承認していません。',
  residualNotAccepted: '対応した後も「高」が残るのに、承認者がまだ承認していません。',
}

export function toRiskGapText(gap: RiskGap): string {
  return labels[gap]
}

/** A risk as far as closing looks at it. */
export type GapFacts = Readonly<{
  state: 'active' | 'ended'
  band: RiskBand | null
  treatment: Treatment | null
  treatmentPlan: string
  ownerTitle: string
  dueOn: string | null
  residualBand: RiskBand | null
  /** The acceptance that stands; null where there is none. */
  acceptedOn: string | null
  acceptedUntil: string | null
}>

/**
 * What a risk lacks on a day. A 高 that is acted upon needs what is done, by whom and by when; one that is taken as it is
 * needs an acceptance that still holds, from 中 on.
 */
export function listRiskGaps(risk: GapFacts, today: string): RiskGap[] {
  if (risk.state === 'ended') return []
  if (risk.band === null) return ['notRated']
  if (risk.treatment === 'accept')
    return risk.band === 'low' || isAccepted(risk, today) ? [] : ['notAccepted']
  const residual =
    risk.residualBand === 'high' && !isAccepted(risk, today) ? (['residualNotAccepted'] as const) : []
  return risk.band === 'high' ? [...listTreatmentGaps(risk), ...residual] : [...residual]
}

function listTreatmentGaps({ treatment, treatmentPlan, ownerTitle, dueOn }: GapFacts): RiskGap[] {
  if (treatment === null) return ['noTreatment']
  return [
    ...(treatmentPlan.trim() === '' ? (['noPlan'] as const) : []),
    ...(ownerTitle === '' ? (['noOwner'] as const) : []),
    ...(dueOn === null ? (['noDueDate'] as const) : []),
  ]
}

/** Whether an acceptance stands and has not run out. */
export function isAccepted(
  { acceptedOn, acceptedUntil }: Pick<GapFacts, 'acceptedOn' | 'acceptedUntil'>,
  today: string,
): boolean {
  return acceptedOn !== null && (acceptedUntil === null || acceptedUntil >= today)
}
