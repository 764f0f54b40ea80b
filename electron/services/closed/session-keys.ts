import { type AccountRow, getAccount } from '../../data/repositories/account-repository.ts'
import { listClosedKeys } from '../../data/repositories/closed-key-repository.ts'
import { toCost } from '../password-check.ts'
import { type Connection, getReadyFolder, toContextOf } from '../program-state.ts'
import { inTransaction, type ServiceContext } from '../service-context.ts'
import { closeRing, makeRing } from './closed-key-ring.ts'
import { beginClosedKeys } from './closed-key-service.ts'
import { keepKeyHolder, makeKeyHolder, openKeyHolder } from './key-holder-service.ts'

type Given = Readonly<{ accountId: AccountRow['id']; password: string }>

/**
 * Opens the keys of the person of this window, whose password was right a moment ago; they stay in memory until
 * `closeSessionKeys`. One without a pair gets it here, and the first officer to come makes the first key. A first
 * password, which another knows, opens nothing.
 */
export function openSessionKeys(connection: Connection, input: Given): Promise<void> {
  const { program } = connection
  // one after the other: two windows of one account must not both make its pair
  const turn = program.passwordTurn.then(() => openNow(connection, input))
  program.passwordTurn = turn.catch(() => undefined)
  return turn
}

async function openNow(connection: Connection, input: Given): Promise<void> {
  const { program } = connection
  closeSessionKeys(connection)
  const { db } = getReadyFolder(program)
  const account = getAccount(db, input.accountId)
  if (account.mustChangePassword) return
  const secret = { owner: account.id, secret: input.password, cost: toCost(program) }
  const opened = await openKeyHolder(db, secret)
  const fresh = opened === undefined ? await makeKeyHolder(secret) : undefined
  if (getReadyFolder(program).db !== db) return
  const ring = makeRing(opened ?? null)
  const { displayName: name, roles, staffMemberId } = account
  const actor = { accountId: account.id, name, roles, staffMemberId }
  const context: ServiceContext = { ...toContextOf(program, actor), closedKeys: ring }
  inTransaction(context, () => {
    if (fresh !== undefined) ring.holder = keepKeyHolder(context, fresh)
    if (roles.includes('officer') && listClosedKeys(db).length === 0) beginClosedKeys(context)
  })
  connection.closedKeys = ring
}

/** Forgets the keys of this window. */
export function closeSessionKeys(connection: Connection): void {
  closeRing(connection.closedKeys)
}
