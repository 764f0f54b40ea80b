import { AppError } from '../../shared/errors/app-error.ts'
import {
  type AccountRow,
  findAccount,
  updateAfterWrongPassword,
} from '../data/repositories/account-repository.ts'
import { getSignInTries, updateSignInTries } from '../data/repositories/sign-in-try-repository.ts'
import { toSha256 } from './history-chain.ts'
import { checkSecret, type Tries, type WrongTry } from './password-check.ts'
import { type Connection, getReadyFolder, nobody, type ProgramState, toContextOf } from './program-state.ts'
import { inTransaction, recordChange, type ServiceContext } from './service-context.ts'

/** Checks the password of the account that `find` gives; the rules are those of signing in. */
export function checkAccountPassword(
  program: ProgramState,
  secret: string,
  find: () => AccountRow | undefined,
): Promise<void> {
  return checkSecret(program, {
    secret,
    wrongRule: 'wrongPassword',
    readTries: () => toTries(find()),
    onWrong: (wrong) => {
      const account = find()
      if (account) keepWrongTry(program, account, wrong)
    },
  })
}

/**
 * Checks a password as somebody signs in. A name that nobody has waits as long as one that somebody has; of what was
 * typed as the name, which may be a password in the wrong box, only one of 4,096 drawers is noted.
 */
export function checkPasswordOfName(
  program: ProgramState,
  input: { loginName: string; password: string; find: () => AccountRow | undefined },
): Promise<void> {
  const context = toContextOf(program, nobody)
  const drawer = toDrawer(input.loginName)
  return checkSecret(program, {
    secret: input.password,
    wrongRule: 'wrongPassword',
    readTries: () => {
      const account = input.find()
      return account ? toTries(account) : { hash: undefined, ...getSignInTries(context.db, drawer) }
    },
    onWrong: (wrong) => {
      const account = input.find()
      if (account) keepWrongTry(program, account, wrong)
      else keepUnknownName(context, drawer, wrong)
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

function toTries(account: AccountRow | undefined): Tries {
  return {
    hash: account?.passwordHash,
    failedCount: account?.failedCount ?? 0,
    lastFailedAt: account?.lastFailedAt ?? null,
  }
}

function toDrawer(loginName: string): number {
  return Number.parseInt(toSha256(loginName.normalize('NFKC').toLowerCase()).slice(0, 3), 16)
}

function keepWrongTry(program: ProgramState, account: AccountRow, wrong: WrongTry): void {
  const context = toContextOf(program, nobody)
  inTransaction(context, () => {
    updateAfterWrongPassword(context.db, account.id, wrong)
    const record = { recordKind: 'account', recordId: account.id, before: null, after: null }
    recordChange(context, { ...record, act: 'session.wrongPassword' })
  })
}

function keepUnknownName(context: ServiceContext, drawer: number, wrong: WrongTry): void {
  inTransaction(context, () => {
    updateSignInTries(context.db, drawer, wrong)
    const record = { recordKind: 'signIn', recordId: 'unknown', before: null, after: null }
    recordChange(context, { ...record, act: 'session.unknownName' })
  })
}
