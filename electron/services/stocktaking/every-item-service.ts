import type { Stocktaking } from '../../../shared/contract/stocktaking-values.ts'
import { countActiveAssets } from '../../data/repositories/asset-repository.ts'
import { countBatchRows } from '../../data/repositories/stocktaking-batch-repository.ts'
import { getStocktaking } from '../../data/repositories/stocktaking-repository.ts'
import { inOneStep } from '../asset-work/steps.ts'
import { writeMany } from '../asset-work/write-many.ts'
import type { ServiceContext } from '../service-context.ts'
import { settleStocktaking, unsettleStocktaking } from './closing-service.ts'
import { confirmRows, undoRows } from './confirm-rest.ts'
import { startStocktaking } from './stocktaking-service.ts'
import type {
  ClosingWanted,
  OpeningWanted,
  ReopeningWanted,
  RestBatch,
  RestConfirmed,
  RestUndone,
  RestWanted,
} from './stocktaking-wanted.ts'

// what touches every item of a stocktaking: thousands are written by the worker, and the window goes on

/** See `startStocktaking`. */
export function openStocktaking(context: ServiceContext, wanted: OpeningWanted): Promise<Stocktaking> {
  return writeMany(context, {
    ...{ rowCount: countActiveAssets(context.db), idCount: 1 },
    here: () => inOneStep(() => startStocktaking(context, wanted)),
    inWorker: (lent) => context.assetImports.run('openStocktaking', { ...lent, wanted }),
  })
}

/** See `settleStocktaking`. */
export function closeStocktaking(context: ServiceContext, wanted: ClosingWanted): Promise<Stocktaking> {
  return writeMany(context, {
    ...{ rowCount: countItems(context, wanted), idCount: 0 },
    here: () => inOneStep(() => settleStocktaking(context, wanted)),
    inWorker: (lent) => context.assetImports.run('closeStocktaking', { ...lent, wanted }),
  })
}

/** See `unsettleStocktaking`. */
export function reopenStocktaking(context: ServiceContext, wanted: ReopeningWanted): Promise<Stocktaking> {
  return writeMany(context, {
    ...{ rowCount: countItems(context, wanted), idCount: 0 },
    here: () => inOneStep(() => unsettleStocktaking(context, wanted)),
    inWorker: (lent) => context.assetImports.run('reopenStocktaking', { ...lent, wanted }),
  })
}

/** 確認 for every asset in use without a result; all of them or none. */
export function confirmRest(context: ServiceContext, wanted: RestWanted): Promise<RestConfirmed> {
  return writeMany(context, {
    ...{ rowCount: wanted.expectedCount, idCount: 1 },
    here: () => confirmRows(context, wanted),
    inWorker: (lent) => context.assetImports.run('confirmRest', { ...lent, wanted }),
  })
}

/** Takes it back where it still stands. An asset that somebody changed since keeps its 最終確認日. */
export function undoConfirmRest(context: ServiceContext, wanted: RestBatch): Promise<RestUndone> {
  return writeMany(context, {
    ...{ rowCount: countBatchRows(context.db, wanted), idCount: 0 },
    here: () => undoRows(context, wanted),
    inWorker: (lent) => context.assetImports.run('undoConfirmRest', { ...lent, wanted }),
  })
}

function countItems({ db }: ServiceContext, { stocktakingId }: Pick<ClosingWanted, 'stocktakingId'>): number {
  const { counts } = getStocktaking(db, stocktakingId)
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}
