import {
  changePassword,
  keepSessionAlive,
  lockSession,
  showSession,
  signIn,
  signOut,
  unlockSession,
} from '../services/session-service.ts'
import { api } from './implementer.ts'

export const sessionApi = {
  current: api.session.current.handler(({ context }) => showSession(context.connection)),
  signIn: api.session.signIn.handler(({ context, input }) => signIn(context.connection, input)),
  signOut: api.session.signOut.handler(({ context }) => signOut(context.connection)),
  lock: api.session.lock.handler(({ context }) => lockSession(context.connection)),
  unlock: api.session.unlock.handler(({ context, input }) => unlockSession(context.connection, input)),
  keepAlive: api.session.keepAlive.handler(({ context }) => keepSessionAlive(context.connection)),
  changePassword: api.session.changePassword.handler(({ context, input }) =>
    changePassword(context.connection, input),
  ),
}
