import { z } from 'zod'
import { measureId, unitId } from '../../../shared/contract/fields.ts'
import { audiences } from '../../../shared/domain/checklist/audience.ts'
import type { MeasureId } from '../../../shared/domain/id/branded-id.ts'
import { measureStates } from '../../../shared/domain/measure/measure-state.ts'
import type { QuestionReference } from '../../../shared/domain/measure/parse-measures.ts'
import { notFound, staleRow } from '../../../shared/errors/app-error.ts'
import type { Database } from '../database.ts'
import { parseRow, parseRows } from '../parse-rows.ts'
import { prepared } from '../prepared.ts'
import { provisionsColumn } from './checklist-repository.ts'

const itemsColumn = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(z.array(z.int().min(1).max(8)))

const row = z.object({
  id: measureId,
  number: z.number(),
  builtInCode: z.string().nullable(),
  title: z.string(),
  description: z.string(),
  provisions: provisionsColumn,
  ordinanceItems: itemsColumn,
  state: z.enum(measureStates),
  declinedReason: z.string().nullable(),
  ownerTitle: z.string(),
  ownerUnitId: unitId.nullable(),
  ownerUnitName: z.string().nullable(),
  evidence: z.string(),
  checkIntervalMonths: z.number(),
  nextCheckOn: z.string().nullable(),
  note: z.string(),
  retirementReason: z.string().nullable(),
  attachmentCount: z.number(),
  rowVersion: z.number(),
})

/** 対策, with the present name of the unit that looks after it. */
export type MeasureRow = z.infer<typeof row>

const select = `SELECT measure.id, measure.number, built_in_code AS builtInCode, title, description, provisions,
    ordinance_items AS ordinanceItems, measure.state, declined_reason AS declinedReason, owner_title AS ownerTitle,
    owner_unit_id AS ownerUnitId, unit.name AS ownerUnitName, evidence,
    check_interval_months AS checkIntervalMonths, next_check_on AS nextCheckOn, note,
    retirement_reason AS retirementReason, measure.row_version AS rowVersion,
    (SELECT count(*) FROM attachment WHERE record_kind = 'measure' AND record_id = measure.id
      AND attachment.state = 'active') AS attachmentCount
  FROM measure LEFT JOIN unit ON unit.id = owner_unit_id`

/** Every measure by its number, the retired ones too. */
export function listMeasures(db: Database): MeasureRow[] {
  return parseRows('measure', row, db.prepare(`${select} ORDER BY measure.number`).all())
}

/** Throws `not_found` where there is none. */
export function getMeasure(db: Database, id: MeasureId): MeasureRow {
  const found = prepared(db, `${select} WHERE measure.id = ?`).get(id)
  if (found === undefined) throw notFound('measure', id)
  return parseRow('measure', row, found)
}

/** The highest number ever given; 0 before the first. */
export function getLastMeasureNumber(db: Database): number {
  return Number(db.prepare('SELECT coalesce(max(number), 0) FROM measure').pluck().get())
}

export type NewMeasure = Omit<
  MeasureRow,
  'ownerUnitName' | 'retirementReason' | 'attachmentCount' | 'rowVersion'
>

export function insertMeasure(db: Database, measure: NewMeasure): void {
  db.prepare(
    `INSERT INTO measure (id, number, built_in_code, title, description, provisions, ordinance_items, state,
       declined_reason, owner_title, owner_unit_id, evidence, check_interval_months, next_check_on, note, row_version)
     VALUES (:id, :number, :builtInCode, :title, :description, :provisions, :ordinanceItems, :state, :declinedReason,
       :ownerTitle, :ownerUnitId, :evidence, :checkIntervalMonths, :nextCheckOn, :note, 1)`,
  ).run(toColumns(measure))
}

/** Throws `stale_row` where the measure changed since it was read. */
export function updateMeasure(db: Database, measure: MeasureRow, expectedRowVersion: number): void {
  const {
    ownerUnitName: _n,
    attachmentCount: _a,
    rowVersion: _r,
    number: _u,
    builtInCode: _b,
    ...fields
  } = measure
  const { changes } = prepared(
    db,
    `UPDATE measure SET title = :title, description = :description, provisions = :provisions,
       ordinance_items = :ordinanceItems, state = :state, declined_reason = :declinedReason,
       owner_title = :ownerTitle, owner_unit_id = :ownerUnitId, evidence = :evidence,
       check_interval_months = :checkIntervalMonths, next_check_on = :nextCheckOn, note = :note,
       retirement_reason = :retirementReason, row_version = row_version + 1
     WHERE id = :id AND row_version = :expectedRowVersion`,
  ).run({ ...toColumns(fields), expectedRowVersion })
  if (changes === 0) throw staleRow('measure', measure.id)
}

function toColumns<Fields extends Pick<MeasureRow, 'provisions' | 'ordinanceItems'>>(fields: Fields) {
  const { provisions, ordinanceItems } = fields
  return {
    ...fields,
    provisions: JSON.stringify(provisions),
    ordinanceItems: JSON.stringify(ordinanceItems),
  }
}

const link = z.object({ measureId, audience: z.enum(audiences), code: z.string() })
const selectLinks = 'SELECT measure_id AS measureId, audience, code FROM measure_question'

/** The questions that ask about one measure. */
export function listQuestionsOf(db: Database, id: MeasureId): QuestionReference[] {
  const rows = prepared(db, `${selectLinks} WHERE measure_id = ? ORDER BY audience, code`).all(id)
  return parseRows('measure_question', link, rows).map(({ audience, code }) => ({ audience, code }))
}

/** Sets the questions that ask about a measure; what was linked before is in the history. */
export function replaceQuestionsOf(
  db: Database,
  id: MeasureId,
  questions: readonly QuestionReference[],
): void {
  db.prepare('DELETE FROM measure_question WHERE measure_id = ?').run(id)
  const insert = db.prepare('INSERT INTO measure_question (measure_id, audience, code) VALUES (?, ?, ?)')
  for (const { audience, code } of questions) insert.run(id, audience, code)
}
