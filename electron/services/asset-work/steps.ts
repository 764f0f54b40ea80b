import { setImmediate } from 'node:timers/promises'
import type { Database } from '../../data/database.ts'
import { withStorageErrors } from '../../data/storage-error.ts'

/** Work on many rows in small steps; each says how many rows are done. */
export type Steps<Result> = Generator<number, Result>
/** Told between two steps how many rows are done; throws to give up. */
export type OnStep = (done: number) => void

const rowsAtOnce = 20

/** Does an act for each row in its turn. */
export function* forEachRow<Row>(rows: readonly Row[], act: (row: Row) => void): Steps<void> {
  for (const [index, row] of rows.entries()) {
    if (index % rowsAtOnce === 0) yield index
    act(row)
  }
}

/** One act that is not told apart any further. */
export function* inOneStep<Result>(act: () => Result): Steps<Result> {
  yield 0
  return act()
}

/** Does all the steps one behind the other. */
export function runToEnd<Result>(steps: Steps<Result>, onStep: OnStep = () => undefined): Result {
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value
    onStep(value)
  }
}

/** How long the window waits at most between two stretches, in milliseconds. */
const stretchMs = 30

/**
 * Does the steps in one transaction that gives way to the window between them: all of it is kept or none. Only while nobody
 * else gets at the records. Inside another transaction it becomes a part of that one.
 */
export async function runInStretches<Result>(
  db: Database,
  steps: Generator<unknown, Result>,
  onStep: OnStep = () => undefined,
): Promise<Result> {
  const words = db.inTransaction ? nested : own
  withStorageErrors(() => db.exec(words.begin))
  try {
    for (;;) {
      const result = withStorageErrors(() => runStretch(steps, onStep))
      if (result !== undefined) {
        withStorageErrors(() => db.exec(words.keep))
        return result.value
      }
      await setImmediate()
    }
  } catch (error) {
    // a file that was closed meanwhile has rolled back by itself
    if (db.open && db.inTransaction) db.exec(words.drop)
    throw error
  }
}

const own = { begin: 'BEGIN IMMEDIATE', keep: 'COMMIT', drop: 'ROLLBACK' }
const nested = {
  begin: 'SAVEPOINT in_stretches',
  keep: 'RELEASE in_stretches',
  drop: 'ROLLBACK TO in_stretches; RELEASE in_stretches',
}

/** The result, or undefined where the time was up before. */
function runStretch<Result>(
  steps: Generator<unknown, Result>,
  onStep: OnStep,
): { value: Result } | undefined {
  const until = performance.now() + stretchMs
  while (performance.now() < until) {
    const { done, value } = steps.next()
    if (done === true) return { value }
    if (typeof value === 'number') onStep(value)
  }
  return undefined
}
