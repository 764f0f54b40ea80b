import type { InspectionId } from '../../shared/domain/id/branded-id.ts'
import { buildTally } from '../../shared/domain/inspection/tally.ts'
import { ruleViolation } from '../../shared/errors/app-error.ts'
import type { Database } from '../data/database.ts'
import { listAnswers, listSubmittedChoices } from '../data/repositories/answer-repository.ts'
import { getInspection, listInspectionQuestions } from '../data/repositories/inspection-repository.ts'
import { listSheets, type SheetRow } from '../data/repositories/sheet-repository.ts'
import { toCanonicalJson, toSha256 } from './history-chain.ts'

/**
 * A closed inspection as one text that never changes again (RFC 8785) and its SHA-256: the inspection, its questions,
 * sheets, answers and tally. Throws rule `inspectionOpen` before it is closed.
 */
export function takeSnapshot(db: Database, inspectionId: InspectionId): { json: string; sha256: string } {
  const { progress: _progress, rowVersion: _rowVersion, ...inspection } = getInspection(db, inspectionId)
  if (inspection.state !== 'closed') {
    throw ruleViolation('inspectionOpen', { recordNumber: inspection.recordNumber })
  }
  const questions = listInspectionQuestions(db, inspectionId)
  const sheets = listSheets(db, inspectionId)
  const answers = listSubmittedChoices(db, inspectionId)
  const { fiscalYear } = inspection
  const json = toCanonicalJson({
    format: 'infosec-daicho/inspection/1',
    inspection,
    questions,
    sheets: sheets.map((sheet) => toSealedSheet(db, sheet)),
    tally: buildTally({ inspectionId, fiscalYear, questions, sheets, answers }, null),
  })
  return { json, sha256: toSha256(json) }
}

function toSealedSheet(db: Database, sheet: SheetRow) {
  const { answeredCount: _answered, questionCount: _asked, rowVersion: _rowVersion, ...sealed } = sheet
  const answers = listAnswers(db, sheet.id).map(({ questionId, choice, note }) => ({
    questionId,
    choice,
    note,
  }))
  return { ...sealed, answers: sheet.state === 'submitted' ? answers : [] }
}
