import type { ApprovableRecord } from '../../shared/domain/approval/approvable.ts'
import type { ApprovalId } from '../../shared/domain/id/branded-id.ts'
import { AppError, notFound, ruleViolation } from '../../shared/errors/app-error.ts'
import type { Database } from '../data/database.ts'
import type { ApprovalRow } from '../data/repositories/approval-repository.ts'
import { findStandingApproval, getApproval } from '../data/repositories/approval-repository.ts'
import { findSealOf } from '../data/repositories/seal-repository.ts'
import { getApprovable } from './approvable/approvable-kinds.ts'
import type { ServiceContext } from './service-context.ts'

/** Throws `not_found` for one who may not know of the record. */
export function checkMayRead({ db, actor }: ServiceContext, record: ApprovableRecord): void {
  if (!getApprovable(record).mayRead(db, record.id, actor.roles)) throw notFound(record.kind, record.id)
}

/** Throws as `checkMayRead` does, and `not_permitted` for one who does not lead the record's 決裁. */
export function checkMayLead(context: ServiceContext, record: ApprovableRecord): void {
  checkMayRead(context, record)
  if (!mayLead(context, record)) throw new AppError('not_permitted')
}

/** Whether one leads the 決裁 of a record. */
export function mayLead({ db, actor }: ServiceContext, record: ApprovableRecord): boolean {
  return getApprovable(record).mayLead(db, record.id, actor.roles)
}

/** Throws rule `recordSealed` or `approvalExists` for a record that must not change now. */
export function refuseWhileApproved(db: Database, record: ApprovableRecord, recordNumber: string): void {
  if (findSealOf(db, record) !== undefined) throw ruleViolation('recordSealed', { recordNumber })
  if (findStandingApproval(db, record) !== undefined) throw ruleViolation('approvalExists', { recordNumber })
}

/** Throws rule `approvalUnderway` for a record that waits for signatures. */
export function refuseWhileUnderway(db: Database, record: ApprovableRecord): void {
  if (findStandingApproval(db, record)?.state === 'underway') throw ruleViolation('approvalUnderway')
}

/** Throws rule `approvalEnded` where nobody can act on the round any more, `not_found` for one who may not know of it. */
export function getApprovalUnderway(context: ServiceContext, id: ApprovalId): ApprovalRow {
  const approval = getApproval(context.db, id)
  checkMayRead(context, approval.record)
  if (approval.state !== 'underway') throw ruleViolation('approvalEnded', { round: approval.round })
  return approval
}
