import {
  findStandingAcceptance,
  getRiskAcceptance,
  insertRiskAcceptance,
  type RiskAcceptanceRow,
  updateAcceptanceWithdrawn,
} from '../../data/repositories/risk-acceptance-repository.ts'
import type { RiskRow } from '../../data/repositories/risk-repository.ts'
import { recordChange, type ServiceContext } from '../service-context.ts'

type NewAcceptance = Parameters<typeof insertRiskAcceptance>[1]

/** Keeps an acceptance and writes it into the history. */
export function keepAcceptance(context: ServiceContext, act: string, added: NewAcceptance): void {
  insertRiskAcceptance(context.db, added)
  const after = getRiskAcceptance(context.db, added.id)
  const change = { act: `riskAnalyses.${act}`, recordKind: 'riskAcceptance', recordId: added.id }
  recordChange(context, { ...change, before: null, after })
}

/** Takes an acceptance back with the reason and writes that into the history. Throws `stale_row`. */
export function withdrawKept(
  context: ServiceContext,
  before: RiskAcceptanceRow,
  { reason, expectedRowVersion }: Readonly<{ reason: string; expectedRowVersion: number }>,
): void {
  updateAcceptanceWithdrawn(context.db, { id: before.id, reason }, expectedRowVersion)
  const after = getRiskAcceptance(context.db, before.id)
  const change = { act: 'riskAnalyses.withdrawAcceptance', recordKind: 'riskAcceptance', recordId: before.id }
  recordChange(context, { ...change, before, after })
}

/** Takes the acceptance that stands back, if there is one; what was accepted is no more. Tells whether there was. */
export function withdrawStanding(
  context: ServiceContext,
  risk: Pick<RiskRow, 'id'>,
  reason: string,
): boolean {
  const standing = findStandingAcceptance(context.db, risk.id)
  if (standing === undefined) return false
  withdrawKept(context, standing, { reason, expectedRowVersion: standing.rowVersion })
  return true
}
