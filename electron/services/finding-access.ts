import type { Role } from '../../shared/domain/account/role.ts'
import { isSamePerson } from '../../shared/domain/staff-member/staff-name.ts'
import { AppError, ruleViolation } from '../../shared/errors/app-error.ts'
import type { FindingRow } from '../data/repositories/finding-repository.ts'
import { resultReaders } from './reports/report-drawing.ts'
import type { ServiceContext } from './service-context.ts'

const officers: readonly Role[] = ['officer', 'administrator']
const confirmers: readonly Role[] = ['officer', 'administrator', 'approver']

/** Whether the signed-in person is the owner of the action. */
export function isFindingOwner({ actor }: ServiceContext, finding: FindingRow): boolean {
  return actor.staffMemberId !== null && actor.staffMemberId === finding.ownerStaffMemberId
}

/** Refuses the owner of the action, by whichever of their accounts (rule `ownerConfirms`). */
export function refuseOwner(context: ServiceContext, finding: FindingRow): void {
  if (isOwnerInPerson(context, finding)) throw ruleViolation('ownerConfirms', { number: finding.number })
}

function isOwnerInPerson({ actor }: ServiceContext, finding: FindingRow): boolean {
  const { ownerStaffMemberId: staffMemberId, ownerName: name } = finding
  return staffMemberId !== null && isSamePerson(actor, { staffMemberId, name })
}

/** Refuses a change of a finding that is confirmed or withdrawn (rule `findingSettled`). */
export function refuseSettled({ state, number }: FindingRow): void {
  if (state === 'confirmed' || state === 'withdrawn') throw ruleViolation('findingSettled', { number })
}

/** Whether one may see every finding with the answers it came from. */
export function isFindingReader(context: ServiceContext): boolean {
  return hasRole(context, resultReaders)
}

/** Readers see any finding, the owner of the action the own. Throws `not_permitted`. */
export function checkMayReadFinding(context: ServiceContext, finding: FindingRow): void {
  if (!isFindingReader(context) && !isFindingOwner(context, finding)) throw new AppError('not_permitted')
}

/** The officer and the owner of the action say how far it has come. Throws `not_permitted`. */
export function checkMayReportFinding(context: ServiceContext, finding: FindingRow): void {
  if (!mayChangeFindings(context) && !isFindingOwner(context, finding)) throw new AppError('not_permitted')
}

export function mayChangeFindings(context: ServiceContext): boolean {
  return hasRole(context, officers)
}

/** Whether one is to confirm a completed action: not its owner. */
export function mayConfirmFinding(context: ServiceContext, finding: FindingRow): boolean {
  return finding.state === 'completed' && hasRole(context, confirmers) && !isOwnerInPerson(context, finding)
}

function hasRole({ actor }: ServiceContext, roles: readonly Role[]): boolean {
  return actor.roles.some((role) => roles.includes(role))
}
