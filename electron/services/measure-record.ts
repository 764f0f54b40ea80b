import type { Measure, MeasureCheck } from '../../shared/contract/measures.ts'
import type { MeasureId } from '../../shared/domain/id/branded-id.ts'
import { ruleViolation } from '../../shared/errors/app-error.ts'
import type { Database } from '../data/database.ts'
import type { MeasureCheckRow } from '../data/repositories/measure-check-repository.ts'
import { getMeasure, listQuestionsOf, type MeasureRow } from '../data/repositories/measure-repository.ts'
import { recordChange, type ServiceContext } from './service-context.ts'

/** A measure in the fields its changes are recorded in, with the questions that ask about it. */
export function readRecordedMeasure(db: Database, id: MeasureId): RecordedMeasure {
  return toRecordedMeasure(db, getMeasure(db, id))
}

/** The same of a row that was just read. */
export function toRecordedMeasure(db: Database, row: MeasureRow) {
  const { ownerUnitName: _name, attachmentCount: _count, ...measure } = row
  const questions = listQuestionsOf(db, row.id).map(({ audience, code }) => `${audience} ${code}`)
  return { ...measure, questions }
}
export type RecordedMeasure = ReturnType<typeof toRecordedMeasure>

/** Writes a measure's change into the history. Part of the transaction that makes it. */
export function recordMeasure(
  context: ServiceContext,
  act: string,
  id: MeasureId,
  before: RecordedMeasure | null,
): void {
  const after = readRecordedMeasure(context.db, id)
  recordChange(context, { act, recordKind: 'measure', recordId: id, before, after })
}

/** Refuses a change of a measure that is 廃止 (rule `measureRetired`). */
export function refuseRetired({ retirementReason, number }: MeasureRow): void {
  if (retirementReason !== null) throw ruleViolation('measureRetired', { number })
}

/** What screens show of a check. */
export function toShownCheck(row: MeasureCheckRow): MeasureCheck {
  const { measureId: _measure, nextCheckBefore: _before, state: _state, ...shown } = row
  return shown
}

/** What screens show of a measure, with what the asked 年度 and the newest one found. */
export function toShownMeasure(
  row: MeasureRow,
  checks: { year: MeasureCheckRow | undefined; last: MeasureCheckRow | undefined },
  isKnown: (citation: string) => boolean,
): Measure {
  return {
    ...row,
    unknownProvisions: row.provisions.filter((citation) => !isKnown(citation)),
    yearCheck: checks.year === undefined ? null : toShownCheck(checks.year),
    lastCheck: checks.last === undefined ? null : toShownCheck(checks.last),
  }
}
