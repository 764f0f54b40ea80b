import { z } from 'zod'
import { unitId } from '../../../shared/contract/fields.ts'
import type { UnitId } from '../../../shared/domain/id/branded-id.ts'
import { type Body, bodies } from '../../../shared/domain/unit/body.ts'
import { notFound, staleRow } from '../../../shared/errors/app-error.ts'
import type { Database } from '../database.ts'
import { parseRow, parseRows } from '../parse-rows.ts'

const row = z.object({
  id: unitId,
  name: z.string(),
  body: z.enum(bodies),
  position: z.number(),
  state: z.enum(['active', 'retired']),
  staffCount: z.number(),
  rowVersion: z.number(),
})

/** A unit with the number of its active staff. */
export type UnitRow = z.infer<typeof row>

const select = `SELECT unit.id, unit.name, unit.body, unit.position, unit.state, unit.row_version AS rowVersion,
    (SELECT count(*) FROM staff_member WHERE unit_id = unit.id AND state = 'active') AS staffCount
  FROM unit`

/** Active units in their order, then retired ones. */
export function listUnits(db: Database): UnitRow[] {
  return parseRows('unit', row, db.prepare(`${select} ORDER BY unit.state, unit.position, unit.id`).all())
}

/** Throws `not_found` where there is none. */
export function getUnit(db: Database, id: UnitId): UnitRow {
  const found = db.prepare(`${select} WHERE unit.id = ?`).get(id)
  if (found === undefined) throw notFound('unit', id)
  return parseRow('unit', row, found)
}

/** Adds an active unit behind all others. */
export function insertUnit(db: Database, unit: { id: UnitId; name: string; body: Body }): void {
  db.prepare(
    `INSERT INTO unit (id, name, body, position, state, row_version)
     VALUES (:id, :name, :body, (SELECT coalesce(max(position), 0) + 1 FROM unit), 'active', 1)`,
  ).run(unit)
}

/** Throws `stale_row` where the unit changed since it was read. */
export function updateUnit(
  db: Database,
  unit: { id: UnitId; name: string; body: Body; state: 'active' | 'retired' },
  expectedRowVersion: number,
): void {
  const { changes } = db
    .prepare(
      `UPDATE unit SET name = :name, body = :body, state = :state, row_version = row_version + 1
       WHERE id = :id AND row_version = :expectedRowVersion`,
    )
    .run({ ...unit, expectedRowVersion })
  if (changes === 0) throw staleRow('unit', unit.id)
}

/** Puts units in the given order. Their row versions stay: an order collides with no other change. */
export function updateUnitPositions(db: Database, unitIds: readonly UnitId[]): void {
  const update = db.prepare('UPDATE unit SET position = ? WHERE id = ?')
  unitIds.forEach((id, index) => {
    update.run(index + 1, id)
  })
}
