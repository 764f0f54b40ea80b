import type { CallName } from '../../shared/contract/contract.ts'
import { mayCall, mayCallWhileClosed, permissions } from '../../shared/contract/permissions.ts'
import type { SessionState, SignedInAccount } from '../../shared/contract/session.ts'
import { toLocalDate } from '../../shared/domain/calendar/calendar-date.ts'
import { toFiscalYear } from '../../shared/domain/calendar/fiscal-year.ts'
import { AppError, ruleViolation } from '../../shared/errors/app-error.ts'
import type { Database } from '../data/database.ts'
import {
  type AccountRow,
  findAccount,
  findAccountByLoginName,
  getAccount,
  updateAfterSignIn,
  updatePassword,
} from '../data/repositories/account-repository.ts'
import { getOrganization } from '../data/repositories/organization-repository.ts'
import { listUnitsHeadedBy } from '../data/repositories/unit-repository.ts'
import { keepRewrap, prepareRewrap } from './account-key-service.ts'
import { checkAccountPassword } from './account-password.ts'
import { toRecordedAccount } from './account-service.ts'
import { refuseWeakPassword, toCost } from './password-check.ts'
import { hashPassword } from './password-hash.ts'
import { type Connection, getReadyFolder, type ReadyFolder, toContextOf } from './program-state.ts'
import { type Actor, inTransaction, recordChange } from './service-context.ts'

const msPerMinute = 60_000

/** Who sits at this window and what every screen needs to know of the open records. */
export function showSession(connection: Connection): SessionState {
  const { program } = connection
  const today = toLocalDate(program.options.now())
  const common = { today, fiscalYear: toFiscalYear(today) }
  if (program.folder.kind !== 'ready') {
    return {
      ...common,
      state: 'signedOut',
      account: null,
      organizationName: '',
      isSample: false,
      idleLockMinutes: 10,
    }
  }
  const organization = getOrganization(program.folder.db)
  const account = readSession(connection, program.folder)
  return {
    ...common,
    state: account ? (connection.session.state === 'locked' ? 'locked' : 'signedIn') : 'signedOut',
    account: account ? toSignedInAccount(program.folder.db, account) : null,
    organizationName: organization.name,
    isSample: organization.isSample,
    idleLockMinutes: organization.idleLockMinutes,
  }
}

/**
 * Refuses the call unless this window's person may make it: `not_signed_in` (reason `locked` after the idle
 * minutes, else `signedOut`), `not_permitted` (reason `mustChangePassword` until the first password is changed).
 */
export function requirePermission(connection: Connection, name: CallName): void {
  if (permissions[name] === 'nobody') return
  if (connection.program.folder.kind !== 'ready') {
    if (mayCallWhileClosed(name)) return
    throw new AppError('not_signed_in', { reason: 'signedOut' })
  }
  const account = readSession(connection, connection.program.folder)
  if (!account) throw new AppError('not_signed_in', { reason: 'signedOut' })
  if (connection.session.state === 'locked') throw new AppError('not_signed_in', { reason: 'locked' })
  if (account.mustChangePassword && !name.startsWith('session.')) {
    throw new AppError('not_permitted', { call: name, reason: 'mustChangePassword' })
  }
  if (!mayCall(name, account.roles)) throw new AppError('not_permitted', { call: name })
}

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
  await checkAccountPassword(connection.program, input.password, find)
  const account = find()
  if (!account) throw ruleViolation('wrongPassword', { secondsLeft: 0 })
  startSession(connection, account)
  const context = toContextOf(connection.program, toActor(account))
  inTransaction(context, () => {
    updateAfterSignIn(db, account.id, context.now().toISOString())
    recordChange(context, recordOf(account, 'session.signIn'))
  })
  return showSession(connection)
}

/** Ends the session; harmless where there is none. */
export function signOut(connection: Connection): SessionState {
  const account = findSessionAccount(connection)
  if (account) {
    const context = toContextOf(connection.program, toActor(account))
    inTransaction(context, () => recordChange(context, recordOf(account, 'session.signOut')))
  }
  connection.session = { state: 'signedOut' }
  return showSession(connection)
}

/** Locks at once; the same person goes on after giving the password again. */
export function lockSession(connection: Connection): SessionState {
  lockSessionState(connection)
  return showSession(connection)
}

