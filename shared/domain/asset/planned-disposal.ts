import type { Asset } from './asset.ts'
import type { AssetFilters } from './asset-filter.ts'

/** Whether an asset is still in use though the 年度 it was to be disposed of in is over. */
export function isDisposalOverdue(
  { state, plannedDisposalYear }: Pick<Asset, 'state' | 'plannedDisposalYear'>,
  currentFiscalYear: number,
): boolean {
  return state === 'active' && plannedDisposalYear !== null && plannedDisposalYear < currentFiscalYear
}

/** The filters that show just those assets. */
export function toOverdueFilters(currentFiscalYear: number): AssetFilters {
  return {
    state: { kind: 'anyOf', values: ['active'] },
    plannedDisposalYear: { kind: 'between', from: null, to: currentFiscalYear - 1 },
  }
}
