import type { CallName } from '../../shared/contract/contract.ts'
import { mayCall, mayCallWhileClosed, permissions } from '../../shared/contract/permissions.ts'
import { AppError } from '../../shared/errors/app-error.ts'
import type { Connection } from './program-state.ts'
import { readSession } from './session-state.ts'

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
  const account = readSession(connection, connection.program.folder.db)
  if (!account) throw new AppError('not_signed_in', { reason: 'signedOut' })
  if (connection.session.state === 'locked') throw new AppError('not_signed_in', { reason: 'locked' })
  if (account.mustChangePassword && !name.startsWith('session.')) {
    throw new AppError('not_permitted', { call: name, reason: 'mustChangePassword' })
  }
  if (!mayCall(name, account.roles)) throw new AppError('not_permitted', { call: name })
}
