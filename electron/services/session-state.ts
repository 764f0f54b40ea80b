import type { Database } from '../data/database.ts'
import { type AccountRow, findAccount } from '../data/repositories/account-repository.ts'
import { getOrganization } from '../data/repositories/organization-repository.ts'
import type { Actor } from './actor.ts'
import { closeSessionKeys } from './closed/session-keys.ts'
import { type Connection, toContextOf } from './program-state.ts'
import { inTransaction, recordChange, type ServiceContext } from './service-context.ts'

const msPerMinute = 60_000

/** The acts of a session that the history holds. */
export type SessionAct =
  | 'session.signIn'
  | 'session.signOut'
  | 'session.lock'
  | 'session.lockWhenIdle'
  | 'session.unlock'

/** The account of a session that still holds, locking it first when it was idle too long. */
export function readSession(connection: Connection, db: Database): AccountRow | undefined {
  const account = findSessionAccount(connection)
  const { session, program } = connection
  if (!account || session.state === 'signedOut') {
    connection.session = { state: 'signedOut' }
    closeSessionKeys(connection)
    return undefined
  }
  const nowMs = program.options.now().getTime()
  // a clock that was set back makes nobody's minutes longer: they count anew from what it shows
  const activeAtMs = Math.min(session.activeAtMs, nowMs)
  connection.session = { ...session, activeAtMs }
  if (nowMs - activeAtMs >= getOrganization(db).idleLockMinutes * msPerMinute)
    lockSessionState(connection, 'session.lockWhenIdle')
  return account
}

export function findSessionAccount(connection: Connection): AccountRow | undefined {
  const { session, program } = connection
  if (session.state === 'signedOut' || program.folder.kind !== 'ready') return undefined
  if (session.epoch !== program.epoch) return undefined
  const account = findAccount(program.folder.db, session.accountId)
  return account?.state === 'active' ? account : undefined
}

export function startSession(connection: Connection, account: AccountRow): void {
  const { program } = connection
  connection.session = {
    state: 'signedIn',
    accountId: account.id,
    epoch: program.epoch,
    activeAtMs: program.options.now().getTime(),
  }
}

/** Locks from now on. The history hears of it by `recordLock`, since a call that only asks about work may lock too. */
export function lockSessionState(
  connection: Connection,
  lockAct: 'session.lock' | 'session.lockWhenIdle',
): void {
  closeSessionKeys(connection)
  if (connection.session.state !== 'signedIn') return
  connection.session = { ...connection.session, state: 'locked', unrecordedAct: lockAct }
}

/** Writes a lock into the history once. For calls that the gate let in: nobody else's transaction is open. */
export function recordLock(connection: Connection): void {
  const { session } = connection
  if (session.state !== 'locked' || session.unrecordedAct === null) return
  const account = findSessionAccount(connection)
  if (account) recordSessionAct(connection, account, session.unrecordedAct)
  connection.session = { ...session, unrecordedAct: null }
}

/** One act of a session for the history, with what else is kept of it, in one transaction. */
export function recordSessionAct(
  connection: Connection,
  account: AccountRow,
  act: SessionAct,
  keep: (context: ServiceContext) => void = () => undefined,
): void {
  const context = toContextOf(connection.program, toActor(account))
  inTransaction(context, () => {
    keep(context)
    recordChange(context, { act, recordKind: 'account', recordId: account.id, before: null, after: null })
  })
}

export function toActor(account: AccountRow): Actor {
  return {
    accountId: account.id,
    name: account.displayName,
    roles: account.roles,
    staffMemberId: account.staffMemberId,
  }
}
