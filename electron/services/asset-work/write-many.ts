import { canOpenInWorker, lendDatabase } from '../../data/lent-database.ts'
import { givenUp } from '../asset-import/given-up.ts'
import { inTransaction, type ServiceContext } from '../service-context.ts'
import type { LentWork } from './asset-work-tasks.ts'
import { runInStretches, runToEnd, type Steps } from './steps.ts'

type Work<Result> = Readonly<{
  rowCount: number
  /** How many fresh ids it takes at most. */
  idCount: number
  here: () => Steps<Result> | Promise<Steps<Result>>
  inWorker: (lent: LentWork) => Promise<Result>
  onStart?: () => void
  onProgress?: (done: number) => void
  stopFlag?: LentWork['stopFlag']
}>

/** So many rows are written in less time than a worker takes to begin, and in less than a person notices. */
const mostHere = 100

/**
 * Writes assets in one transaction, all of it or nothing. What few rows take is done here; more is done by the worker
 * over a connection of its own, while other calls wait at the gate and the window goes on. Inside another transaction
 * it becomes a part of that one.
 */
export async function writeMany<Result>(context: ServiceContext, work: Work<Result>): Promise<Result> {
  const { db } = context
  if (work.rowCount <= mostHere || db.inTransaction) {
    const steps = await work.here()
    return inTransaction(context, () => runToEnd(steps))
  }
  return context.gate.runAlone(async () => {
    work.onStart?.()
    if (canOpenInWorker()) return lendDatabase(db, () => work.inWorker(toLentWork(context, work)))
    return runInStretches(db, await work.here(), (done) => {
      if (work.stopFlag?.at(0) === 1) throw givenUp()
      work.onProgress?.(done)
    })
  })
}

function toLentWork(
  { db, actor, now, newId }: ServiceContext,
  { idCount, stopFlag }: Pick<Work<unknown>, 'idCount' | 'stopFlag'>,
): LentWork {
  return {
    ...{ file: db.name, actor, at: now().toISOString() },
    ids: Array.from({ length: idCount }, () => newId()),
    stopFlag: stopFlag ?? aStopFlag(),
  }
}

/** A sign between two threads that the person gave up. */
export function aStopFlag(): LentWork['stopFlag'] {
  return new Int32Array(new SharedArrayBuffer(4))
}
