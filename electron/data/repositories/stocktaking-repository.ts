import { z } from 'zod'
import { stocktakingId, unitId } from '../../../shared/contract/fields.ts'
import type { StocktakingId, UnitId } from '../../../shared/domain/id/branded-id.ts'
import { stocktakingStates } from '../../../shared/domain/stocktaking/stocktaking-result.ts'
import { notFound, staleRow } from '../../../shared/errors/app-error.ts'
import type { Database } from '../database.ts'
import { parseRow, parseRows } from '../parse-rows.ts'

const counted = {
  confirmed: z.number(),
  changed: z.number(),
  disposed: z.number(),
  notFound: z.number(),
  none: z.number(),
}
const countColumns = Object.keys(counted)
  .map((result) => `count(*) FILTER (WHERE item.result = '${result}') AS ${result}`)
  .join(', ')

type Counted = z.infer<z.ZodObject<typeof counted>>

function toCounts<Row extends Counted>({ confirmed, changed, disposed, notFound: missed, none }: Row) {
  return { confirmed, changed, disposed, notFound: missed, none }
}

const row = z
  .object({
    id: stocktakingId,
    recordNumber: z.string(),
    fiscalYear: z.number(),
    title: z.string(),
    method: z.string(),
    state: z.enum(stocktakingStates),
    startedOn: z.string(),
    dueOn: z.string(),
    closedOn: z.string().nullable(),
    closeReason: z.string().nullable(),
    cancelledOn: z.string().nullable(),
    cancelReason: z.string().nullable(),
    ...counted,
    rowVersion: z.number(),
  })
  .transform(({ confirmed, changed, disposed, notFound: missed, none, ...fields }) => ({
    ...fields,
    counts: { confirmed, changed, disposed, notFound: missed, none },
  }))

/** A stocktaking with how many of its assets have each result. */
export type StocktakingRow = z.infer<typeof row>

const select = `SELECT s.id, s.record_number AS recordNumber, s.fiscal_year AS fiscalYear, s.title, s.method, s.state,
    s.started_on AS startedOn, s.due_on AS dueOn, s.closed_on AS closedOn, s.close_reason AS closeReason,
    s.cancelled_on AS cancelledOn, s.cancel_reason AS cancelReason, s.row_version AS rowVersion, ${countColumns}
  FROM stocktaking s LEFT JOIN stocktaking_item item ON item.stocktaking_id = s.id`

/** Every 年度, the newest first; of one 年度 the one that was opened last. */
export function listStocktakings(db: Database): StocktakingRow[] {
  return parseRows(
    'stocktaking',
    row,
    db.prepare(`${select} GROUP BY s.id ORDER BY s.fiscal_year DESC, s.record_number DESC`).all(),
  )
}

/** Throws `not_found` where there is none. */
export function getStocktaking(db: Database, id: StocktakingId): StocktakingRow {
  const found = db.prepare(`${select} WHERE s.id = ? GROUP BY s.id`).get(id)
  if (found === undefined) throw notFound('stocktaking', id)
  return parseRow('stocktaking', row, found)
}

/** The stocktaking of a 年度 that counts, or undefined. */
export function findStocktakingOfYear(db: Database, fiscalYear: number): StocktakingRow | undefined {
  const found = db
    .prepare(`${select} WHERE s.fiscal_year = ? AND s.state <> 'cancelled' GROUP BY s.id`)
    .get(fiscalYear)
  return found === undefined ? undefined : parseRow('stocktaking', row, found)
}

type Fields = Pick<StocktakingRow, 'id' | 'title' | 'method' | 'dueOn'>

export function insertStocktaking(
  db: Database,
  added: Fields & Pick<StocktakingRow, 'recordNumber' | 'fiscalYear' | 'startedOn'>,
): void {
  const { id, title, method, dueOn, recordNumber, fiscalYear, startedOn } = added
  db.prepare(
    `INSERT INTO stocktaking (id, record_number, fiscal_year, title, method, state, started_on, due_on, row_version)
     VALUES (:id, :recordNumber, :fiscalYear, :title, :method, 'open', :startedOn, :dueOn, 1)`,
  ).run({ id, title, method, dueOn, recordNumber, fiscalYear, startedOn })
}

/** Throws `stale_row` where the stocktaking changed since it was read. */
export function updateCancelled(
  db: Database,
  target: Readonly<{ id: StocktakingId; expectedRowVersion: number }>,
  cancelled: Readonly<{ cancelledOn: string; cancelReason: string | null }>,
): void {
  const { changes } = db
    .prepare(
      `UPDATE stocktaking SET state = 'cancelled', cancelled_on = :cancelledOn, cancel_reason = :cancelReason,
         row_version = row_version + 1
       WHERE id = :id AND row_version = :expectedRowVersion`,
    )
    .run({ ...target, ...cancelled })
  if (changes === 0) throw staleRow('stocktaking', target.id)
}

