import { z } from 'zod'
import { call } from './call.ts'
import { accountId, nothing, role } from './fields.ts'

/** One who may be given the key of the 実施手順. */
export const keyReader = z.object({
  accountId,
  displayName: z.string(),
  roles: z.array(role),
  /** `waiting`: has not signed in with a password of their own yet, so that there is nothing to give the key to. */
  state: z.enum(['held', 'missing', 'waiting']),
  isOwn: z.boolean(),
  /** Of the newest key, an instant. */
  grantedAt: z.string().nullable(),
  grantedBy: z.string().nullable(),
})
export type KeyReader = z.infer<typeof keyReader>

export const closedKeyStatus = z.object({
  /** Whether there is a key, so that 実施手順 are encrypted. */
  isBegun: z.boolean(),
  /** Whether the caller can open 実施手順 now. */
  isHeld: z.boolean(),
  /** `unknown`: made before the program had keys, so that it must be typed once. */
  recoveryCode: z.enum(['held', 'missing', 'unknown']),
  people: z.array(keyReader),
})
export type ClosedKeyStatus = z.infer<typeof closedKeyStatus>

const recoveryCode = z.string().min(1).max(200)

/** The keys of the 実施手順, which are kept encrypted (policy article 9, second paragraph). */
export const closedKeysContract = {
  status: call.input(nothing).output(closedKeyStatus),
  /** Gives the caller's keys to others (rules `closedKeyMissing`, `holderWaiting`). */
  grant: call.input(z.object({ accountIds: z.array(accountId).min(1).max(500) })).output(closedKeyStatus),
  /** Takes the keys back; what is written from then on takes a new key (rules `closedKeyMissing`, `lastKeyHolder`). */
  revoke: call.input(z.object({ accountId })).output(closedKeyStatus),
  /** Gives the caller's keys to the recovery code in the safe, which is typed for that. */
  grantToRecoveryCode: call.input(z.object({ recoveryCode })).output(closedKeyStatus),
  /** Gives the caller the keys that the recovery code opens (rule `recoveryCodeHasNoKey`). */
  openByRecoveryCode: call.input(z.object({ recoveryCode })).output(closedKeyStatus),
}
