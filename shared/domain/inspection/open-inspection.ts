import { invalidInput } from '../../errors/app-error.ts'
import { toFiscalYear } from '../calendar/fiscal-year.ts'
import type { Audience } from '../checklist/audience.ts'
import type { StaffMemberId } from '../id/branded-id.ts'

export type Assignment = { readonly staffMemberId: StaffMemberId; readonly audience: Audience }

/** Refuses dates no inspection of that 年度 can have: opened outside it, or due before it is opened. */
export function checkPeriod(period: { fiscalYear: number; openedOn: string; dueOn: string }): void {
  if (toFiscalYear(period.openedOn) !== period.fiscalYear) throw invalidInput('openedOn', 'outsideFiscalYear')
  if (period.dueOn < period.openedOn) throw invalidInput('dueOn', 'beforeOpening')
}

/** Every active staff member with each audience they belong to: two rows for one who answers as two. */
export function proposeAssignments<
  Member extends { readonly state: string; readonly audiences: readonly Audience[] },
>(staff: readonly Member[]): { member: Member; audience: Audience }[] {
  return staff
    .filter((member) => member.state === 'active')
    .flatMap((member) => member.audiences.map((audience) => ({ member, audience })))
}

/** One key for a person answering one checklist; a person has at most one sheet of it an inspection. */
export function toAssignmentKey({ staffMemberId, audience }: Assignment): string {
  return `${staffMemberId} ${audience}`
}

/** Refuses a list that names the same person for the same checklist twice. */
export function checkNoDuplicates(assignments: readonly Assignment[]): void {
  const keys = new Set<string>()
  for (const assignment of assignments) {
    const key = toAssignmentKey(assignment)
    if (keys.has(key)) throw invalidInput('assignments', 'duplicate', { ...assignment })
    keys.add(key)
  }
}
