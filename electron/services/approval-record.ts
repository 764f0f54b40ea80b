import { toRecordField } from '../../shared/domain/approval/approvable.ts'
import type { ApprovalId } from '../../shared/domain/id/branded-id.ts'
import type { Database } from '../data/database.ts'
import { getApproval } from '../data/repositories/approval-repository.ts'
import { listApprovalSteps } from '../data/repositories/approval-step-repository.ts'
import { toSha256 } from './history-chain.ts'
import { recordChange, type ServiceContext } from './service-context.ts'

/** A round as the history keeps it, with its boxes; the findings laid before the approvers by their SHA-256. */
export function readRecordedApproval(db: Database, id: ApprovalId) {
  const { findingsJson, record, ...approval } = getApproval(db, id)
  // the name of an assignee is copied from the account
  const steps = listApprovalSteps(db, id).map(({ assigneeName: _, ...step }) => step)
  return { ...approval, ...toRecordField(record), findingsSha256: toSha256(findingsJson), steps }
}

/** Writes what became of a round into the history. Part of the caller's transaction. */
export function recordApproval(
  context: ServiceContext,
  act: string,
  id: ApprovalId,
  before: ReturnType<typeof readRecordedApproval> | null,
): void {
  const after = readRecordedApproval(context.db, id)
  recordChange(context, { act, recordKind: 'approval', recordId: id, before, after })
}
