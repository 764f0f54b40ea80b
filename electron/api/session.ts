import { changePassword } from '../services/own-password-service.ts'
import { recover } from '../services/recovery-service.ts'
import { keepSessionAlive, lockSession, showSession } from '../services/session-service.ts'
import { listSignInNames } from '../services/sign-in-names.ts'
import { signIn, signOut, unlockSession } from '../services/sign-in-service.ts'
import { api } from './implementer.ts'

export const sessionApi = {
  current: api.session.current.handler(({ context }) => showSession(context.connection)),
  listSignInNames: api.session.listSignInNames.handler(({ context }) =>
    listSignInNames(context.connection.program),
  ),
  recover: api.session.recover.handler(({ context, input }) => recover(context.connection.program, input)),
  signIn: api.session.signIn.handler(({ context, input }) => signIn(context.connection, input)),
  signOut: api.session.signOut.handler(({ context }) => signOut(context.connection)),
  lock: api.session.lock.handler(({ context }) => lockSession(context.connection)),
  unlock: api.session.unlock.handler(({ context, input }) => unlockSession(context.connection, input)),
  keepAlive: api.session.keepAlive.handler(({ context }) => keepSessionAlive(context.connection)),
  changePassword: api.session.changePassword.handler(({ context, input }) =>
    changePassword(context.connection, input),
  ),
}
