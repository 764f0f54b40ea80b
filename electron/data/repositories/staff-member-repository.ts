import { z } from 'zod'
import { staffMemberId, unitId } from '../../../shared/contract/fields.ts'
import { type Audience, audiences } from '../../../shared/domain/checklist/audience.ts'
import type { StaffMemberId, UnitId } from '../../../shared/domain/id/branded-id.ts'
import { type Employment, employments } from '../../../shared/domain/staff-member/employment.ts'
import { notFound, staleRow } from '../../../shared/errors/app-error.ts'
import type { Database } from '../database.ts'
import { parseRow, parseRows } from '../parse-rows.ts'

const flag = z.union([z.literal(0), z.literal(1)])
const row = z
  .object({
    id: staffMemberId,
    name: z.string(),
    reading: z.string(),
    title: z.string(),
    employment: z.enum(employments),
    unitId,
    unitName: z.string(),
    staff: flag,
    manager: flag,
    systemAdministrator: flag,
    position: z.number(),
    state: z.enum(['active', 'retired']),
    hasAccount: flag,
    rowVersion: z.number(),
  })
  .transform(({ staff, manager, systemAdministrator, hasAccount, ...fields }) => {
    const flags = { staff, manager, systemAdministrator }
    return {
      ...fields,
      audiences: audiences.filter((audience) => flags[audience] === 1),
      hasAccount: hasAccount === 1,
    }
  })

/** A staff member with the name of the unit and whether an active account is theirs. */
export type StaffMemberRow = z.infer<typeof row>

/** What a person of the roster is, without place and state. */
export type StaffMemberFields = Readonly<{
  name: string
  reading: string
  title: string
  employment: Employment
  unitId: UnitId
  audiences: readonly Audience[]
}>

const select = `SELECT member.id, member.name, member.reading, member.title, member.employment,
    member.unit_id AS unitId, unit.name AS unitName, member.answers_as_staff AS staff,
    member.answers_as_manager AS manager, member.answers_as_system_administrator AS systemAdministrator,
    member.position, member.state, member.row_version AS rowVersion,
    EXISTS (SELECT 1 FROM account WHERE staff_member_id = member.id AND state = 'active') AS hasAccount
  FROM staff_member member JOIN unit ON unit.id = member.unit_id`

const rosterOrder = 'ORDER BY member.state, unit.state, unit.position, unit.id, member.position, member.id'

/** The roster: active staff by unit and in their order, then those who have left. */
export function listStaffMembers(db: Database): StaffMemberRow[] {
  return parseRows('staff_member', row, db.prepare(`${select} ${rosterOrder}`).all())
}

export function countActiveStaff(db: Database): number {
  return Number(db.prepare("SELECT count(*) FROM staff_member WHERE state = 'active'").pluck().get())
}

/** The staff of one unit in roster order. */
export function listStaffMembersOfUnit(db: Database, id: UnitId): StaffMemberRow[] {
  const rows = db.prepare(`${select} WHERE member.unit_id = ? ${rosterOrder}`).all(id)
  return parseRows('staff_member', row, rows)
}

/** Throws `not_found` where there is none. */
export function getStaffMember(db: Database, id: StaffMemberId): StaffMemberRow {
  const found = db.prepare(`${select} WHERE member.id = ?`).get(id)
  if (found === undefined) throw notFound('staffMember', id)
  return parseRow('staff_member', row, found)
}

/** Makes the statement once, so that a whole roster is added quickly; each goes behind all others of the unit. */
export function prepareStaffMemberInsert(
  db: Database,
): (id: StaffMemberId, fields: StaffMemberFields) => void {
  const insert = db.prepare(
    `INSERT INTO staff_member (id, name, reading, title, employment, unit_id, answers_as_staff, answers_as_manager,
       answers_as_system_administrator, position, state, row_version)
     VALUES (:id, :name, :reading, :title, :employment, :unitId, :staff, :manager, :systemAdministrator,
       (SELECT coalesce(max(position), 0) + 1 FROM staff_member WHERE unit_id = :unitId), 'active', 1)`,
  )
  return (id, fields) => {
    insert.run({ id, ...toColumns(fields) })
  }
}

/** Makes the statement once; the call throws `stale_row` where the person changed since they were read. */
export function prepareStaffMemberUpdate(
  db: Database,
): (id: StaffMemberId, fields: StaffMemberFields, expectedRowVersion: number) => void {
  const update = db.prepare(
    `UPDATE staff_member SET name = :name, reading = :reading, title = :title, employment = :employment,
       answers_as_staff = :staff, answers_as_manager = :manager,
       answers_as_system_administrator = :systemAdministrator,
       position = CASE WHEN unit_id = :unitId THEN position
         ELSE (SELECT coalesce(max(other.position), 0) + 1 FROM staff_member other WHERE other.unit_id = :unitId) END,
       unit_id = :unitId, row_version = row_version + 1
     WHERE id = :id AND row_version = :expectedRowVersion`,
  )
  return (id, fields, expectedRowVersion) => {
    const { changes } = update.run({ id, ...toColumns(fields), expectedRowVersion })
    if (changes === 0) throw staleRow('staffMember', id)
  }
}

/** Throws `stale_row` where the person changed since they were read. */
export function updateStaffMemberState(
  db: Database,
  id: StaffMemberId,
  state: 'active' | 'retired',
  expectedRowVersion: number,
): void {
  const { changes } = db
    .prepare(
      'UPDATE staff_member SET state = ?, row_version = row_version + 1 WHERE id = ? AND row_version = ?',
    )
    .run(state, id, expectedRowVersion)
  if (changes === 0) throw staleRow('staffMember', id)
}

/** Puts staff in the given order. Their row versions stay: an order collides with no other change. */
export function updateStaffMemberPositions(db: Database, staffMemberIds: readonly StaffMemberId[]): void {
  const update = db.prepare('UPDATE staff_member SET position = ? WHERE id = ?')
  staffMemberIds.forEach((id, index) => {
    update.run(index + 1, id)
  })
}

function toColumns({ audiences: chosen, ...fields }: StaffMemberFields) {
  const flags = Object.fromEntries(audiences.map((audience) => [audience, chosen.includes(audience) ? 1 : 0]))
  const { name, reading, title, employment, unitId: unit } = fields
  return { name, reading, title, employment, unitId: unit, ...flags }
}
