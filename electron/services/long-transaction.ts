import { runInStretches } from './asset-work/steps.ts'
import type { ServiceContext } from './service-context.ts'

/**
 * Runs steps in one transaction that gives way to the window between them: all of it is kept or none. No other call
 * gets at the records meanwhile. Inside another transaction it becomes a part of that one.
 *
 * For the acts on every risk of an analysis, which write some hundred small rows. What may be ten thousand rows (assets,
 * results of a stocktaking) is written by a worker instead (`write-many.ts`), because its COMMIT alone would hold up the
 * window. The acts on risks stay here: their COMMIT is short, they need the built-in data and the inspections' results
 * beside the records, and the worker, which an import waits for, starts faster without them.
 */
export function inLongTransaction<Result>(
  { db, gate }: Pick<ServiceContext, 'db' | 'gate'>,
  steps: () => Generator<void, Result>,
): Promise<Result> {
  return gate.runAlone(() => runInStretches(db, steps()))
}
