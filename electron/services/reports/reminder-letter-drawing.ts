import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import { buildReminderLetterReport } from '../../../shared/domain/report/reminder-letter-model.ts'
import { invalidInput } from '../../../shared/errors/app-error.ts'
import { getInspection } from '../../data/repositories/inspection-repository.ts'
import { getOrganization } from '../../data/repositories/organization-repository.ts'
import { listSheets } from '../../data/repositories/sheet-repository.ts'
import { listStaffMembers } from '../../data/repositories/staff-member-repository.ts'
import { listUnits } from '../../data/repositories/unit-repository.ts'
import type { ServiceContext } from '../service-context.ts'
import { type DrawingKind, resultReaders } from './report-drawing.ts'

/** 公文書 that ask for the sheets that have not come in, to each person or to each 所属長. */
export const reminderLetterDrawing: DrawingKind<'reminder-letter'> = {
  readers: resultReaders,
  isIssued: false,
  toSubjectId: ({ inspectionId }) => inspectionId,
  prepare: (context, { inspectionId, kind: _, ...terms }) => {
    if (terms.newDueOn < terms.issuedOn) throw invalidInput('newDueOn', 'beforeIssue')
    const inspection = getInspection(context.db, inspectionId)
    const { name, sender, isSample } = getOrganization(context.db)
    const now = context.now()
    const model = buildReminderLetterReport({
      ...{ organizationName: name, sender, isSample, inspection, ...terms },
      createdOn: toLocalDate(now),
      createdAt: now.toISOString(),
      sheets: listSheets(context.db, inspectionId).filter(
        ({ state }) => state === 'notStarted' || state === 'answering',
      ),
      heads: readHeads(context),
    })
    return {
      title: model.title,
      recordNumber: inspection.recordNumber,
      fiscalYear: inspection.fiscalYear,
      recordSha256: null,
      shownSha256: null,
      draw: (signal) => context.drawReport('reminder-letter', model, signal),
    }
  },
}

/** The 所属長 of each unit with the title of their office. */
function readHeads({ db }: ServiceContext): Map<string, { title: string; name: string }> {
  const staff = new Map(listStaffMembers(db).map((member) => [member.id, member]))
  return new Map(
    listUnits(db).flatMap(({ id, headStaffMemberId }) => {
      const head = headStaffMemberId === null ? undefined : staff.get(headStaffMemberId)
      return head === undefined ? [] : [[id, { title: head.title, name: head.name }] as const]
    }),
  )
}
