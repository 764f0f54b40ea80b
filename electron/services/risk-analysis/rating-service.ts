import type { RiskDetail } from '../../../shared/contract/risk-analyses.ts'
import type { RiskAnalysisId } from '../../../shared/domain/id/branded-id.ts'
import {
  isHalfRated,
  isSameRating,
  type Rating,
  toOwnFactors,
  toScore,
} from '../../../shared/domain/risk/rating.ts'
import { toProposedRating } from '../../../shared/domain/risk/risk-proposal.ts'
import { invalidInput } from '../../../shared/errors/app-error.ts'
import { findStandingAcceptance } from '../../data/repositories/risk-acceptance-repository.ts'
import type { RiskAnalysisRow } from '../../data/repositories/risk-analysis-repository.ts'
import type { RiskRow } from '../../data/repositories/risk-repository.ts'
import { inLongTransaction } from '../long-transaction.ts'
import { inTransaction, type ServiceContext } from '../service-context.ts'
import { withdrawStanding } from './acceptance-record.ts'
import { getOpenAnalysis, getOpenRisk, getStandingRisk, type RiskTarget } from './analysis-access.ts'
import { showRisk } from './risk-detail.ts'
import { changeRisk } from './risk-record.ts'

type Wanted = RiskTarget & Readonly<{ rating: Rating; reason: string }>
type Kept = { riskId: RiskRow['id']; expectedRowVersion: number; rating: Rating; reason: string }

/** Why an acceptance went that was given for another rating. */
const ratingChangedReason = 'リスクの評価が変わったため。'

/** Rates a risk by hand or with what is proposed, and words its note. */
export function rateRisk(context: ServiceContext, input: Wanted & { note: string }): RiskDetail {
  return inTransaction(context, () => {
    const { risk, analysis } = getOpenRisk(context, input)
    const after = { ...toRated(analysis, risk, input), note: input.note }
    changeRisk(context, 'rate', risk, { after, expectedRowVersion: input.expectedRowVersion })
    withdrawWhereChanged(context, risk, after)
    return showRisk(context, { riskId: risk.id })
  })
}

/** Rates many risks of an analysis, all or none, and tells what they had before; gives way to the window. */
export function rateManyRisks(
  context: ServiceContext,
  input: { riskAnalysisId: RiskAnalysisId; ratings: readonly Wanted[] },
): Promise<{ before: Kept[]; withdrawnAcceptances: number }> {
  return inLongTransaction(context, () => rateInSteps(context, input))
}

/** The same step by step, in the caller's transaction. */
export function* rateInSteps(
  context: ServiceContext,
  { riskAnalysisId, ratings }: { riskAnalysisId: RiskAnalysisId; ratings: readonly Wanted[] },
): Generator<void, { before: Kept[]; withdrawnAcceptances: number }> {
  if (new Set(ratings.map(({ riskId }) => riskId)).size < ratings.length)
    throw invalidInput('ratings', 'duplicate')
  const analysis = getOpenAnalysis(context, riskAnalysisId)
  const before: Kept[] = []
  let withdrawnAcceptances = 0
  for (const wanted of ratings) {
    const risk = getStandingRisk(context, analysis, wanted)
    const after = toRated(analysis, risk, wanted)
    const { rowVersion } = changeRisk(context, 'rate', risk, {
      ...{ after, expectedRowVersion: wanted.expectedRowVersion },
    })
    if (withdrawWhereChanged(context, risk, after)) withdrawnAcceptances += 1
    const rating = pickRating(risk)
    before.push({ riskId: risk.id, expectedRowVersion: rowVersion, rating, reason: risk.ratingReason })
    yield
  }
  return { before, withdrawnAcceptances }
}

type Rated = Rating & Pick<RiskRow, 'ratingBasis' | 'ratingReason' | 'score' | 'band'>

/** What is kept of a rating: every factor or none, its score, and why it is not the proposal where there was one. */
function toRated(
  analysis: RiskAnalysisRow,
  risk: RiskRow,
  { rating: given, reason }: Pick<Wanted, 'rating' | 'reason'>,
): Rated {
  const { method } = analysis
  const rating = toOwnFactors(method, given)
  if (isHalfRated(method, rating)) throw invalidInput('rating', 'half', { number: risk.number })
  const score = toScore(method, rating)
  if (score === null) return { ...rating, ratingBasis: null, ratingReason: '', score: null, band: null }
  const ratingBasis = isProposed(risk, rating) ? 'proposal' : 'byHand'
  const isExplained = ratingBasis === 'proposal' || !hasWholeProposal(analysis, risk) || reason.trim() !== ''
  if (!isExplained) throw invalidInput('reason', 'required', { number: risk.number })
  return { ...rating, ratingBasis, ratingReason: ratingBasis === 'proposal' ? '' : reason.trim(), ...score }
}

function isProposed({ proposal }: RiskRow, rating: Rating): boolean {
  return proposal !== null && isSameRating(toProposedRating(proposal), rating)
}

function hasWholeProposal({ method }: RiskAnalysisRow, { proposal }: RiskRow): boolean {
  return proposal !== null && toScore(method, proposal) !== null
}

/**
 * An acceptance was given for what the risk was then. One carried over into a year that had not rated the risk yet holds
 * on where the score comes out as it was.
 */
function withdrawWhereChanged(context: ServiceContext, before: RiskRow, after: Rated): boolean {
  if (isSameRating(pickRating(before), pickRating(after))) return false
  if (before.score === null && findStandingAcceptance(context.db, before.id)?.acceptedScore === after.score)
    return false
  return withdrawStanding(context, before, ratingChangedReason)
}

function pickRating({ likelihood, loss, threatLevel, vulnerability, importance }: Rating): Rating {
  return { likelihood, loss, threatLevel, vulnerability, importance }
}
