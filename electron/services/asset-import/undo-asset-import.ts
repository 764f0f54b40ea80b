import { countBulkRows } from '../../data/repositories/asset-bulk-repository.ts'
import { findLastImport, type ImportBulk } from '../../data/repositories/asset-import-repository.ts'
import { writeMany } from '../asset-work/write-many.ts'
import type { ServiceContext } from '../service-context.ts'
import { undoImport } from './undo-import-rows.ts'

/** The newest import, to offer its undo; null before the first. */
export function showLastImport({ db }: ServiceContext): ImportBulk | null {
  return findLastImport(db) ?? null
}

/**
 * Takes an import back as one step: what it changed is as before, what it added is ended (廃止) and comes back when the
 * same list is imported again. Refused once one of its assets changed since (rule `changedSince`).
 */
export function undoAssetImport(
  context: ServiceContext,
  { bulkId }: { bulkId: string },
): Promise<{ changedCount: number }> {
  return writeMany(context, {
    ...{ rowCount: countBulkRows(context.db, bulkId), idCount: 0 },
    here: () => undoImport(context, bulkId),
    inWorker: (lent) => context.assetImports.run('undoImport', { ...lent, bulkId }),
  })
}
