import type { RiskDetail } from '../../../shared/contract/risk-analyses.ts'
import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import type { RiskAcceptanceId, RiskAnalysisId } from '../../../shared/domain/id/branded-id.ts'
import type { AcceptanceWay } from '../../../shared/domain/risk/treatment.ts'
import { AppError, invalidInput, ruleViolation } from '../../../shared/errors/app-error.ts'
import { getRiskAcceptance } from '../../data/repositories/risk-acceptance-repository.ts'
import { getRisk } from '../../data/repositories/risk-repository.ts'
import { checkOwnPassword } from '../account-password.ts'
import { attachKeptFile, keepFile } from '../attachment-service.ts'
import type { Connection } from '../program-state.ts'
import { inTransaction, type ServiceContext } from '../service-context.ts'
import { keepAcceptance, withdrawKept, withdrawStanding } from './acceptance-record.ts'
import {
  getOpenAnalysis,
  getStandingRisk,
  mayAcceptRisks,
  mayChangeRisks,
  type RiskTarget,
} from './analysis-access.ts'
import { showRisk } from './risk-detail.ts'

type Given = Readonly<{
  way: AcceptanceWay
  acceptedBy: string
  title: string
  acceptedOn: string
  validUntil: string | null
  reason: string
  /** The scan of the signed paper, where it is given. */
  scan?: Readonly<{ fileName: string; bytes: Uint8Array }> | undefined
}>

/** Accepts as the window asks for it: in the program only with the password once more. */
export async function acceptFromWindow(
  connection: Connection,
  context: ServiceContext,
  { password, ...input }: Parameters<typeof acceptRisks>[1] & { password?: string | undefined },
): Promise<{ acceptedCount: number }> {
  refuseWrongWay(context, input)
  if (input.way === 'program') {
    if (password === undefined) throw invalidInput('password', 'required')
    await checkOwnPassword(connection, password)
  }
  return acceptRisks(context, input)
}

/** Accepts rated risks as they are, all or none: an approver in the program, or the officer for a signed paper. */
export function acceptRisks(
  context: ServiceContext,
  input: Given & { riskAnalysisId: RiskAnalysisId; risks: readonly RiskTarget[] },
): { acceptedCount: number } {
  const { riskAnalysisId, risks, ...given } = input
  refuseWrongWay(context, given)
  // one paper may accept many risks: its bytes are kept once
  const scan = given.scan && keepFile(context, given.scan)
  return inTransaction(context, () => {
    const analysis = getOpenAnalysis(context, riskAnalysisId)
    for (const target of risks) {
      const risk = getStandingRisk(context, analysis, target)
      if (risk.score === null) throw ruleViolation('riskNotRated', { number: risk.number })
      withdrawStanding(context, risk, '新しい承認に替えたため。')
      const recordId = accept(context, given, { riskId: risk.id, acceptedScore: risk.score })
      if (scan !== undefined) attachKeptFile(context, { recordKind: 'riskAcceptance', recordId }, scan)
    }
    return { acceptedCount: risks.length }
  })
}

function accept(
  context: ServiceContext,
  { way, acceptedBy, title, acceptedOn, validUntil, reason }: Given,
  accepted: Pick<Parameters<typeof keepAcceptance>[2], 'riskId' | 'acceptedScore'>,
): RiskAcceptanceId {
  const id: RiskAcceptanceId = context.newId()
  const isOnPaper = way === 'paper'
  keepAcceptance(context, 'accept', {
    ...{ id, ...accepted, title, acceptedOn, validUntil, reason, way, carriedFromId: null },
    accountId: isOnPaper ? null : context.actor.accountId,
    acceptedBy: isOnPaper ? acceptedBy : context.actor.name,
  })
  return id
}

/** Who may accept in which way, on a day that has come, for a time that is not over. */
function refuseWrongWay(context: ServiceContext, given: Given): void {
  const isTheirs = given.way === 'program' ? mayAcceptRisks(context) : mayChangeRisks(context)
  if (!isTheirs) throw new AppError('not_permitted')
  if (given.way === 'paper' && given.acceptedBy === '') throw invalidInput('acceptedBy', 'required')
  if (given.way === 'program' && given.scan !== undefined) throw invalidInput('file', 'notOnPaper')
  if (given.acceptedOn > toLocalDate(context.now())) throw invalidInput('acceptedOn', 'inFuture')
  if (given.validUntil !== null && given.validUntil < given.acceptedOn)
    throw invalidInput('validUntil', 'beforeStart')
}

/** Takes an acceptance back with the reason. */
export function withdrawAcceptance(
  context: ServiceContext,
  input: { riskAcceptanceId: RiskAcceptanceId; expectedRowVersion: number; reason: string },
): RiskDetail {
  return inTransaction(context, () => {
    const before = getRiskAcceptance(context.db, input.riskAcceptanceId)
    const risk = getRisk(context.db, before.riskId)
    getOpenAnalysis(context, risk.analysisId)
    withdrawKept(context, before, input)
    return showRisk(context, { riskId: risk.id })
  })
}
