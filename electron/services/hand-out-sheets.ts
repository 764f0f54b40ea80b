import { audiences } from '../../shared/domain/checklist/audience.ts'
import type { InspectionId, SheetId } from '../../shared/domain/id/branded-id.ts'
import { type Assignment, toAssignmentKey } from '../../shared/domain/inspection/open-inspection.ts'
import { toSheetNumber } from '../../shared/domain/inspection/record-number.ts'
import { notFound, ruleViolation } from '../../shared/errors/app-error.ts'
import { listInspectionQuestions } from '../data/repositories/inspection-repository.ts'
import { getLastSheetSerial, insertSheets, type NewSheet } from '../data/repositories/sheet-repository.ts'
import { listStaffMembers, type StaffMemberRow } from '../data/repositories/staff-member-repository.ts'
import type { ServiceContext } from './service-context.ts'

/**
 * Makes a sheet for each assignment, numbered on in roster order, and returns what was handed out. Refused for those
 * who left (rule `staffMemberRetired`) and for an audience without questions (rule `checklistEmpty`). Belongs into the
 * caller's transaction.
 */
export function handOutSheets(
  context: ServiceContext,
  input: { inspectionId: InspectionId; fiscalYear: number; assignments: readonly Assignment[] },
): { number: string; staffMemberId: string; audience: string }[] {
  const { inspectionId, fiscalYear } = input
  const asked = new Set(
    listInspectionQuestions(context.db, inspectionId).map((question) => question.audience),
  )
  const lastSerial = getLastSheetSerial(context.db, inspectionId)
  const sheets = toRosterOrder(context, input.assignments).map(({ member, audience }, index): NewSheet => {
    if (!asked.has(audience)) throw ruleViolation('checklistEmpty', { audience })
    const serial = lastSerial + index + 1
    return {
      id: context.newId<SheetId>(),
      inspectionId,
      serial,
      number: toSheetNumber(fiscalYear, serial),
      staffMemberId: member.id,
      staffName: member.name,
      reading: member.reading,
      title: member.title,
      unitId: member.unitId,
      unitName: member.unitName,
      audience,
    }
  })
  insertSheets(context.db, sheets)
  return sheets.map(({ number, staffMemberId, audience }) => ({ number, staffMemberId, audience }))
}

function toRosterOrder(context: ServiceContext, assignments: readonly Assignment[]) {
  const staff = listStaffMembers(context.db)
  const wanted = new Map(assignments.map((assignment) => [toAssignmentKey(assignment), assignment]))
  refuseUnknownStaff(staff, assignments)
  return staff.flatMap((member) =>
    audiences
      .filter((audience) => wanted.has(toAssignmentKey({ staffMemberId: member.id, audience })))
      .map((audience) => ({ member, audience })),
  )
}

function refuseUnknownStaff(staff: readonly StaffMemberRow[], assignments: readonly Assignment[]): void {
  const staffById = new Map(staff.map((member) => [member.id, member]))
  for (const { staffMemberId } of assignments) {
    const member = staffById.get(staffMemberId)
    if (member === undefined) throw notFound('staffMember', staffMemberId)
    if (member.state === 'retired') throw ruleViolation('staffMemberRetired', { name: member.name })
  }
}
