import { type KeyboardEvent, useState } from 'react'
import type { RiskAnalysisDetail } from '../../../shared/contract/risk-analyses.ts'
import type { ListedRisk } from '../../../shared/domain/risk/listed-risk.ts'
import { isSameRating, type Rating, toScore } from '../../../shared/domain/risk/rating.ts'
import { listFactors } from '../../../shared/domain/risk/risk-method.ts'
import { toProposedRating } from '../../../shared/domain/risk/risk-proposal.ts'
import { type Typed, toQuickAct } from './quick-rating.ts'
import { useRateNow } from './use-risk-refresh.ts'

export type QuickRating = ReturnType<typeof useQuickRating>

/** Rating by the digits on a row of the list; a rating that is not the proposal is asked for its reason. */
export function useQuickRating({ analysis, mayChange }: RiskAnalysisDetail) {
  const { method } = analysis
  const factors = listFactors(method.kind)
  const [typed, setTyped] = useState<Typed | null>(null)
  const [said, setSaid] = useState('')
  const [asked, setAsked] = useState<Readonly<{ risk: ListedRisk; rating: Rating }> | null>(null)
  const rating = useRateNow()

  const rate = (risk: ListedRisk, given: Rating, step: (by: number) => void) => {
    setTyped(null)
    if (needsReason(risk, given, (one) => toScore(method, one) !== null)) {
      setAsked({ risk, rating: given })
      return
    }
    setSaid('')
    const target = { riskId: risk.id, expectedRowVersion: risk.rowVersion, rating: given, reason: '' }
    rating.mutate({
      input: { riskAnalysisId: analysis.id, ratings: [target] },
      words: `${risk.number} を評価しました。`,
    })
    step(1)
  }
  const onRowKey = (event: KeyboardEvent, risk: ListedRisk, step: (by: number) => void): boolean => {
    const act = mayChange ? toQuickAct(event, risk.id, typed, factors) : undefined
    if (act === undefined) return false
    if (risk.state === 'ended') setSaid('終了にしたリスクは評価できません。')
    else if (act.kind === 'typed') setTyped(act.typed)
    else if (act.kind === 'refused') setSaid('1、2、3のどれかを押してください。')
    else if (act.kind === 'rate') rate(risk, act.rating, step)
    else if (act.kind === 'takeProposal') {
      const proposed = risk.proposal === null ? null : toProposedRating(risk.proposal)
      if (proposed === null || toScore(method, proposed) === null)
        setSaid(`${risk.number} には、そのまま採れる提案がありません。`)
      else rate(risk, proposed, step)
    }
    return true
  }
  return { ...{ typed, said, asked, onRowKey, factors }, stopAsking: () => setAsked(null) }
}

/** Whether a rating departs from a proposal that is whole; then it is said why. */
export function needsReason(
  { proposal }: Pick<ListedRisk, 'proposal'>,
  given: Rating,
  isWhole: (rating: Rating) => boolean,
): boolean {
  if (proposal === null) return false
  const proposed = toProposedRating(proposal)
  return isWhole(proposed) && !isSameRating(proposed, given)
}
