import type { Measure, MeasureFields } from '../../shared/contract/measures.ts'
import { toLocalDate } from '../../shared/domain/calendar/calendar-date.ts'
import { toFiscalYear } from '../../shared/domain/calendar/fiscal-year.ts'
import type { MeasureId, UnitId } from '../../shared/domain/id/branded-id.ts'
import { toDeclinedReason } from '../../shared/domain/measure/check-rules.ts'
import { toMeasureTable } from '../../shared/domain/measure/measure-table.ts'
import type { QuestionReference } from '../../shared/domain/measure/parse-measures.ts'
import { invalidInput, ruleViolation } from '../../shared/errors/app-error.ts'
import { getChecklistQuestion } from '../data/repositories/checklist-question-repository.ts'
import {
  listChecksOf,
  listChecksOfYear,
  listLastChecks,
} from '../data/repositories/measure-check-repository.ts'
import {
  getLastMeasureNumber,
  getMeasure,
  insertMeasure,
  listMeasures,
  type MeasureRow,
  replaceQuestionsOf,
  updateMeasure,
} from '../data/repositories/measure-repository.ts'
import { getUnit } from '../data/repositories/unit-repository.ts'
import { writeCsv } from '../files/csv-writer.ts'
import { writeSpreadsheet } from '../files/spreadsheet-writer.ts'
import { citationFinder, toCitations } from './checklist-editing-service.ts'
import { readRecordedMeasure, recordMeasure, refuseRetired, toShownMeasure } from './measure-record.ts'
import { inTransaction, type ServiceContext } from './service-context.ts'

type Target = { measureId: MeasureId; expectedRowVersion: number }

/** Every measure by its number, with what the 年度 found; 廃止 too. */
export function showMeasures(context: ServiceContext, input: { fiscalYear: number }): Measure[] {
  const ofYear = new Map(listChecksOfYear(context.db, input.fiscalYear).map((one) => [one.measureId, one]))
  const last = new Map(listLastChecks(context.db).map((one) => [one.measureId, one]))
  const find = citationFinder(context)
  return listMeasures(context.db).map((row) =>
    toShownMeasure(
      row,
      { year: ofYear.get(row.id), last: last.get(row.id) },
      (citation) => find(citation) !== undefined,
    ),
  )
}

/** One measure with what the 年度 found. */
export function showMeasure(
  context: ServiceContext,
  input: { measureId: MeasureId; fiscalYear: number },
): Measure {
  const row = getMeasure(context.db, input.measureId)
  const checks = listChecksOf(context.db, row.id)
  const year = checks.find(({ fiscalYear }) => fiscalYear === input.fiscalYear)
  const find = citationFinder(context)
  return toShownMeasure(row, { year, last: checks[0] }, (citation) => find(citation) !== undefined)
}

/** Adds a measure of the body's own under the next number. */
export function createMeasure(context: ServiceContext, input: MeasureFields): Measure {
  return inTransaction(context, () => {
    const { questions, ...fields } = toKept(context, input, null)
    const id: MeasureId = context.newId()
    const number = getLastMeasureNumber(context.db) + 1
    insertMeasure(context.db, { ...fields, id, number, builtInCode: null })
    replaceQuestionsOf(context.db, id, questions)
    recordMeasure(context, 'measures.create', id, null)
    return showNow(context, id)
  })
}

/** Changes what is done, by whom, how it stands and what asks about it. */
export function changeMeasure(context: ServiceContext, input: MeasureFields & Target): Measure {
  const { measureId, expectedRowVersion, ...wanted } = input
  return inTransaction(context, () => {
    const row = getMeasure(context.db, measureId)
    refuseRetired(row)
    const before = readRecordedMeasure(context.db, measureId)
    const { questions, ...fields } = toKept(context, wanted, { ...row, questions: before.questions })
    updateMeasure(context.db, { ...row, ...fields }, expectedRowVersion)
    replaceQuestionsOf(context.db, measureId, questions)
    recordMeasure(context, 'measures.update', measureId, before)
    return showNow(context, measureId)
  })
}

/** 廃止: the measure stays in the register with its reason, and is neither counted nor checked any more. */
export function retireMeasure(context: ServiceContext, input: Target & { reason: string }): Measure {
  return inTransaction(context, () => {
    const row = getMeasure(context.db, input.measureId)
    refuseRetired(row)
    return keep(context, 'measures.retire', { ...row, retirementReason: input.reason }, input)
  })
}

/** Takes a measure that is 廃止 back into use (rule `measureNotRetired` otherwise). */
export function reinstateMeasure(context: ServiceContext, input: Target): Measure {
  return inTransaction(context, () => {
    const row = getMeasure(context.db, input.measureId)
    if (row.retirementReason === null) throw ruleViolation('measureNotRetired', { number: row.number })
    return keep(context, 'measures.reinstate', { ...row, retirementReason: null }, input)
  })
}

/** The register as a file, by number. */
export function exportMeasures(
  context: ServiceContext,
  input: { fiscalYear: number; format: 'csv' | 'xlsx' },
): { bytes: Uint8Array; name: string } {
  const table = toMeasureTable(showMeasures(context, input), input.fiscalYear)
  const bytes = input.format === 'csv' ? writeCsv(table) : writeSpreadsheet('対策', table)
  return { bytes, name: `対策一覧.${input.format}` }
}

function keep(context: ServiceContext, act: string, wanted: MeasureRow, target: Target): Measure {
  const before = readRecordedMeasure(context.db, target.measureId)
  updateMeasure(context.db, wanted, target.expectedRowVersion)
  recordMeasure(context, act, target.measureId, before)
  return showNow(context, target.measureId)
}

function showNow(context: ServiceContext, measureId: MeasureId): Measure {
  return showMeasure(context, { measureId, fiscalYear: toFiscalYear(toLocalDate(context.now())) })
}

type Before = MeasureRow & { readonly questions: readonly string[] }

/** What is kept of the input: citations in the policy's spelling, a unit in use, questions that are there. */
function toKept(context: ServiceContext, input: MeasureFields, before: Before | null) {
  refuseRetiredUnit(context, input.ownerUnitId, before?.ownerUnitId ?? null)
  return {
    ...input,
    provisions: toCitations(context, input.provisions, before?.provisions ?? []),
    ordinanceItems: Array.from(new Set(input.ordinanceItems)).toSorted((one, other) => one - other),
    declinedReason: toDeclinedReason(input.state, input.declinedReason),
    questions: toQuestions(context, input.questions, before?.questions ?? []),
  }
}

/** A unit that was there may stay; one that is 廃止 is not named anew. */
function refuseRetiredUnit(context: ServiceContext, unitId: UnitId | null, before: UnitId | null): void {
  if (unitId === null || unitId === before) return
  if (getUnit(context.db, unitId).state === 'retired') throw invalidInput('ownerUnitId', 'notActive')
}

/** Each question once. One that is 廃止 stays where it was linked and is not linked anew. */
function toQuestions(
  context: ServiceContext,
  wanted: readonly QuestionReference[],
  before: readonly string[],
): QuestionReference[] {
  const byKey = new Map(wanted.map((question) => [`${question.audience} ${question.code}`, question]))
  for (const [key, { audience, code }] of byKey) {
    const { state } = getChecklistQuestion(context.db, audience, code)
    if (state === 'retired' && !before.includes(key)) throw invalidInput('questions', 'notActive', { code })
  }
  return [...byKey.values()]
}
