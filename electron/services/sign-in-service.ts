import type { SessionState } from '../../shared/contract/session.ts'
import { AppError, ruleViolation } from '../../shared/errors/app-error.ts'
import {
  findAccount,
  findAccountByLoginName,
  updateAfterSignIn,
} from '../data/repositories/account-repository.ts'
import { checkAccountPassword, checkPasswordOfName } from './account-password.ts'
import { closeSessionKeys, openSessionKeys } from './closed/session-keys.ts'
import { type Connection, getReadyFolder } from './program-state.ts'
import { showSession } from './session-service.ts'
import {
  findSessionAccount,
  readSession,
  recordLock,
  recordSessionAct,
  startSession,
} from './session-state.ts'

/** Signs in at this window; the rules are `wrongPassword` and `waitAfterWrongPasswords`, both with `secondsLeft`. */
export async function signIn(
  connection: Connection,
  input: { loginName: string; password: string },
): Promise<SessionState> {
  const { db } = getReadyFolder(connection.program)
  const loginName = input.loginName.trim()
  const find = () => {
    const account = findAccountByLoginName(db, loginName)
    return account?.state === 'active' ? account : undefined
  }
  await checkPasswordOfName(connection.program, { loginName, password: input.password, find })
  const account = find()
  if (!account) throw ruleViolation('wrongPassword', { secondsLeft: 0 })
  signOut(connection)
  await openSessionKeys(connection, { accountId: account.id, password: input.password })
  startSession(connection, account)
  recordSessionAct(connection, account, 'session.signIn', (context) =>
    updateAfterSignIn(db, account.id, context.now().toISOString()),
  )
  return showSession(connection)
}

/** Ends the session; harmless where there is none. */
export function signOut(connection: Connection): SessionState {
  const account = findSessionAccount(connection)
  if (account) {
    recordLock(connection)
    recordSessionAct(connection, account, 'session.signOut')
  }
  connection.session = { state: 'signedOut' }
  closeSessionKeys(connection)
  return showSession(connection)
}

/** Goes on with a locked session; same rules as signing in. */
export async function unlockSession(
  connection: Connection,
  input: { password: string },
): Promise<SessionState> {
  const { db } = getReadyFolder(connection.program)
  // a window that asked nothing meanwhile was idle all the same: its lock is in the history before what opens it
  const account = readSession(connection, db)
  if (!account) throw new AppError('not_signed_in', { reason: 'signedOut' })
  recordLock(connection)
  await checkAccountPassword(connection.program, input.password, () => findAccount(db, account.id))
  await openSessionKeys(connection, { accountId: account.id, password: input.password })
  startSession(connection, account)
  recordSessionAct(connection, account, 'session.unlock', (context) =>
    updateAfterSignIn(db, account.id, context.now().toISOString()),
  )
  return showSession(connection)
}
