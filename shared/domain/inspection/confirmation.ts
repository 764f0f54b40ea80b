import { AppError, ruleViolation } from '../../errors/app-error.ts'
import type { Role } from '../account/role.ts'
import type { StaffMemberId } from '../id/branded-id.ts'
import { isSamePerson, toStaffNameKey } from '../staff-member/staff-name.ts'
import type { AnswerChoice } from './answer-choice.ts'

/** Where the 所属長 saw a sheet: on screen, or on the paper that carries the seal. */
export const confirmationBases = ['screen', 'paper'] as const
export type ConfirmationBasis = (typeof confirmationBases)[number]

/** As whom one confirms a sheet: the 所属長, the deputy of one who is away, or an approver where there is no other. */
export type ConfirmingOffice = 'head' | 'deputy' | 'approver'

type Confirmer = {
  readonly staffMemberId: StaffMemberId | null
  readonly name: string
  readonly roles: readonly Role[]
}
type ConfirmedSheet = {
  readonly number: string
  readonly staffMemberId: StaffMemberId
  readonly staffName: string
  /** The 所属長 of the sheet's unit; null where the unit has none, or has one who left. */
  readonly headStaffMemberId: StaffMemberId | null
  readonly deputyStaffMemberId: StaffMemberId | null
}

/**
 * As whom one may confirm a sheet; undefined where one may not. The sheet of a 所属長, and those of a unit without one,
 * are an approver's: a deputy stands in for a 所属長, not over one. Nobody confirms their own.
 */
export function findConfirmingOffice(
  confirmer: Confirmer,
  sheet: ConfirmedSheet,
): ConfirmingOffice | undefined {
  if (isOwn(confirmer, sheet)) return undefined
  const { staffMemberId, roles } = confirmer
  const { headStaffMemberId, deputyStaffMemberId } = sheet
  const isOfHead = headStaffMemberId === sheet.staffMemberId
  if (staffMemberId !== null && staffMemberId === headStaffMemberId) return 'head'
  if (staffMemberId !== null && staffMemberId === deputyStaffMemberId && !isOfHead) return 'deputy'
  return (headStaffMemberId === null || isOfHead) && roles.includes('approver') ? 'approver' : undefined
}

/** As whom one confirms; throws rule `ownSheet` for one's own sheet, `not_permitted` for others' that are not one's. */
export function getConfirmingOffice(confirmer: Confirmer, sheet: ConfirmedSheet): ConfirmingOffice {
  const office = findConfirmingOffice(confirmer, sheet)
  if (office !== undefined) return office
  if (isOwn(confirmer, sheet)) throw ruleViolation('ownSheet', { number: sheet.number })
  throw new AppError('not_permitted', { number: sheet.number })
}

function isOwn(confirmer: Confirmer, { staffMemberId, staffName }: ConfirmedSheet): boolean {
  return isSamePerson(confirmer, { staffMemberId, name: staffName })
}

/** Refuses a seal of the respondent's own on a sheet (rule `ownSeal`). */
export function refuseOwnSeal(
  confirmerName: string,
  sheet: { readonly number: string; readonly staffName: string },
): void {
  if (toStaffNameKey(confirmerName) === toStaffNameKey(sheet.staffName))
    throw ruleViolation('ownSeal', { number: sheet.number })
}

/** The confirmer's name as it is kept and printed; a deputy is named as one. */
export function toConfirmerText(name: string, office: ConfirmingOffice): string {
  return office === 'deputy' ? `${name}（所属長の代理）` : name
}

/** An answer the 所属長 looks at: neither できている nor 該当なし, or with a note. */
export function isRemarkable(answer: {
  readonly choice: AnswerChoice | null
  readonly note: string
}): boolean {
  return (answer.choice !== 'done' && answer.choice !== 'notApplicable') || answer.note.trim() !== ''
}
