import { countRecentTries, toSecondsLeft } from '../../shared/domain/account/password-delay.ts'
import { findPasswordProblem } from '../../shared/domain/account/password-rule.ts'
import { invalidInput, ruleViolation } from '../../shared/errors/app-error.ts'
import { hashPassword, matchesPassword, type PasswordCost, standardPasswordCost } from './password-hash.ts'
import type { ProgramState } from './program-state.ts'

/** Wrong tries so far, read when it is this try's turn. `hash` undefined stands for an unknown name. */
export type Tries = Readonly<{ hash: string | undefined; failedCount: number; lastFailedAt: string | null }>

/** A wrong try to be kept: when it was, and the how many-th in a row. */
export type WrongTry = Readonly<{ failedCount: number; at: string }>

/**
 * Checks a secret with the delay after wrong ones (rule `waitAfterWrongPasswords` with `secondsLeft`). Tries wait
 * for one another. A wrong one is kept by `onWrong` and throws the rule `wrongRule` with the next `secondsLeft`.
 */
export function checkSecret(
  program: ProgramState,
  check: { secret: string; readTries: () => Tries; onWrong: (wrong: WrongTry) => void; wrongRule: string },
): Promise<void> {
  const turn = program.passwordTurn.then(() => checkNow(program, check))
  // the next in line goes on whatever became of this one; the caller gets the failure from `turn`
  program.passwordTurn = turn.catch(() => undefined)
  return turn
}

async function checkNow(program: ProgramState, check: Parameters<typeof checkSecret>[1]): Promise<void> {
  const tries = check.readTries()
  const now = program.options.now()
  const secondsLeft = toSecondsLeft(tries.failedCount, tries.lastFailedAt, now)
  if (secondsLeft > 0) throw ruleViolation('waitAfterWrongPasswords', { secondsLeft })
  if (await isRight(check.secret, tries.hash, toCost(program))) return
  const at = now.toISOString()
  const failedCount = countRecentTries(tries.failedCount, tries.lastFailedAt, now) + 1
  check.onWrong({ failedCount, at })
  throw ruleViolation(check.wrongRule, { secondsLeft: toSecondsLeft(failedCount, at, now) })
}

async function isRight(secret: string, hash: string | undefined, cost: PasswordCost): Promise<boolean> {
  if (hash !== undefined) return matchesPassword(secret, hash)
  // an unknown name takes as long as a wrong password, so that names cannot be found by the clock
  await hashPassword(secret, cost)
  return false
}

export function toCost(program: ProgramState): PasswordCost {
  return program.options.passwordCost ?? standardPasswordCost
}

/**
 * Throws `invalid_input` (reason `passwordTooCommon` or `passwordHoldsName`) for a new password that is among the first
 * anybody tries; `names` are the sign-in name, the person's and the body's.
 */
export function refuseWeakPassword(field: string, password: string, names: readonly string[]): void {
  const problem = findPasswordProblem(password, names)
  if (problem !== null) throw invalidInput(field, problem)
}
