import { AppError } from '../../shared/errors/app-error.ts'
import {
  type AccountRow,
  findAccount,
  updateAfterWrongPassword,
} from '../data/repositories/account-repository.ts'
import { checkSecret } from './password-check.ts'
import { type Connection, getReadyFolder, nobody, type ProgramState, toContextOf } from './program-state.ts'
import { inTransaction, recordChange } from './service-context.ts'

/** Checks the password of the account that `find` gives; the rules are those of signing in. */
export function checkAccountPassword(
  program: ProgramState,
  secret: string,
  find: () => AccountRow | undefined,
): Promise<void> {
  return checkSecret(program, {
    secret,
    wrongRule: 'wrongPassword',
    readTries: () => {
      const account = find()
      return {
        hash: account?.passwordHash,
        failedCount: account?.failedCount ?? 0,
        lastFailedAt: account?.lastFailedAt ?? null,
      }
    },
    onWrong: (at) => {
      const account = find()
      if (account) keepWrongTry(program, account, at)
    },
  })
}

/** Asks the person at this window for their password once more, as before a signature. */
export async function checkOwnPassword(connection: Connection, password: string): Promise<void> {
  const { program, session } = connection
  if (session.state !== 'signedIn') throw new AppError('not_signed_in', { reason: 'signedOut' })
  const { db } = getReadyFolder(program)
  await checkAccountPassword(program, password, () => findAccount(db, session.accountId))
}

function keepWrongTry(program: ProgramState, account: AccountRow, at: string): void {
  const context = toContextOf(program, nobody)
  inTransaction(context, () => {
    updateAfterWrongPassword(context.db, account.id, at)
    const record = { recordKind: 'account', recordId: account.id, before: null, after: null }
    recordChange(context, { ...record, act: 'session.wrongPassword' })
  })
}
