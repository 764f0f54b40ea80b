import type { StocktakingChecked } from '../../../shared/contract/stocktakings.ts'
import type { StocktakingId, UnitId } from '../../../shared/domain/id/branded-id.ts'

export type StocktakingFields = { title: string; method: string; dueOn: string }
export type StocktakingTarget = { stocktakingId: StocktakingId; expectedRowVersion: number }

export type OpeningWanted = StocktakingFields & { fiscalYear: number; startedOn: string }
export type ClosingWanted = StocktakingTarget & { closedOn: string; acknowledged: number; reason: string }
export type ReopeningWanted = StocktakingTarget & { reason: string }

/** 確認 for all that have no result; `expectedCount` is how many the person saw. */
export type RestWanted = {
  stocktakingId: StocktakingId
  unitId: UnitId | null
  checked: StocktakingChecked
  expectedCount: number
}
export type RestConfirmed = { batchId: string; count: number }

export type RestBatch = { stocktakingId: StocktakingId; batchId: string }
/** `kept`: assets that somebody changed since. */
export type RestUndone = { count: number; kept: number }
