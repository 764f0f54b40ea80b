import type { Measure, MeasureFields } from '../../../shared/contract/measures.ts'
import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import { toFiscalYear } from '../../../shared/domain/calendar/fiscal-year.ts'
import { isStandingMeasure, type MeasureState } from '../../../shared/domain/measure/measure-state.ts'
import { listQuestionsOf } from '../../data/repositories/measure-repository.ts'
import { recordChecks } from '../measure-check-service.ts'
import { changeMeasure, showMeasures } from '../measure-service.ts'
import type { ServiceContext } from '../service-context.ts'
import { showUnits } from '../unit-service.ts'
import type { SampleData } from './sample-data.ts'

type SampleMeasures = SampleData['measures']

/** Who looks after each measure of the sample union and how far it has come. */
export function planSampleMeasures(context: ServiceContext, { measures: data }: SampleData): void {
  const units = new Map(showUnits(context).map(({ name, id }) => [name, id]))
  for (const measure of listNow(context)) {
    const code = measure.builtInCode ?? ''
    const owner = data.owners[measure.provisions.find((one) => one in data.owners) ?? '']
    const fields: MeasureFields = {
      ...toFields(context, measure),
      ...{ state: toState(data, code), declinedReason: data.declined[code] ?? '' },
      ...{ ownerTitle: owner?.title ?? '', ownerUnitId: units.get(owner?.unit ?? '') ?? null },
      note: data.notes[code] ?? '',
    }
    changeMeasure(context, { ...fields, measureId: measure.id, expectedRowVersion: measure.rowVersion })
  }
}

/** A year's checks, on one day; in the running year only so many have been come to. */
export function checkSampleMeasures(
  context: ServiceContext,
  data: SampleMeasures,
  { year, isWholeYear }: { year: 'last' | 'this'; isWholeYear: boolean },
): void {
  const found = data[year]
  const checkedOn = toLocalDate(context.now())
  const reached = isWholeYear ? Number.POSITIVE_INFINITY : data.this.checkedUpTo
  const due = listNow(context).filter(
    (measure) =>
      isStandingMeasure(measure) &&
      measure.number <= reached &&
      !found.unchecked.includes(measure.builtInCode ?? ''),
  )
  for (const { id, builtInCode, rowVersion } of due) {
    const code = builtInCode ?? ''
    const result = code in found.notKept ? 'notKept' : code in found.partlyKept ? 'partlyKept' : 'kept'
    recordChecks(context, {
      ...{ fiscalYear: toFiscalYear(checkedOn), checkedOn, result },
      note: found.notKept[code] ?? found.partlyKept[code] ?? '',
      measures: [{ measureId: id, expectedRowVersion: rowVersion }],
    })
  }
}

function listNow(context: ServiceContext): Measure[] {
  return showMeasures(context, { fiscalYear: toFiscalYear(toLocalDate(context.now())) })
}

function toState(data: SampleMeasures, code: string): MeasureState {
  if (code in data.declined) return 'declined'
  if (data.notStarted.includes(code)) return 'notStarted'
  return data.preparing.includes(code) ? 'preparing' : 'implemented'
}

function toFields(context: ServiceContext, measure: Measure): MeasureFields {
  const { title, description, provisions, ordinanceItems, evidence, checkIntervalMonths, nextCheckOn } =
    measure
  return {
    ...{ title, description, provisions, ordinanceItems, evidence, checkIntervalMonths, nextCheckOn },
    ...{ state: 'notStarted', declinedReason: '', ownerTitle: '', ownerUnitId: null, note: '' },
    questions: [...listQuestionsOf(context.db, measure.id)],
  }
}
