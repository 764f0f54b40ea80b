import type { Role } from '../../shared/domain/account/role.ts'
import { AppError } from '../../shared/errors/app-error.ts'
import type { FindingRow } from '../data/repositories/finding-repository.ts'
import { resultReaders } from './reports/report-drawing.ts'
import type { ServiceContext } from './service-context.ts'

const officers: readonly Role[] = ['officer', 'administrator']
const confirmers: readonly Role[] = ['officer', 'administrator', 'approver']

/** Whether the signed-in person is the owner of the action. */
export function isFindingOwner({ actor }: ServiceContext, finding: FindingRow): boolean {
  return actor.staffMemberId !== null && actor.staffMemberId === finding.ownerStaffMemberId
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
  return finding.state === 'completed' && hasRole(context, confirmers) && !isFindingOwner(context, finding)
}

function hasRole({ actor }: ServiceContext, roles: readonly Role[]): boolean {
  return actor.roles.some((role) => roles.includes(role))
}
