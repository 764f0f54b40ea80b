import { countBulkRows } from '../data/repositories/asset-bulk-repository.ts'
import { changeMany, undoMany } from './asset-bulk-writing.ts'
import type { BulkWanted } from './asset-work/asset-work-tasks.ts'
import { writeMany } from './asset-work/write-many.ts'
import type { ServiceContext } from './service-context.ts'

/** The same change of many assets, all of them or none. Those that are so already are left as they are. */
export function changeManyAssets(
  context: ServiceContext,
  wanted: BulkWanted,
): Promise<{ bulkId: string; changedCount: number }> {
  return writeMany(context, {
    ...{ rowCount: wanted.targets.length, idCount: 1 },
    here: () => changeMany(context, wanted),
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
    here: () => undoMany(context, bulkId),
    inWorker: (lent) => context.assetImports.run('undoMany', { ...lent, bulkId }),
  })
}
