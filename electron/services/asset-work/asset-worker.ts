// Reads ledgers that come in, and writes what is too much beside the window (thousands of assets or of results, a conversion of
// old records) over a connection of its own. Started by file-runner.ts.
import { parentPort } from 'node:worker_threads'
import { invariant } from '../../../shared/errors/invariant.ts'
import { openLentDatabase } from '../../data/lent-database.ts'
import { createImportDesk } from '../../files/asset-import/import-desk.ts'
import { serveTasks } from '../../files/serve-tasks.ts'
import type { TaskRequest } from '../../files/task-messages.ts'
import { changeMany, undoMany } from '../asset-bulk-writing.ts'
import { givenUp } from '../asset-import/given-up.ts'
import { keepImportRows } from '../asset-import/keep-import-rows.ts'
import { undoImport } from '../asset-import/undo-import-rows.ts'
import { convertAll } from '../conversion/conversion-tasks.ts'
import { sweep } from '../conversion/sweep.ts'
import { inTransaction, type WritingContext } from '../service-context.ts'
import { settleStocktaking, unsettleStocktaking } from '../stocktaking/closing-service.ts'
import { confirmRows, undoRows } from '../stocktaking/confirm-rest.ts'
import { startStocktaking } from '../stocktaking/stocktaking-service.ts'
import type { AssetWorkTasks, ConversionTasks, LentWork } from './asset-work-tasks.ts'
import { inOneStep, runToEnd, type Steps } from './steps.ts'

invariant(parentPort, 'the worker for assets runs in a worker thread')
const desk = createImportDesk()
serveTasks<AssetWorkTasks>(parentPort, run)

function run(request: TaskRequest<AssetWorkTasks>, report: (done: number) => void): unknown {
  switch (request.task) {
    case 'openImport':
      return desk.openImport(request.input)
    case 'giveAssets':
      return desk.giveAssets(request.input)
    case 'planImport':
      return desk.planImport(request.input)
    case 'listImportRows':
      return desk.listImportRows(request.input)
    case 'listPlanned':
      return desk.listPlanned(request.input)
    case 'writeWrongRows':
      return desk.writeWrongRows(request.input)
    case 'closeImport':
      return desk.closeImport(request.input)
    case 'convertRecords':
    case 'sweepFolder':
      return convert(request, report)
    default:
      return write(request, report)
  }
}

type Request = TaskRequest<AssetWorkTasks>
type Converting = Extract<Request, { task: keyof ConversionTasks }>

/** Has transactions of its own. */
function convert(request: Converting, report: (done: number) => void): void {
  const { input, task } = request
  withLentFile(input, (context) => {
    if (task === 'sweepFolder') return sweep({ ...context, dataFolder: input.dataFolder })
    const { key, dataFolder, stopFlag } = request.input
    return convertAll({ ...context, dataFolder, key }, (done) => {
      if (Atomics.load(stopFlag, 0) === 1) throw givenUp()
      report(done)
    })
  })
}

type Writing = Exclude<Extract<Request, { input: LentWork }>, Converting>

function write(request: Writing, report: (done: number) => void): unknown {
  const { input } = request
  return withLentFile(input, (context) =>
    inTransaction(context, () =>
      runToEnd<unknown>(toSteps(context, request), (done) => {
        if (Atomics.load(input.stopFlag, 0) === 1) throw givenUp()
        report(done)
      }),
    ),
  )
}

function toSteps(context: WritingContext, request: Writing): Steps<unknown> {
  switch (request.task) {
    case 'keepImport': {
      const { planned, settings } = desk.getPlan(request.input)
      const rows = planned.plan.rows.filter(({ state }) => state === 'new' || state === 'changed')
      return keepImportRows(context, { rows, wanted: request.input.wanted, plannedBy: settings })
    }
    case 'undoImport':
      return undoImport(context, request.input.bulkId)
    case 'changeMany':
      return changeMany(context, request.input.wanted)
    case 'undoMany':
      return undoMany(context, request.input.bulkId)
    case 'openStocktaking':
      return inOneStep(() => startStocktaking(context, request.input.wanted))
    case 'closeStocktaking':
      return inOneStep(() => settleStocktaking(context, request.input.wanted))
    case 'reopenStocktaking':
      return inOneStep(() => unsettleStocktaking(context, request.input.wanted))
    case 'confirmRest':
      return confirmRows(context, request.input.wanted)
    case 'undoConfirmRest':
      return undoRows(context, request.input.wanted)
  }
}

function withLentFile<Result>(work: LentWork, act: (context: WritingContext) => Result): Result {
  const db = openLentDatabase(work.file)
  const left = work.ids.values()
  const newId = <Id extends string>() => {
    const { value } = left.next()
    invariant(value !== undefined, 'enough ids came with the work')
    // an id is its text; its kind exists for the compiler only
    return value as Id
  }
  const context = { db, newId, actor: work.actor, now: () => new Date(work.at) }
  try {
    return act(context)
  } finally {
    db.close()
  }
}
