import type { ListedRisk } from '../../../shared/domain/risk/listed-risk.ts'
import { isAccepted, listRiskGaps } from '../../../shared/domain/risk/risk-gaps.ts'

/** Whether closing waits for somebody to accept the risk. */
export function isAwaitingAcceptance(risk: ListedRisk, today: string): boolean {
  return listRiskGaps(risk, today).some((gap) => gap === 'notAccepted' || gap === 'residualNotAccepted')
}

/** Whether an acceptance stands; one that has run out is told apart by `hasRunOut`. */
export function isTakenAsItIs(risk: ListedRisk): boolean {
  return risk.state === 'active' && risk.acceptedOn !== null
}

export function hasRunOut(risk: ListedRisk, today: string): boolean {
  return isTakenAsItIs(risk) && !isAccepted(risk, today)
}
