import { z } from 'zod'
import { measureCheckId, measureId } from '../../../shared/contract/fields.ts'
import type { MeasureCheckId, MeasureId } from '../../../shared/domain/id/branded-id.ts'
import { measureResults } from '../../../shared/domain/measure/measure-state.ts'
import { notFound, staleRow } from '../../../shared/errors/app-error.ts'
import type { Database } from '../database.ts'
import { parseRow, parseRows } from '../parse-rows.ts'
import { prepared } from '../prepared.ts'

const row = z.object({
  id: measureCheckId,
  measureId,
  fiscalYear: z.number(),
  checkedOn: z.string(),
  result: z.enum(measureResults),
  note: z.string(),
  checkedBy: z.string(),
  nextCheckBefore: z.string().nullable(),
  state: z.enum(['active', 'withdrawn']),
  rowVersion: z.number(),
})

/** What one 年度's check of a measure found. */
export type MeasureCheckRow = z.infer<typeof row>

const select = `SELECT id, measure_id AS measureId, fiscal_year AS fiscalYear, checked_on AS checkedOn, result, note,
  checked_by AS checkedBy, next_check_before AS nextCheckBefore, state, row_version AS rowVersion FROM measure_check`

/** The standing checks of a 年度. */
export function listChecksOfYear(db: Database, fiscalYear: number): MeasureCheckRow[] {
  const rows = db.prepare(`${select} WHERE fiscal_year = ? AND state = 'active'`).all(fiscalYear)
  return parseRows('measure_check', row, rows)
}

/** The newest standing check of each measure. */
export function listLastChecks(db: Database): MeasureCheckRow[] {
  const rows = db
    .prepare(
      `${select} WHERE state = 'active' AND fiscal_year = (SELECT max(fiscal_year) FROM measure_check other
         WHERE other.measure_id = measure_check.measure_id AND other.state = 'active')`,
    )
    .all()
  return parseRows('measure_check', row, rows)
}

/** The standing checks of a measure, the newest 年度 first. */
export function listChecksOf(db: Database, id: MeasureId): MeasureCheckRow[] {
  const ofMeasure = `${select} WHERE measure_id = ? AND state = 'active' ORDER BY fiscal_year DESC`
  const rows = prepared(db, ofMeasure).all(id)
  return parseRows('measure_check', row, rows)
}

/** Throws `not_found` where there is none. */
export function getMeasureCheck(db: Database, id: MeasureCheckId): MeasureCheckRow {
  const found = prepared(db, `${select} WHERE id = ?`).get(id)
  if (found === undefined) throw notFound('measureCheck', id)
  return parseRow('measure_check', row, found)
}

export function insertMeasureCheck(db: Database, check: Omit<MeasureCheckRow, 'state' | 'rowVersion'>): void {
  prepared(
    db,
    `INSERT INTO measure_check (id, measure_id, fiscal_year, checked_on, result, note, checked_by, next_check_before,
       state, row_version)
     VALUES (:id, :measureId, :fiscalYear, :checkedOn, :result, :note, :checkedBy, :nextCheckBefore, 'active', 1)`,
  ).run(check)
}

/** Throws `stale_row` where the check changed since it was read. */
export function updateMeasureCheck(db: Database, check: MeasureCheckRow, expectedRowVersion: number): void {
  const { id, checkedOn, result, note, checkedBy, state } = check
  const { changes } = prepared(
    db,
    `UPDATE measure_check SET checked_on = :checkedOn, result = :result, note = :note, checked_by = :checkedBy,
       state = :state, row_version = row_version + 1
     WHERE id = :id AND row_version = :expectedRowVersion AND state = 'active'`,
  ).run({ id, checkedOn, result, note, checkedBy, state, expectedRowVersion })
  if (changes === 0) throw staleRow('measureCheck', id)
}
