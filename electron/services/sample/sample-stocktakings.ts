import type { StocktakingOutcome } from '../../../shared/contract/stocktakings.ts'
import { addDays, toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import { toFiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import type { StocktakingId } from '../../../shared/domain/id/branded-id.ts'
import { listStocktakingItems } from '../../data/repositories/stocktaking-item-repository.ts'
import { getStocktaking, listStocktakingUnits } from '../../data/repositories/stocktaking-repository.ts'
import type { ServiceContext } from '../service-context.ts'
import { settleStocktaking, signUnit } from '../stocktaking/closing-service.ts'
import { recordResult } from '../stocktaking/item-result-service.ts'
import { startStocktaking } from '../stocktaking/stocktaking-service.ts'
import { readSampleAssets, type SampleAsset } from './sample-asset-data.ts'
import { toInstant } from './sample-calendar.ts'
import { readSampleStocktakings, type SampleYearResults } from './sample-stocktaking-data.ts'

type Run = Readonly<{
  fiscalYear: number
  startedOn: string
  /** The clock of the officer at an instant. */
  at: (instant: Date) => ServiceContext
  year: 'last' | 'this'
  isClosed: boolean
}>

const daysToDue = 30
const daysToPaper = 14

/** The stocktaking of a 年度: last year's to its end, this year's with some units done. */
export function runSampleStocktaking({ fiscalYear, startedOn, at, year, isClosed }: Run): void {
  const opening = at(toInstant(startedOn, 515))
  const data = readSampleStocktakings(opening.assetsFolder)
  const { id } = startStocktaking(opening, {
    ...{ fiscalYear, startedOn, dueOn: addDays(startedOn, daysToDue), method: data.method },
    title: `${toFiscalYearLabel(fiscalYear)}　情報資産の棚卸し`,
  })
  const working = at(toInstant(addDays(startedOn, daysToPaper), 560))
  const isWhole = isClosed && year === 'this'
  recordSampleResults(working, id, isWhole ? { ...data.this, units: data.last.units } : data[year])
  signSampleUnits(working, id, data.signers)
  if (!isClosed) return
  const { rowVersion, counts } = getStocktaking(working.db, id)
  settleStocktaking(working, {
    ...{ stocktakingId: id, expectedRowVersion: rowVersion, closedOn: toLocalDate(working.now()) },
    ...{ acknowledged: counts.none, reason: data.closeReason },
  })
}

function recordSampleResults(context: ServiceContext, id: StocktakingId, found: SampleYearResults): void {
  const { db } = context
  const checkedOn = toLocalDate(context.now())
  const names = new Map(listStocktakingUnits(db, id).map(({ unitId, name }) => [unitId, name]))
  const known = new Map(readSampleAssets(context.assetsFolder).map((asset) => [asset.name, asset]))
  for (const item of listStocktakingItems(db, id, [])) {
    const unit = names.get(item.unitId) ?? ''
    if (!found.units.includes(unit) || found.left.includes(item.name)) continue
    const asset = known.get(item.name)
    recordResult(context, {
      ...{ stocktakingId: id, assetId: item.assetId, expectedRowVersion: item.rowVersion },
      ...{ expectedAssetRowVersion: item.assetRowVersion, keepsAsset: false },
      // the head office looks on screen, the others hand in their sheets
      checked:
        unit === '総務課' || asset === undefined
          ? { basis: 'screen' }
          : { basis: 'paper', checkedOn, checkedBy: asset.ownerTitle },
      outcome: toOutcome(found, item.name, asset?.end ?? null, checkedOn),
    })
  }
}

function toOutcome(
  { changed, notFound }: SampleYearResults,
  name: string,
  end: SampleAsset['end'],
  today: string,
): StocktakingOutcome {
  const [mended, missing] = [changed[name], notFound[name]]
  if (end !== null) return { ...end, result: 'disposed', disposedOn: today, note: '' }
  if (missing !== undefined) return { result: 'notFound', ...missing }
  if (mended === undefined) return { result: 'confirmed', note: '' }
  const { note, place } = mended
  return { result: 'changed', note, change: place === undefined ? null : { place } }
}

/** The heads seal the papers of the units that are done. */
function signSampleUnits(
  context: ServiceContext,
  id: StocktakingId,
  signers: Readonly<Record<string, string>>,
): void {
  const signedOn = toLocalDate(context.now())
  for (const { unitId, name, counts, rowVersion } of listStocktakingUnits(context.db, id)) {
    const signedBy = signers[name]
    if (signedBy === undefined || counts.none > 0) continue
    signUnit(context, { stocktakingId: id, unitId, expectedRowVersion: rowVersion, signedBy, signedOn })
  }
}
