/** Against the risk of the analysis before: 新規・上昇・低下・変化なし・終了, and 未評価 while it is not weighed this year. */
export const riskChanges = ['new', 'raised', 'lowered', 'same', 'ended', 'unrated'] as const
export type RiskChange = (typeof riskChanges)[number]

const labels: Readonly<Record<RiskChange, string>> = {
  new: '新規',
  raised: '上昇',
  lowered: '低下',
  same: '変化なし',
  ended: '終了',
  unrated: '未評価',
}

export function toRiskChangeLabel(change: RiskChange): string {
  return labels[change]
}

/** How a risk stands against the one it was carried over from. One that was never weighed before counts as new. */
export function toRiskChange(
  risk: Readonly<{
    state: 'active' | 'ended'
    score: number | null
    previousScore: number | null
  }>,
): RiskChange {
  const { state, score, previousScore } = risk
  if (state === 'ended') return 'ended'
  if (score === null) return 'unrated'
  if (previousScore === null) return 'new'
  if (score === previousScore) return 'same'
  return score > previousScore ? 'raised' : 'lowered'
}
