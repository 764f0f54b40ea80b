import { z } from 'zod'
import { staffMemberId, unitId } from '../../../shared/contract/fields.ts'
import type { StaffMemberId, UnitId } from '../../../shared/domain/id/branded-id.ts'
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
  headStaffMemberId: staffMemberId.nullable(),
  headName: z.string().nullable(),
  deputyStaffMemberId: staffMemberId.nullable(),
  deputyName: z.string().nullable(),
  rowVersion: z.number(),
})

/** A unit with the number of its active staff. */
export type UnitRow = z.infer<typeof row>

const select = `SELECT unit.id, unit.name, unit.body, unit.position, unit.state, unit.row_version AS rowVersion,
    (SELECT count(*) FROM staff_member WHERE unit_id = unit.id AND state = 'active') AS staffCount,
    unit.head_staff_member_id AS headStaffMemberId, head.name AS headName,
    unit.deputy_staff_member_id AS deputyStaffMemberId, deputy.name AS deputyName
  FROM unit LEFT JOIN staff_member head ON head.id = unit.head_staff_member_id
    LEFT JOIN staff_member deputy ON deputy.id = unit.deputy_staff_member_id`

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
export function insertUnit(
  db: Database,
  unit: Readonly<{
    id: UnitId
    name: string
    body: Body
    headStaffMemberId: StaffMemberId | null
    deputyStaffMemberId: StaffMemberId | null
  }>,
): void {
  db.prepare(
    `INSERT INTO unit (id, name, body, head_staff_member_id, deputy_staff_member_id, position, state, row_version)
     VALUES (:id, :name, :body, :headStaffMemberId, :deputyStaffMemberId, (SELECT coalesce(max(position), 0) + 1 FROM unit), 'active', 1)`,
  ).run(unit)
}

/** Throws `stale_row` where the unit changed since it was read. */
export function updateUnit(
  db: Database,
  unit: Pick<UnitRow, 'id' | 'name' | 'body' | 'state' | 'headStaffMemberId' | 'deputyStaffMemberId'>,
  expectedRowVersion: number,
): void {
  const { changes } = db
    .prepare(
      `UPDATE unit SET name = :name, body = :body, state = :state, head_staff_member_id = :headStaffMemberId,
         deputy_staff_member_id = :deputyStaffMemberId, row_version = row_version + 1
       WHERE id = :id AND row_version = :expectedRowVersion`,
    )
    .run({
      id: unit.id,
      name: unit.name,
      body: unit.body,
      state: unit.state,
      headStaffMemberId: unit.headStaffMemberId,
      deputyStaffMemberId: unit.deputyStaffMemberId,
      expectedRowVersion,
    })
  if (changes === 0) throw staleRow('unit', unit.id)
}

/** Puts units in the given order. Their row versions stay: an order collides with no other change. */
export function updateUnitPositions(db: Database, unitIds: readonly UnitId[]): void {
  const update = db.prepare('UPDATE unit SET position = ? WHERE id = ?')
  unitIds.forEach((id, index) => {
    update.run(index + 1, id)
  })
}

/** The active units a staff member is the 所属長 or its deputy of. */
export function listUnitsHeadedBy(db: Database, id: StaffMemberId): UnitId[] {
  const ids = db
    .prepare(
      `SELECT id FROM unit WHERE :id IN (head_staff_member_id, deputy_staff_member_id) AND state = 'active'
       ORDER BY position`,
    )
    .pluck()
    .all({ id })
  return z.array(unitId).parse(ids)
}
