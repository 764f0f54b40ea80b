import { setImmediate } from 'node:timers/promises'
import type { Database } from '../data/database.ts'
import { withStorageErrors } from '../data/storage-error.ts'
import type { ServiceContext } from './service-context.ts'

/** How long the window waits at most between two steps, in milliseconds. */
const stretchMs = 30

/**
 * Runs steps in one transaction that gives way to the window between them: all of it is kept or none. No other call
 * gets at the records meanwhile. `checkGoingOn` is asked between stretches and throws to give up. Inside another
 * transaction it becomes a part of that one.
 */
export function inLongTransaction<Result>(
  { db, gate }: Pick<ServiceContext, 'db' | 'gate'>,
  steps: () => Generator<void, Result>,
  checkGoingOn: () => void,
): Promise<Result> {
  return gate.runAlone(() => runWhole(db, steps, checkGoingOn))
}

const own = { begin: 'BEGIN IMMEDIATE', keep: 'COMMIT', drop: 'ROLLBACK' }
const nested = {
  begin: 'SAVEPOINT long_transaction',
  keep: 'RELEASE long_transaction',
  drop: 'ROLLBACK TO long_transaction; RELEASE long_transaction',
}

async function runWhole<Result>(
  db: Database,
  steps: () => Generator<void, Result>,
  checkGoingOn: () => void,
): Promise<Result> {
  checkGoingOn()
  const words = db.inTransaction ? nested : own
  withStorageErrors(() => db.exec(words.begin))
  try {
    const result = await runInStretches(steps(), checkGoingOn)
    withStorageErrors(() => db.exec(words.keep))
    return result
  } catch (error) {
    // a file that was closed meanwhile has rolled back by itself
    if (db.open && db.inTransaction) db.exec(words.drop)
    throw error
  }
}

async function runInStretches<Result>(
  work: Generator<void, Result>,
  checkGoingOn: () => void,
): Promise<Result> {
  for (;;) {
    const until = performance.now() + stretchMs
    while (performance.now() < until) {
      const { done, value } = withStorageErrors(() => work.next())
      if (done) return value
    }
    await setImmediate()
    checkGoingOn()
  }
}
