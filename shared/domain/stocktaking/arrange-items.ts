import type { UnitId } from '../id/branded-id.ts'
import { toSearchWords } from '../text/search-copy.ts'
import type { ListedItem } from './listed-item.ts'
import type { StocktakingResult } from './stocktaking-result.ts'

/** What a list of items is narrowed by: a result, or what needs a person's eye. */
export const itemFilters = ['all', 'none', 'confirmed', 'changed', 'disposed', 'notFound', 'concern'] as const
export type ItemFilter = (typeof itemFilters)[number]

type Wanted = Readonly<{ unitId: UnitId | null; filter: ItemFilter; search: string }>

/** The items of a unit, or of all, that pass the filter and hold every word of the search. */
export function filterItems(items: readonly ListedItem[], wanted: Wanted): readonly ListedItem[] {
  const words = toSearchWords(wanted.search)
  return items.filter(
    (item) =>
      (wanted.unitId === null || item.unitId === wanted.unitId) &&
      passes(item, wanted.filter) &&
      words.every((word) => item.searchCopy.includes(word)),
  )
}

/** Whether the asset is of a unit that ended, or of an owner whose 職名 nobody holds. */
export function hasConcern(item: Pick<ListedItem, 'isUnitRetired' | 'isOwnerGone'>): boolean {
  return item.isUnitRetired || item.isOwnerGone
}

function passes(item: ListedItem, filter: ItemFilter): boolean {
  if (filter === 'all') return true
  return filter === 'concern' ? hasConcern(item) : item.result === filter
}

/** Items by the place of their unit, then by number: the order of the papers. */
export function sortItems(
  items: readonly ListedItem[],
  unitPositions: ReadonlyMap<string, number>,
): ListedItem[] {
  const toPosition = ({ unitId }: ListedItem) => unitPositions.get(unitId) ?? Number.MAX_SAFE_INTEGER
  return items.toSorted(
    (one, other) => toPosition(one) - toPosition(other) || compareNumbers(one.number, other.number),
  )
}

/** The next item without a result behind the given place, going round to the beginning; undefined where none is left. */
export function findNextLeft<Item extends Readonly<{ result: StocktakingResult }>>(
  items: readonly Item[],
  from: number,
): number | undefined {
  const isLeft = ({ result }: Item) => result === 'none'
  const behind = items.findIndex((item, index) => index > from && isLeft(item))
  if (behind >= 0) return behind
  const before = items.findIndex(isLeft)
  return before >= 0 ? before : undefined
}

function compareNumbers(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
