import type { SessionState, SignedInAccount } from '../../shared/contract/session.ts'
import { toLocalDate } from '../../shared/domain/calendar/calendar-date.ts'
import { toFiscalYear } from '../../shared/domain/calendar/fiscal-year.ts'
import type { Database } from '../data/database.ts'
import type { AccountRow } from '../data/repositories/account-repository.ts'
import { getOrganization } from '../data/repositories/organization-repository.ts'
import { listUnitsHeadedBy } from '../data/repositories/unit-repository.ts'
import { findClockBack } from './clock-check.ts'
import type { Connection } from './program-state.ts'
import { lockSessionState, readSession, recordLock } from './session-state.ts'

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
      clockBackFrom: null,
    }
  }
  const { db } = program.folder
  const organization = getOrganization(db)
  const account = readSession(connection, db)
  recordLock(connection)
  return {
    ...common,
    state: account ? (connection.session.state === 'locked' ? 'locked' : 'signedIn') : 'signedOut',
    account: account ? toSignedInAccount(db, account) : null,
    organizationName: organization.name,
    isSample: organization.isSample,
    idleLockMinutes: organization.idleLockMinutes,
    clockBackFrom: findClockBack(program, program.folder),
  }
}

/** Locks at once; the same person goes on after giving the password again. */
export function lockSession(connection: Connection): SessionState {
  lockSessionState(connection, 'session.lock')
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
