import { checkMaySendBack } from '../../shared/domain/approval/approval-step.ts'
import type { ApprovalId, ApprovalStepId, InspectionId } from '../../shared/domain/id/branded-id.ts'
import { ruleViolation, staleRow } from '../../shared/errors/app-error.ts'
import type { Database } from '../data/database.ts'
import { findAccount } from '../data/repositories/account-repository.ts'
import {
  type ApprovalRow,
  insertApproval,
  listApprovals,
  updateApprovalEnded,
} from '../data/repositories/approval-repository.ts'
import { insertApprovalStep, listApprovalSteps } from '../data/repositories/approval-step-repository.ts'
import { listFindings } from '../data/repositories/finding-repository.ts'
import { getInspection } from '../data/repositories/inspection-repository.ts'
import { getOrganization } from '../data/repositories/organization-repository.ts'
import { getApprovalUnderway, refuseWhileApproved } from './approval-access.ts'
import { readRecordedApproval, recordApproval } from './approval-record.ts'
import { toCanonicalJson } from './history-chain.ts'
import { takeSnapshot } from './inspection-snapshot.ts'
import { inTransaction, type ServiceContext } from './service-context.ts'

type Ending = { approvalId: ApprovalId; expectedRowVersion: number; reason: string }

/**
 * Lays a closed inspection before the approvers (policy article 10; design 7.8): its fingerprint and the findings as they
 * are now go into the round, and the boxes of the settings become its steps.
 */
export function requestApproval(
  context: ServiceContext,
  input: { inspectionId: InspectionId; expectedRowVersion: number },
): void {
  const { db } = context
  inTransaction(context, () => {
    const inspection = getInspection(db, input.inspectionId)
    if (inspection.rowVersion !== input.expectedRowVersion) throw staleRow('inspection', inspection.id)
    const { sha256 } = takeSnapshot(db, inspection.id)
    refuseWhileApproved(db, inspection.id, inspection.recordNumber)
    const id: ApprovalId = context.newId()
    insertApproval(db, {
      id,
      inspectionId: inspection.id,
      round: listApprovals(db, inspection.id).length + 1,
      contentSha256: sha256,
      findingsJson: toCanonicalJson(listShownFindings(db, inspection.id)),
      requestedAt: context.now().toISOString(),
      requestedBy: context.actor.name,
    })
    insertSteps(context, id)
    recordApproval(context, 'approvals.request', id, null)
  })
}

/** Sends the record back with the reason; the next round begins anew. */
export function sendBackApproval(context: ServiceContext, input: Ending): InspectionId {
  return inTransaction(context, () => {
    const approval = getApprovalUnderway(context.db, input.approvalId)
    checkMaySendBack(context.actor, listApprovalSteps(context.db, approval.id))
    end(context, approval, { ...input, state: 'sentBack', act: 'approvals.sendBack' })
    return approval.inspectionId
  })
}

/** Takes the request back; the signatures given so far stay with the ended round. */
export function withdrawApproval(context: ServiceContext, input: Ending): InspectionId {
  return inTransaction(context, () => {
    const approval = getApprovalUnderway(context.db, input.approvalId)
    end(context, approval, { ...input, state: 'withdrawn', act: 'approvals.withdraw' })
    return approval.inspectionId
  })
}

/** The findings of an inspection as its report lists them: those taken back are left out. */
export function listShownFindings(db: Database, id: InspectionId) {
  return listFindings(db, id)
    .filter(({ state }) => state !== 'withdrawn')
    .map(
      ({ number, title, cause, correctiveAction, ownerName, ownerUnitName, dueOn, state, completedOn }) => ({
        ...{ number, title, cause, correctiveAction, ownerName, ownerUnitName, dueOn, state, completedOn },
      }),
    )
}

function insertSteps(context: ServiceContext, approvalId: ApprovalId): void {
  const { approvalBoxes } = getOrganization(context.db)
  if (approvalBoxes.length === 0) throw ruleViolation('approvalBoxesMissing')
  for (const [index, { title, accountId }] of approvalBoxes.entries()) {
    if (accountId !== null && findAccount(context.db, accountId)?.state !== 'active')
      throw ruleViolation('signerRetired', { title })
    const id: ApprovalStepId = context.newId()
    insertApprovalStep(context.db, { id, approvalId, position: index + 1, title, accountId })
  }
}

function end(
  context: ServiceContext,
  approval: ApprovalRow,
  ending: Ending & { state: 'sentBack' | 'withdrawn'; act: string },
): void {
  const before = readRecordedApproval(context.db, approval.id)
  const { state, reason } = ending
  const ended = { endedAt: context.now().toISOString(), endedBy: context.actor.name }
  updateApprovalEnded(context.db, { id: approval.id, state, reason, ...ended }, ending.expectedRowVersion)
  recordApproval(context, ending.act, approval.id, before)
}
