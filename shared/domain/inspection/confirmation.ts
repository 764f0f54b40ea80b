import { AppError, ruleViolation } from '../../errors/app-error.ts'
import type { Role } from '../account/role.ts'
import type { StaffMemberId } from '../id/branded-id.ts'
import type { AnswerChoice } from './answer-choice.ts'

/** Where the 所属長 saw a sheet: on screen, or on the paper that carries the seal. */
export const confirmationBases = ['screen', 'paper'] as const
export type ConfirmationBasis = (typeof confirmationBases)[number]

type Confirmer = { readonly staffMemberId: StaffMemberId | null; readonly roles: readonly Role[] }
type ConfirmedSheet = {
  readonly number: string
  readonly staffMemberId: StaffMemberId
  /** The 所属長 of the sheet's unit; null where the unit has none. */
  readonly headStaffMemberId: StaffMemberId | null
}

/**
 * Whether one may confirm a sheet: the 所属長 of its unit. The sheet of a 所属長, and those of a unit without one, are an
 * approver's. Nobody confirms their own.
 */
export function mayConfirm(confirmer: Confirmer, sheet: ConfirmedSheet): boolean {
  const { staffMemberId, roles } = confirmer
  if (staffMemberId !== null && staffMemberId === sheet.staffMemberId) return false
  const { headStaffMemberId } = sheet
  if (headStaffMemberId !== null && headStaffMemberId === staffMemberId) return true
  const isWithoutOtherHead = headStaffMemberId === null || headStaffMemberId === sheet.staffMemberId
  return isWithoutOtherHead && roles.includes('approver')
}

/** Throws rule `ownSheet` for one's own sheet, `not_permitted` for others' that are not one's to confirm. */
export function checkMayConfirm(confirmer: Confirmer, sheet: ConfirmedSheet): void {
  if (mayConfirm(confirmer, sheet)) return
  if (confirmer.staffMemberId === sheet.staffMemberId)
    throw ruleViolation('ownSheet', { number: sheet.number })
  throw new AppError('not_permitted', { number: sheet.number })
}

/** An answer the 所属長 looks at: neither できている nor 該当なし, or with a note. */
export function isRemarkable(answer: {
  readonly choice: AnswerChoice | null
  readonly note: string
}): boolean {
  return (answer.choice !== 'done' && answer.choice !== 'notApplicable') || answer.note.trim() !== ''
}