/** Goes on with a locked session; same rules as signing in. */
export async function unlockSession(
  connection: Connection,
  input: { password: string },
): Promise<SessionState> {
  const account = findSessionAccount(connection)
  if (!account) throw new AppError('not_signed_in', { reason: 'signedOut' })
  const { db } = getReadyFolder(connection.program)
  await checkAccountPassword(connection.program, input.password, () => findAccount(db, account.id))
  startSession(connection, account)
  updateAfterSignIn(db, account.id, connection.program.options.now().toISOString())
  return showSession(connection)
}

/** Counts the idle minutes from now. */
export function keepSessionAlive(connection: Connection): SessionState {
  const { session, program } = connection
  if (session.state === 'signedIn') {
    connection.session = { ...session, activeAtMs: program.options.now().getTime() }
  }
  return showSession(connection)
}

/** Sets the person's own password after the present one; it must differ (rule `passwordUnchanged`). */
export async function changePassword(
  connection: Connection,
  input: { currentPassword: string; newPassword: string },
): Promise<SessionState> {
  const account = findSessionAccount(connection)
  if (!account) throw new AppError('not_signed_in', { reason: 'signedOut' })
  const { db } = getReadyFolder(connection.program)
  if (input.currentPassword === input.newPassword) throw ruleViolation('passwordUnchanged')
  const names = [account.loginName, account.displayName, getOrganization(db).name]
  refuseWeakPassword('newPassword', input.newPassword, names)
  await checkAccountPassword(connection.program, input.currentPassword, () => findAccount(db, account.id))
  const cost = toCost(connection.program)
  const passwordHash = await hashPassword(input.newPassword, cost)
  const rewrap = await prepareRewrap(db, { ...input, accountId: account.id, cost })
  const context = toContextOf(connection.program, toActor(account))
  inTransaction(context, () => {
    updatePassword(db, { accountId: account.id, passwordHash, mustChangePassword: false })
    keepRewrap(context, rewrap)
    const [before, after] = [account, getAccount(db, account.id)].map(toRecordedAccount)
    const change = {
      recordKind: 'account',
      recordId: account.id,
      before: before ?? null,
      after: after ?? null,
    }
    recordChange(context, { ...change, act: 'session.changePassword' })
  })
  return showSession(connection)
}

/** The account of a session that still holds, locking it first when it was idle too long. */
function readSession(connection: Connection, folder: ReadyFolder): AccountRow | undefined {
  const account = findSessionAccount(connection)
  const { session, program } = connection
  if (!account || session.state === 'signedOut') {
    connection.session = { state: 'signedOut' }
    return undefined
  }
  const idleMs = program.options.now().getTime() - session.activeAtMs
  if (idleMs >= getOrganization(folder.db).idleLockMinutes * msPerMinute) lockSessionState(connection)
  return account
}

function lockSessionState(connection: Connection): void {
  if (connection.session.state === 'signedIn') connection.session = { ...connection.session, state: 'locked' }
}

function findSessionAccount(connection: Connection): AccountRow | undefined {
  const { session, program } = connection
  if (session.state === 'signedOut' || program.folder.kind !== 'ready') return undefined
  if (session.epoch !== program.epoch) return undefined
  const account = findAccount(program.folder.db, session.accountId)
  return account?.state === 'active' ? account : undefined
}

function startSession(connection: Connection, account: AccountRow): void {
  const { program } = connection
  connection.session = {
    state: 'signedIn',
    accountId: account.id,
    epoch: program.epoch,
    activeAtMs: program.options.now().getTime(),
  }
}

function recordOf(account: AccountRow, act: string) {
  return { act, recordKind: 'account', recordId: account.id, before: null, after: null }
}

function toActor(account: AccountRow): Actor {
  return {
    accountId: account.id,
    name: account.displayName,
    roles: account.roles,
    staffMemberId: account.staffMemberId,
  }
}

function toSignedInAccount(db: Database, account: AccountRow): SignedInAccount {
  return {
    id: account.id,
    loginName: account.loginName,
    displayName: account.displayName,
    roles: [...account.roles],
    staffMemberId: account.staffMemberId,
    mustChangePassword: account.mustChangePassword,
    isUnitHead: account.staffMemberId !== null && listUnitsHeadedBy(db, account.staffMemberId).length > 0,
  }
}