/** Writes its words and its state. Throws `stale_row` where the stocktaking changed since it was read. */
export function updateStocktaking(
  db: Database,
  changed: Fields & Pick<StocktakingRow, 'state' | 'closedOn' | 'closeReason'>,
  expectedRowVersion: number,
): void {
  const { id, title, method, dueOn, state, closedOn, closeReason } = changed
  const { changes } = db
    .prepare(
      `UPDATE stocktaking SET title = :title, method = :method, due_on = :dueOn, state = :state, closed_on = :closedOn,
         close_reason = :closeReason, row_version = row_version + 1
       WHERE id = :id AND row_version = :expectedRowVersion`,
    )
    .run({ id, title, method, dueOn, state, closedOn, closeReason, expectedRowVersion })
  if (changes === 0) throw staleRow('stocktaking', id)
}

const unitRow = z
  .object({
    unitId,
    name: z.string(),
    isRetired: z.number(),
    ...counted,
    signedBy: z.string().nullable(),
    signedOn: z.string().nullable(),
    rowVersion: z.number(),
  })
  .transform(({ unitId: id, name, isRetired, signedBy, signedOn, rowVersion, ...counts }) => ({
    ...{ unitId: id, name, isRetired: isRetired === 1, counts: toCounts(counts) },
    ...{ signedBy, signedOn, rowVersion },
  }))

/** A unit in a stocktaking with the seal on its paper. */
export type StocktakingUnitRow = z.infer<typeof unitRow>

const selectUnits = `SELECT own.unit_id AS unitId, own.unit_name AS name, unit.state = 'retired' AS isRetired,
    own.signed_by AS signedBy, own.signed_on AS signedOn, own.row_version AS rowVersion, ${countColumns}
  FROM stocktaking_unit own JOIN unit ON unit.id = own.unit_id
    LEFT JOIN stocktaking_item item ON item.stocktaking_id = own.stocktaking_id AND item.unit_id = own.unit_id`

/** The units of a stocktaking in the order of its papers. */
export function listStocktakingUnits(db: Database, id: StocktakingId): StocktakingUnitRow[] {
  const rows = db
    .prepare(
      `${selectUnits} WHERE own.stocktaking_id = ? GROUP BY own.unit_id ORDER BY own.position, own.unit_id`,
    )
    .all(id)
  return parseRows('stocktaking_unit', unitRow, rows)
}

/** Throws `not_found` where the unit has no part in it. */
export function getStocktakingUnit(db: Database, id: StocktakingId, ofUnit: UnitId): StocktakingUnitRow {
  const found = db
    .prepare(`${selectUnits} WHERE own.stocktaking_id = ? AND own.unit_id = ? GROUP BY own.unit_id`)
    .get(id, ofUnit)
  if (found === undefined) throw notFound('stocktakingUnit', ofUnit)
  return parseRow('stocktaking_unit', unitRow, found)
}

/** Takes in the units that have assets in use and no part in it yet, behind those there are. */
export function insertMissingUnits(db: Database, id: StocktakingId): void {
  db.prepare(
    `INSERT INTO stocktaking_unit (stocktaking_id, unit_id, unit_name, position, row_version)
     SELECT :id, unit.id, unit.name,
       (SELECT coalesce(max(position), 0) FROM stocktaking_unit WHERE stocktaking_id = :id)
         + row_number() OVER (ORDER BY unit.state, unit.position, unit.id), 1
     FROM unit
     WHERE EXISTS (SELECT 1 FROM asset WHERE asset.unit_id = unit.id AND asset.state = 'active')
       AND NOT EXISTS (SELECT 1 FROM stocktaking_unit own WHERE own.stocktaking_id = :id AND own.unit_id = unit.id)`,
  ).run({ id })
}

/** Keeps the seal of a unit, or takes it back. Throws `stale_row`. */
export function updateUnitSigning(
  db: Database,
  target: Readonly<{ id: StocktakingId; unitId: UnitId; expectedRowVersion: number }>,
  signing: Readonly<{ signedBy: string; signedOn: string; recordedAt: string; recordedBy: string }> | null,
): void {
  const none = { signedBy: null, signedOn: null, recordedAt: null, recordedBy: null }
  const { changes } = db
    .prepare(
      `UPDATE stocktaking_unit SET signed_by = :signedBy, signed_on = :signedOn, sign_recorded_at = :recordedAt,
         sign_recorded_by = :recordedBy, row_version = row_version + 1
       WHERE stocktaking_id = :id AND unit_id = :unitId AND row_version = :expectedRowVersion`,
    )
    .run({ ...(signing ?? none), ...target })
  if (changes === 0) throw staleRow('stocktakingUnit', target.unitId)
}
