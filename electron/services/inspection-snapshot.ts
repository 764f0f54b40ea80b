import type { InspectionId } from '../../shared/domain/id/branded-id.ts'
import { buildTally } from '../../shared/domain/inspection/tally.ts'
import { ruleViolation } from '../../shared/errors/app-error.ts'
import type { Database } from '../data/database.ts'
import { listAnswers, listSubmittedChoices } from '../data/repositories/answer-repository.ts'
import { hasInspectionEditions } from '../data/repositories/checklist-edition-repository.ts'
import { getInspection, listInspectionQuestions } from '../data/repositories/inspection-repository.ts'
import { listSheets, type SheetRow } from '../data/repositories/sheet-repository.ts'
import { toCanonicalJson, toSha256 } from './history-chain.ts'

/**
 * A closed inspection as one text that never changes again (RFC 8785) and its SHA-256: the inspection, its questions,
 * sheets, answers and tally. Throws rule `inspectionOpen` before it is closed. What was opened by the first release is
 * written as that release wrote it, so that the fingerprints on its papers stand.
 */
export function takeSnapshot(db: Database, inspectionId: InspectionId): { json: string; sha256: string } {
  const inspection = getInspection(db, inspectionId)
  if (inspection.state !== 'closed') {
    throw ruleViolation('inspectionOpen', { recordNumber: inspection.recordNumber })
  }
  // every inspection names its editions since they are kept
  const isOfFirstRelease = !hasInspectionEditions(db, inspectionId)
  const questions = listInspectionQuestions(db, inspectionId)
  const sheets = listSheets(db, inspectionId)
  const answers = listSubmittedChoices(db, inspectionId)
  const { fiscalYear } = inspection
  const json = toCanonicalJson({
    format: `infosec-daicho/inspection/${isOfFirstRelease ? 1 : 2}`,
    inspection: pick(
      inspection,
      isOfFirstRelease ? inspectionFields : [...inspectionFields, 'requiresConfirmation'],
    ),
    questions,
    sheets: sheets.map((sheet) => toSealedSheet(db, sheet, isOfFirstRelease)),
    tally: buildTally({ inspectionId, fiscalYear, questions, sheets, answers }, null),
  })
  return { json, sha256: toSha256(json) }
}

const inspectionFields = [
  ...(['id', 'recordNumber', 'fiscalYear', 'title', 'purpose', 'state'] as const),
  ...(['openedOn', 'dueOn', 'closedOn', 'closeReason'] as const),
] as const

const sheetFields = [
  ...(['id', 'inspectionId', 'number', 'staffMemberId', 'staffName', 'reading', 'title'] as const),
  ...(['unitName', 'audience', 'state', 'exclusionReason', 'submittedAt'] as const),
] as const

const confirmationFields = [
  ...(['unitId', 'confirmedAt', 'confirmedBy', 'confirmationBasis', 'comparedAt', 'comparedBy'] as const),
] as const

function toSealedSheet(db: Database, sheet: SheetRow, isOfFirstRelease: boolean) {
  const sealed = pick(sheet, isOfFirstRelease ? sheetFields : [...sheetFields, ...confirmationFields])
  if (sheet.state !== 'submitted') return { ...sealed, answers: [] }
  const answers = listAnswers(db, sheet.id).map(({ rowVersion: _, enteredFrom, enteredBy, ...answer }) =>
    isOfFirstRelease ? answer : { ...answer, enteredFrom, enteredBy },
  )
  return { ...sealed, answers }
}

function pick<Row extends object>(
  row: Row,
  names: readonly (keyof Row & string)[],
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(names.map((name) => [name, row[name]]))
}
