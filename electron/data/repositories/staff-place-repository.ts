import { z } from 'zod'
import type { StaffMemberId } from '../../../shared/domain/id/branded-id.ts'
import { AppError } from '../../../shared/errors/app-error.ts'
import type { Database } from '../database.ts'

const row = z.object({ name: z.string(), unitName: z.string(), state: z.enum(['active', 'retired']) })

/** A staff member's name, the name of their unit and whether they are still there. */
export function findStaffMemberPlace(
  db: Database,
  staffMemberId: StaffMemberId,
): Readonly<z.infer<typeof row>> | undefined {
  const value = db
    .prepare(
      `SELECT staff_member.name, unit.name AS unitName, staff_member.state
       FROM staff_member JOIN unit ON unit.id = staff_member.unit_id WHERE staff_member.id = ?`,
    )
    .get(staffMemberId)
  if (value === undefined) return undefined
  const parsed = row.safeParse(value)
  if (parsed.success) return parsed.data
  throw new AppError('storage_corrupt', { table: 'staff_member', id: staffMemberId }, parsed.error)
}
