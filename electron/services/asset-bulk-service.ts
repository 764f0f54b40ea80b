import { countBulkRows } from '../data/repositories/asset-bulk-repository.ts'
import { changeMany, undoMany } from './asset-bulk-writing.ts'
import type { BulkWanted } from './asset-work/asset-work-tasks.ts'
import { writeMany } from './asset-work/write-many.ts'
import { inTransaction, type ServiceContext } from './service-context.ts'

const goOn = () => undefined

/** The same change of many assets, all of them or none. Those that are so already are left as they are. */
export function changeManyAssets(
  context: ServiceContext,
  wanted: BulkWanted,
): Promise<{ bulkId: string; changedCount: number }> {
  return writeMany(context, {
    ...{ rowCount: wanted.targets.length, idCount: 1 },
    here: () => inTransaction(context, () => changeMany(context, wanted, goOn)),
    inWorker: (lent) => context.assetImports.run('changeMany', { ...lent, wanted }),
  })
}

/** Takes a change of many assets back; refused once one of them changed since (rule `changedSince`). */
export function undoBulk(
  context: ServiceContext,
  { bulkId }: { bulkId: string },
): Promise<{ changedCount: number }> {
  return writeMany(context, {
    ...{ rowCount: countBulkRows(context.db, bulkId), idCount: 0 },
    here: () => inTransaction(context, () => undoMany(context, bulkId, goOn)),
    inWorker: (lent) => context.assetImports.run('undoMany', { ...lent, bulkId }),
  })
}
