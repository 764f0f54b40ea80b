import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MeasureId } from '../../shared/domain/id/branded-id.ts'
import { toQuestionKey } from '../../shared/domain/inspection/count-year.ts'
import { type BuiltInMeasure, parseMeasures } from '../../shared/domain/measure/parse-measures.ts'
import { listChecklists } from '../data/repositories/checklist-repository.ts'
import {
  getLastMeasureNumber,
  insertMeasure,
  listMeasures,
  replaceQuestionsOf,
} from '../data/repositories/measure-repository.ts'
import { recordMeasure } from './measure-record.ts'
import { inTransaction, type ServiceContext } from './service-context.ts'

/**
 * Adds the measures of `assets/measures` that are not in the register yet, as 未着手 and linked to those of their
 * questions that are in use. What the body changed, declined or retired of them stays as it is.
 */
export function loadBuiltInMeasures(context: ServiceContext): { added: number } {
  const file = join(context.assetsFolder, 'measures', 'measures.json')
  const measures = parseMeasures(JSON.parse(readFileSync(file, 'utf8')))
  return inTransaction(context, () => {
    const present = new Set(listMeasures(context.db).map(({ builtInCode }) => builtInCode))
    const missing = measures.filter(({ code }) => !present.has(code))
    const inUse = new Set(
      listChecklists(context.db).flatMap(({ audience, questions }) =>
        questions.map(({ code }) => toQuestionKey({ audience, code })),
      ),
    )
    for (const measure of missing) add(context, measure, inUse)
    return { added: missing.length }
  })
}

function add(context: ServiceContext, measure: BuiltInMeasure, inUse: ReadonlySet<string>): void {
  const { code: builtInCode, questions, ...fields } = measure
  const id: MeasureId = context.newId()
  insertMeasure(context.db, {
    ...fields,
    ...{ id, builtInCode, number: getLastMeasureNumber(context.db) + 1 },
    ...{ provisions: [...fields.provisions], ordinanceItems: [...fields.ordinanceItems] },
    ...{ state: 'notStarted', declinedReason: null, ownerTitle: '', ownerUnitId: null },
    ...{ nextCheckOn: null, note: '' },
  })
  replaceQuestionsOf(
    context.db,
    id,
    questions.filter((question) => inUse.has(toQuestionKey(question))),
  )
  recordMeasure(context, 'measures.load', id, null)
}
