import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import type { Audience } from '../../../shared/domain/checklist/audience.ts'
import type { InspectionId, SheetId } from '../../../shared/domain/id/branded-id.ts'
import {
  buildInspectionSheetsReport,
  type SheetsInput,
} from '../../../shared/domain/report/inspection-sheets-model.ts'
import { notFound } from '../../../shared/errors/app-error.ts'
import { listAnswersOfInspection } from '../../data/repositories/answer-repository.ts'
import { listInspectionEditions } from '../../data/repositories/checklist-edition-repository.ts'
import { listChecklists } from '../../data/repositories/checklist-repository.ts'
import { getInspection, listInspectionQuestions } from '../../data/repositories/inspection-repository.ts'
import { getOrganization } from '../../data/repositories/organization-repository.ts'
import { getSheet, listSheets, type SheetRow } from '../../data/repositories/sheet-repository.ts'
import type { ServiceContext } from '../service-context.ts'
import { checkMayRead } from '../sheet-access.ts'
import type { DrawingKind, SubjectOf } from './report-drawing.ts'

type Subject = SubjectOf<'inspection-sheets'>

/** 点検票 to be filled in by pen, or as they were answered. One's own may be printed by everybody. */
export const inspectionSheetsDrawing: DrawingKind<'inspection-sheets'> = {
  readers: 'anyone',
  isIssued: false,
  toSubjectId: ({ inspectionId }) => inspectionId,
  prepare: (context, subject) => {
    const inspection = getInspection(context.db, subject.inspectionId)
    const model = buildInspectionSheetsReport(collect(context, subject))
    return {
      title: model.title,
      recordNumber: inspection.recordNumber,
      fiscalYear: inspection.fiscalYear,
      recordSha256: null,
      shownSha256: null,
      draw: (signal) => context.drawReport('inspection-sheets', model, signal),
    }
  },
}

/** On which page of its paper each question of a sheet stands, as the paper is drawn. */
export async function findPaperPages(context: ServiceContext, id: SheetId): Promise<number[]> {
  const { inspectionId } = getSheet(context.db, id)
  const subject = { kind: 'inspection-sheets' as const, filling: 'blank' as const, inspectionId }
  const model = buildInspectionSheetsReport(
    collect(context, { ...subject, unitName: null, sheetIds: [id], isForBothSides: false }),
  )
  return Array.from(await context.drawReport('inspection-sheet-pages', model))
}

function collect(context: ServiceContext, subject: Subject): SheetsInput {
  const { db } = context
  const { fiscalYear, dueOn } = getInspection(db, subject.inspectionId)
  const organization = getOrganization(db)
  const now = context.now()
  const answers = subject.filling === 'filled' ? readAnswers(context, subject.inspectionId) : new Map()
  return {
    organizationName: organization.name,
    isSample: organization.isSample,
    createdOn: toLocalDate(now),
    createdAt: now.toISOString(),
    ...{ fiscalYear, dueOn, filling: subject.filling, isForBothSides: subject.isForBothSides },
    introductions: readIntroductions(context, subject.inspectionId),
    questions: listInspectionQuestions(db, subject.inspectionId),
    sheets: chooseSheets(context, subject).map((sheet) => ({
      ...sheet,
      submittedOn: sheet.submittedAt && toLocalDate(sheet.submittedAt),
      confirmedOn: sheet.confirmedAt && toLocalDate(sheet.confirmedAt),
      isOnPaper: sheet.confirmationBasis === 'paper',
      answers: answers.get(sheet.id) ?? new Map(),
    })),
  }
}

/** The sheets asked for, in roster order; `not_found` where none is left, `not_permitted` for others' sheets. */
function chooseSheets(context: ServiceContext, subject: Subject): SheetRow[] {
  const { inspectionId, unitName, sheetIds } = subject
  const wanted = sheetIds === null ? null : new Set(sheetIds)
  const sheets = listSheets(context.db, inspectionId)
    .filter(({ state }) => state !== 'excluded')
    .filter((sheet) => wanted?.has(sheet.id) ?? true)
    .filter((sheet) => unitName === null || sheet.unitName === unitName)
  if (sheets.length === 0) throw notFound('inspectionSheet', unitName ?? inspectionId)
  for (const sheet of sheets) checkMayRead(context, sheet)
  return sheets
}

function readAnswers(context: ServiceContext, id: InspectionId) {
  const bySheet = new Map<SheetId, Map<string, ReturnType<typeof listAnswersOfInspection>[number]>>()
  for (const answer of listAnswersOfInspection(context.db, id)) {
    const sheet = bySheet.get(answer.sheetId) ?? new Map()
    bySheet.set(answer.sheetId, sheet.set(answer.questionId, answer))
  }
  return bySheet
}

/** As the inspection was opened with; as they are now where they were not kept then. */
function readIntroductions({ db }: ServiceContext, id: InspectionId): Record<Audience, string> {
  const texts = { staff: '', manager: '', systemAdministrator: '' }
  for (const { audience, introduction } of listChecklists(db)) texts[audience] = introduction
  for (const { audience, introduction } of listInspectionEditions(db, id))
    texts[audience] = introduction ?? texts[audience]
  return texts
}
