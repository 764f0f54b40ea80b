import { z } from 'zod'
import { call } from './call.ts'
import { accountId, line, nothing, password, role, rowVersion, staffMemberId } from './fields.ts'

export const account = z.object({
  id: accountId,
  loginName: z.string(),
  displayName: z.string(),
  roles: z.array(role),
  staffMemberId: staffMemberId.nullable(),
  unitName: z.string().nullable(),
  state: z.enum(['active', 'retired']),
  mustChangePassword: z.boolean(),
  lastSignedInAt: z.string().nullable(),
  rowVersion: z.number(),
})
export type Account = z.infer<typeof account>

const accountRoles = z.array(role).min(1)
const target = z.object({ accountId, expectedRowVersion: rowVersion })

export const accountsContract = {
  list: call.input(nothing).output(z.array(account)),
  create: call
    .input(
      z.object({
        loginName: line(40),
        displayName: line(40),
        roles: accountRoles,
        staffMemberId: staffMemberId.nullable(),
        initialPassword: password,
      }),
    )
    .output(account),
  /** Makes a respondent account for each, with an initial password that must be changed at the first sign-in. */
  createForStaff: call
    .input(z.object({ staffMemberIds: z.array(staffMemberId).min(1).max(500) }))
    .output(z.array(z.object({ account, initialPassword: z.string() }))),
  /** A first password that can be typed where no Japanese can be. */
  proposePassword: call.input(nothing).output(z.object({ initialPassword: z.string() })),
  update: call
    .input(
      target.extend({ displayName: line(40), roles: accountRoles, staffMemberId: staffMemberId.nullable() }),
    )
    .output(account),
  resetPassword: call.input(target).output(z.object({ account, initialPassword: z.string() })),
  /** Refused for the last active administrator (rule `lastAdministrator`). */
  retire: call.input(target).output(account),
  reinstate: call.input(target).output(account),
  /** When the recovery code in force was made. */
  recoveryCodeDate: call.input(nothing).output(z.object({ madeAt: z.string() })),
  /** A new recovery code for a lost one, after the caller's own password; the one before opens nothing any more. */
  renewRecoveryCode: call
    .input(z.object({ password: z.string().max(200) }))
    .output(z.object({ recoveryCode: z.string() })),
}
