import { setImmediate } from 'node:timers/promises'
import type { StocktakingId } from '../../../shared/domain/id/branded-id.ts'
import { toStocktakingTable } from '../../../shared/domain/stocktaking/stocktaking-table.ts'
import { listStocktakingItems } from '../../data/repositories/stocktaking-item-repository.ts'
import { getStocktaking, listStocktakingUnits } from '../../data/repositories/stocktaking-repository.ts'
import { writeCsvTable } from '../../files/csv-writer.ts'
import type { ServiceContext } from '../service-context.ts'
import { listGoneTitles } from './stocktaking-record.ts'

/** The results as a file, by unit and number. */
export async function exportStocktaking(
  context: ServiceContext,
  input: { stocktakingId: StocktakingId; format: 'csv' | 'xlsx' },
): Promise<{ name: string; bytes: Uint8Array }> {
  const { db } = context
  const { recordNumber } = getStocktaking(db, input.stocktakingId)
  const unitNames = new Map<string, string>(
    listStocktakingUnits(db, input.stocktakingId).map(({ unitId, name }) => [unitId, name]),
  )
  const items = listStocktakingItems(db, input.stocktakingId, listGoneTitles(db))
  await setImmediate()
  const table = toStocktakingTable(items, unitNames)
  await setImmediate()
  const bytes =
    input.format === 'csv' ? writeCsvTable(table) : await context.runFileTask('writeWorkbook', [table])
  return { name: `棚卸し結果_${recordNumber}.${input.format}`, bytes }
}
