import { z } from 'zod'
import { bodies } from '../domain/unit/body.ts'
import { call } from './call.ts'
import { line, nothing, rowVersion, staffMemberId, unitId } from './fields.ts'

const unit = z.object({
  id: unitId,
  name: z.string(),
  body: z.enum(bodies),
  position: z.number(),
  state: z.enum(['active', 'retired']),
  staffCount: z.number(),
  /** 所属長, who confirms the sheets of the unit. */
  headStaffMemberId: staffMemberId.nullable(),
  headName: z.string().nullable(),
  /** 所属長の代理, who confirms them while the head is away. */
  deputyStaffMemberId: staffMemberId.nullable(),
  deputyName: z.string().nullable(),
  rowVersion: z.number(),
})
export type Unit = z.infer<typeof unit>

const fields = z.object({
  name: line(40),
  body: z.enum(bodies),
  /** Left out, the head stays; null is nobody. A head is an active staff member (`notActive` otherwise). */
  headStaffMemberId: staffMemberId.nullable().optional(),
  /** Likewise; another than the head (`isHead` otherwise). */
  deputyStaffMemberId: staffMemberId.nullable().optional(),
})
const target = z.object({ unitId, expectedRowVersion: rowVersion })

export const unitsContract = {
  list: call.input(nothing).output(z.array(unit)),
  create: call.input(fields).output(unit),
  update: call.input(fields.extend(target.shape)).output(unit),
  /** Refused while active staff belong to it (rule `unitHasStaff`). */
  retire: call.input(target).output(unit),
  reinstate: call.input(target).output(unit),
  /** All active units in their new order. */
  reorder: call.input(z.object({ unitIds: z.array(unitId).max(500) })).output(z.array(unit)),
}
