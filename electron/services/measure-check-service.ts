import type { MeasureCheck } from '../../shared/contract/measures.ts'
import { toLocalDate } from '../../shared/domain/calendar/calendar-date.ts'
import type { MeasureCheckId, MeasureId } from '../../shared/domain/id/branded-id.ts'
import { addMonths, refuseWrongDay } from '../../shared/domain/measure/check-rules.ts'
import { isStandingMeasure, type MeasureResult } from '../../shared/domain/measure/measure-state.ts'
import { invalidInput, ruleViolation, staleRow } from '../../shared/errors/app-error.ts'
import {
  getMeasureCheck,
  insertMeasureCheck,
  listChecksOf,
  type MeasureCheckRow,
  updateMeasureCheck,
} from '../data/repositories/measure-check-repository.ts'
import { getMeasure, type MeasureRow, updateMeasure } from '../data/repositories/measure-repository.ts'
import { recordMeasure, refuseRetired, toRecordedMeasure, toShownCheck } from './measure-record.ts'
import { inTransaction, recordChange, type ServiceContext } from './service-context.ts'

type Target = { measureId: MeasureId; expectedRowVersion: number }
type Found = { fiscalYear: number; checkedOn: string; result: MeasureResult; note: string }

/**
 * Records what the check of a 年度 found, the same for every measure named: all or none. The next check falls due after
 * the measure's interval. A measure checked in the year before gets the new finding in place of the old one where it is
 * the only one named, and is refused among several (rule `alreadyChecked`).
 */
export function recordChecks(
  context: ServiceContext,
  input: Found & { measures: readonly Target[] },
): MeasureCheck[] {
  const { measures, ...found } = input
  refuseWrongDay(found, toLocalDate(context.now()))
  if (new Set(measures.map(({ measureId }) => measureId)).size < measures.length)
    throw invalidInput('measures', 'duplicate')
  return inTransaction(context, () =>
    measures.map((target) => recordCheck(context, target, found, measures.length > 1)),
  )
}

function recordCheck(
  context: ServiceContext,
  target: Target,
  found: Found,
  isOneOfMany: boolean,
): MeasureCheck {
  const measure = getCheckable(context, target)
  const checks = listChecksOf(context.db, measure.id)
  const present = checks.find(({ fiscalYear }) => fiscalYear === found.fiscalYear)
  if (present !== undefined && isOneOfMany) throw ruleViolation('alreadyChecked', { number: measure.number })
  const check = present === undefined ? add(context, measure, found) : correct(context, present, found)
  const isNewest = checks.every(({ fiscalYear }) => fiscalYear <= found.fiscalYear)
  if (isNewest) moveNextCheck(context, measure, addMonths(found.checkedOn, measure.checkIntervalMonths))
  return toShownCheck(check)
}

/** Takes checks back, all or none. The day of the next check returns to what it was before the newest of a measure. */
export function withdrawChecks(
  context: ServiceContext,
  input: { checks: readonly { measureCheckId: MeasureCheckId; expectedRowVersion: number }[] },
): Record<string, never> {
  inTransaction(context, () => {
    for (const { measureCheckId, expectedRowVersion } of input.checks) {
      const before = getMeasureCheck(context.db, measureCheckId)
      const measure = getMeasure(context.db, before.measureId)
      refuseRetired(measure)
      const [newest] = listChecksOf(context.db, measure.id)
      updateMeasureCheck(context.db, { ...before, state: 'withdrawn' }, expectedRowVersion)
      recordCheckChange(context, 'measures.withdrawCheck', before.id, before)
      if (newest?.id === before.id) moveNextCheck(context, measure, before.nextCheckBefore)
    }
  })
  return {}
}

/** A standing measure as it was read; 見送り and 廃止 are not checked (rules `measureDeclined`, `measureRetired`). */
function getCheckable(context: ServiceContext, { measureId, expectedRowVersion }: Target): MeasureRow {
  const measure = getMeasure(context.db, measureId)
  if (measure.rowVersion !== expectedRowVersion) throw staleRow('measure', measureId)
  refuseRetired(measure)
  if (!isStandingMeasure(measure)) throw ruleViolation('measureDeclined', { number: measure.number })
  return measure
}

function add(context: ServiceContext, measure: MeasureRow, found: Found): MeasureCheckRow {
  const id: MeasureCheckId = context.newId()
  const { id: measureId, nextCheckOn: nextCheckBefore } = measure
  insertMeasureCheck(context.db, { ...found, id, measureId, nextCheckBefore, checkedBy: context.actor.name })
  return recordCheckChange(context, 'measures.recordCheck', id, null)
}

function correct(context: ServiceContext, before: MeasureCheckRow, found: Found): MeasureCheckRow {
  const wanted = { ...before, ...found, checkedBy: context.actor.name }
  updateMeasureCheck(context.db, wanted, before.rowVersion)
  return recordCheckChange(context, 'measures.correctCheck', before.id, before)
}

/** Writes a check's change into the history and gives the check as it is now. */
function recordCheckChange(
  context: ServiceContext,
  act: string,
  id: MeasureCheckId,
  before: MeasureCheckRow | null,
): MeasureCheckRow {
  const after = getMeasureCheck(context.db, id)
  recordChange(context, { act, recordKind: 'measureCheck', recordId: id, before, after })
  return after
}

/** Moves the measure's own day too, so that a form opened before the check is told that it is out of date. */
function moveNextCheck(context: ServiceContext, measure: MeasureRow, nextCheckOn: string | null): void {
  const before = toRecordedMeasure(context.db, measure)
  updateMeasure(context.db, { ...measure, nextCheckOn }, measure.rowVersion)
  recordMeasure(context, 'measures.planCheck', measure.id, before)
}
