import { lendDatabase } from '../../data/lent-database.ts'
import type { ServiceContext } from '../service-context.ts'
import type { LentWork } from './asset-work-tasks.ts'

type Work<Result> = Readonly<{
  rowCount: number
  /** How many fresh ids it takes at most. */
  idCount: number
  here: () => Result | Promise<Result>
  inWorker: (lent: LentWork) => Promise<Result>
  onStart?: () => void
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
  if (work.rowCount <= mostHere || context.db.inTransaction) return work.here()
  return context.gate.runAlone(async () => {
    work.onStart?.()
    return lendDatabase(context.db, () => work.inWorker(toLentWork(context, work)))
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
