import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import type { StocktakingId, UnitId } from '../../../shared/domain/id/branded-id.ts'
import type { PrintedItem, StocktakingSheetInput } from '../../../shared/domain/report/stocktaking-input.ts'
import { getOrganization } from '../../data/repositories/organization-repository.ts'
import {
  listStocktakingItems,
  type StocktakingItemRow,
} from '../../data/repositories/stocktaking-item-repository.ts'
import { getStocktaking, listStocktakingUnits } from '../../data/repositories/stocktaking-repository.ts'
import type { ServiceContext } from '../service-context.ts'
import { listGoneTitles } from '../stocktaking/stocktaking-record.ts'

/** What both papers of a stocktaking are made of; of one unit where it is named. */
export function collectStocktaking(
  context: ServiceContext,
  id: StocktakingId,
  unitId: UnitId | null,
): StocktakingSheetInput {
  const { db } = context
  const { name, isSample } = getOrganization(db)
  const now = context.now()
  const { id: _, state: __, rowVersion: ___, ...stocktaking } = getStocktaking(db, id)
  const isWanted = (one: { unitId: UnitId }) => unitId === null || one.unitId === unitId
  return {
    ...{ organizationName: name, isSample, stocktaking },
    ...{ createdOn: toLocalDate(now), createdAt: now.toISOString() },
    units: listStocktakingUnits(db, id)
      .filter(isWanted)
      .map(({ rowVersion: ____, ...unit }) => unit),
    items: listStocktakingItems(db, id, listGoneTitles(db)).filter(isWanted).map(toPrintedItem),
  }
}

function toPrintedItem(item: StocktakingItemRow): PrintedItem {
  const { unitId, number, name, kind, quantity, place, ownerTitle, notFoundSince, result, basis } = item
  const { checkedOn, checkedBy, note, nextStep, changes, disposedOn, disposalMethod } = item
  const { disposalWitness, disposalCertificate, isUnitRetired, isOwnerGone, assetState } = item
  return {
    ...{ unitId, number, name, kind, quantity, place, ownerTitle, notFoundSince, result, basis },
    ...{ checkedOn, checkedBy, note, nextStep, changes, disposedOn, disposalMethod },
    ...{ disposalWitness, disposalCertificate, isUnitRetired, isOwnerGone, assetState },
  }
}
