import type { Role } from '../../shared/domain/account/role.ts'
import type { ApprovalId, InspectionId } from '../../shared/domain/id/branded-id.ts'
import { ruleViolation } from '../../shared/errors/app-error.ts'
import type { Database } from '../data/database.ts'
import type { ApprovalRow } from '../data/repositories/approval-repository.ts'
import { findStandingApproval, getApproval } from '../data/repositories/approval-repository.ts'
import { findSealOf } from '../data/repositories/seal-repository.ts'
import type { ServiceContext } from './service-context.ts'

const officers: readonly Role[] = ['officer', 'administrator']

/** Whether one leads the 決裁: asks for it, takes papers over, and mends what was sent back. */
export function mayLeadApproval({ actor }: ServiceContext): boolean {
  return actor.roles.some((role) => officers.includes(role))
}

/** Throws rule `recordSealed` or `approvalExists` for an inspection that must not change now. */
export function refuseWhileApproved(db: Database, id: InspectionId, recordNumber: string): void {
  if (findSealOf(db, id) !== undefined) throw ruleViolation('recordSealed', { recordNumber })
  if (findStandingApproval(db, id) !== undefined) throw ruleViolation('approvalExists', { recordNumber })
}

/** Throws rule `approvalEnded` where nobody can act on the round any more. */
export function getApprovalUnderway(db: Database, id: ApprovalId): ApprovalRow {
  const approval = getApproval(db, id)
  if (approval.state !== 'underway') throw ruleViolation('approvalEnded', { round: approval.round })
  return approval
}
