import { z } from 'zod'
import { call } from './call.ts'
import { accountId, line, nothing, password, role, staffMemberId } from './fields.ts'

export const signedInAccount = z.object({
  id: accountId,
  loginName: z.string(),
  displayName: z.string(),
  roles: z.array(role),
  staffMemberId: staffMemberId.nullable(),
  mustChangePassword: z.boolean(),
  /** Whether this person is the 所属長 of a unit. */
  isUnitHead: z.boolean(),
})
export type SignedInAccount = z.infer<typeof signedInAccount>

/** `locked`: the same person goes on after giving the password again. */
export const sessionState = z.object({
  state: z.enum(['signedOut', 'signedIn', 'locked']),
  account: signedInAccount.nullable(),
  organizationName: z.string(),
  isSample: z.boolean(),
  today: z.string(),
  fiscalYear: z.number(),
  idleLockMinutes: z.number(),
  /** The newest instant of the records where the PC's clock was set back behind it; null while it is right. */
  clockBackFrom: z.string().nullable(),
})
export type SessionState = z.infer<typeof sessionState>

const signInName = z.object({
  loginName: z.string(),
  displayName: z.string(),
  unitName: z.string().nullable(),
})

export const sessionContract = {
  current: call.input(nothing).output(sessionState),
  /** Names to choose from on the shared PC. On sample data also the password of the sample accounts. */
  listSignInNames: call
    .input(nothing)
    .output(z.object({ names: z.array(signInName), samplePassword: z.string().nullable() })),
  /** Wrong passwords are delayed: rule `waitAfterWrongPasswords` with `secondsLeft`. */
  signIn: call.input(z.object({ loginName: line(40), password: z.string().max(200) })).output(sessionState),
  signOut: call.input(nothing).output(sessionState),
  lock: call.input(nothing).output(sessionState),
  unlock: call.input(z.object({ password: z.string().max(200) })).output(sessionState),
  /** Tells that somebody is at the keyboard; without it the session locks after the idle minutes. */
  keepAlive: call.input(nothing).output(sessionState),
  changePassword: call
    .input(z.object({ currentPassword: z.string().max(200), newPassword: password }))
    .output(sessionState),
  /** The recovery code sets a new password for an administrator and is replaced by a new code. */
  recover: call
    .input(z.object({ recoveryCode: z.string().max(100), loginName: line(40), newPassword: password }))
    .output(z.object({ recoveryCode: z.string() })),
}
