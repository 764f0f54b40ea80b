import type { ApprovableRecord } from '../../shared/domain/approval/approvable.ts'
import { checkMaySendBack } from '../../shared/domain/approval/approval-step.ts'
import type { ApprovalId, ApprovalStepId } from '../../shared/domain/id/branded-id.ts'
import { ruleViolation, staleRow } from '../../shared/errors/app-error.ts'
import { findAccount } from '../data/repositories/account-repository.ts'
import {
  type ApprovalRow,
  getApproval,
  insertApproval,
  listApprovals,
  updateApprovalEnded,
} from '../data/repositories/approval-repository.ts'
import { insertApprovalStep, listApprovalSteps } from '../data/repositories/approval-step-repository.ts'
import { getOrganization } from '../data/repositories/organization-repository.ts'
import { getApprovable } from './approvable/approvable-kinds.ts'
import { checkMayLead, getApprovalUnderway, refuseWhileApproved } from './approval-access.ts'
import { readRecordedApproval, recordApproval } from './approval-record.ts'
import { isClosedRecord } from './closed/closed-records.ts'
import { closeText } from './closed/closed-texts.ts'
import { toCanonicalJson } from './history-chain.ts'
import { inTransaction, type ServiceContext } from './service-context.ts'

type Ending = { approvalId: ApprovalId; expectedRowVersion: number; reason: string }

/**
 * Lays a record before the approvers (design 7.8): its fingerprint and the findings as they are now go into the round, and
 * the boxes of the settings become its steps.
 */
export function requestApproval(
  context: ServiceContext,
  input: { record: ApprovableRecord; expectedRowVersion: number },
): void {
  const { db } = context
  inTransaction(context, () => {
    const { record } = input
    checkMayLead(context, record)
    const approvable = getApprovable(record)
    const { rowVersion, recordNumber } = approvable.describe(db, record.id)
    if (rowVersion !== input.expectedRowVersion) throw staleRow(record.kind, record.id)
    const { sha256 } = approvable.takeContent(db, record.id)
    approvable.refuseUnready?.(context, record.id)
    refuseWhileApproved(db, record, recordNumber)
    const id: ApprovalId = context.newId()
    insertApproval(db, {
      ...{ id, record },
      round: listApprovals(db, record).length + 1,
      contentSha256: sha256,
      findingsJson: toCanonicalJson(approvable.listFindings(db, record.id)),
      requestedAt: context.now().toISOString(),
      requestedBy: context.actor.name,
    })
    insertSteps(context, id)
    recordApproval(context, 'approvals.request', id, null)
  })
}

/** Sends the record back with the reason; the next round begins anew. */
export function sendBackApproval(context: ServiceContext, input: Ending): ApprovableRecord {
  return inTransaction(context, () => {
    const approval = getApprovalUnderway(context, input.approvalId)
    checkMaySendBack(context.actor, listApprovalSteps(context.db, approval.id))
    end(context, approval, { ...input, state: 'sentBack', act: 'approvals.sendBack' })
    return approval.record
  })
}

/** Takes the request back; the signatures given so far stay with the ended round. */
export function withdrawApproval(context: ServiceContext, input: Ending): ApprovableRecord {
  return inTransaction(context, () => {
    const approval = getApprovalUnderway(context, input.approvalId)
    checkMayLead(context, approval.record)
    end(context, approval, { ...input, state: 'withdrawn', act: 'approvals.withdraw' })
    return approval.record
  })
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
  const { state } = ending
  const isClosed = isClosedRecord(context.db, 'approval', approval.id)
  const reason = isClosed ? closeText(context, ending.reason) : ending.reason
  const ended = { endedAt: context.now().toISOString(), endedBy: context.actor.name }
  updateApprovalEnded(context.db, { id: approval.id, state, reason, ...ended }, ending.expectedRowVersion)
  recordApproval(context, ending.act, approval.id, before)
  const { record } = approval
  getApprovable(record).onEnded(context, record.id, getApproval(context.db, approval.id))
}
