import { invariant } from '../../errors/invariant.ts'
import type { AssetState, DisposalCertificate } from '../asset/asset-choices.ts'
import type { AssetKind } from '../asset/asset-kind.ts'
import type { AssetId, UnitId } from '../id/branded-id.ts'
import type { WrittenChange } from './asset-changes.ts'
import type { StocktakingBasis, StocktakingResult } from './stocktaking-result.ts'

/**
 * One asset in a stocktaking as the list has it: as it was when it was taken in, what was found, and how the asset of the
 * register stands now (`asset...`). `batchId`: it was confirmed with many others at once.
 */
export type ListedItem = Readonly<{
  assetId: AssetId
  unitId: UnitId
  number: string
  name: string
  kind: AssetKind
  quantity: number
  place: string
  ownerTitle: string
  isAdded: boolean
  notFoundSince: number | null
  result: StocktakingResult
  basis: StocktakingBasis | null
  checkedOn: string | null
  checkedBy: string | null
  note: string
  nextStep: string
  changes: readonly WrittenChange[]
  disposedOn: string | null
  disposalMethod: string
  disposalWitness: string
  disposalCertificate: DisposalCertificate | null
  batchId: string | null
  /** The unit ended; nobody on the roster holds the owner's 職名: now, or when the stocktaking was closed. */
  isUnitRetired: boolean
  isOwnerGone: boolean
  rowVersion: number
  assetRowVersion: number
  assetState: AssetState
  searchCopy: string
}>

/** The order of the values of one item in the compact list. */
export const listedItemColumns = [
  ...['assetId', 'unitId', 'number', 'name', 'kind', 'quantity', 'place', 'ownerTitle', 'isAdded'],
  ...['notFoundSince', 'result', 'basis', 'checkedOn', 'checkedBy', 'note', 'nextStep', 'changes'],
  ...['disposedOn', 'disposalMethod', 'disposalWitness', 'disposalCertificate', 'batchId'],
  ...['isUnitRetired', 'isOwnerGone', 'rowVersion', 'assetRowVersion', 'assetState', 'searchCopy'],
] as const

const flags = ['isAdded', 'isUnitRetired', 'isOwnerGone'] as const

/** The items of a compact list: thousands of rows cross to the window as one text, see `readListedAssets`. */
export function readListedItems(rows: string): ListedItem[] {
  const parsed: unknown = JSON.parse(rows)
  invariant(Array.isArray(parsed), 'the compact list is a list')
  return parsed.map(toListedItem)
}

function toListedItem(values: unknown): ListedItem {
  invariant(Array.isArray(values) && values.length === listedItemColumns.length, 'a row has every column')
  const item: Record<string, unknown> = {}
  for (let place = 0; place < listedItemColumns.length; place += 1)
    item[listedItemColumns[place] ?? ''] = values[place]
  for (const flag of flags) item[flag] = item[flag] === 1
  // changes come as the text that SQLite keeps
  item.changes = typeof item.changes === 'string' ? JSON.parse(item.changes) : item.changes
  // the program's own rows, checked when they were written
  return item as ListedItem
}
