import { hasChange } from '../../../shared/domain/policy/comparison/compare-text.ts'
import type {
  ChangeKind,
  ComparedProvision,
  Comparison,
} from '../../../shared/domain/policy/comparison/comparison.ts'
import { listOwnChanges } from '../../../shared/domain/policy/comparison/list-changes.ts'
import type { SidedRow } from '../../../shared/domain/report/comparison-table.ts'
import { listTableEntries, type TableEntry } from '../../../shared/domain/report/comparison-table-entries.ts'
import { listRowsOf, toPlaceKey, toTitleRow } from '../../../shared/domain/report/comparison-table-rows.ts'

/** An article or its like, or several beside each other that did not change. */
export type ComparisonUnit = Readonly<{
  key: string
  /** What happened to it; two where one took another's place, none where nothing did. */
  changes: readonly ChangeKind[]
  /** Its rows with （略） for what did not change. */
  shortRows: readonly SidedRow[]
  /** null where nothing is left out of the short rows. */
  toFullRows: (() => SidedRow[]) | null
  /** Every provision in it, by its place. */
  places: readonly string[]
}>

/** A change for the list beside the table; `place` is where it stands. */
export type ListedChange = Readonly<{ place: string; change: ChangeKind; citation: string; caption: string }>

export const titlePlace = 'title'

/** The two editions from the title down. */
export function listUnits({ title, preamble, provisions }: Comparison): ComparisonUnit[] {
  return [
    ...(hasChange(title) ? [toTitleUnit(title)] : []),
    ...listTableEntries(preamble).map(toUnit),
    ...listTableEntries(provisions).map(toUnit),
  ]
}

function toTitleUnit(title: Comparison['title']): ComparisonUnit {
  const row = { ...toTitleRow(title), place: titlePlace }
  return {
    ...{ key: titlePlace, changes: ['amended'] as const, places: [titlePlace] },
    ...{ shortRows: [row], toFullRows: null },
  }
}

function toUnit(entry: TableEntry, index: number): ComparisonUnit {
  const provisions = toProvisions(entry)
  const shortRows = listRowsOf(entry, false)
  const isShortened = shortRows.some(({ after, before }) =>
    [after, before].some((cell) => cell?.runs.at(-1)?.text.endsWith('（略）')),
  )
  return {
    key: `${entry.type}-${index}-${provisions[0] ? toPlaceKey(provisions[0]) : ''}`,
    changes: entry.type === 'same' ? [] : provisions.map(({ change }) => change).filter(isChange),
    shortRows,
    toFullRows: isShortened ? () => listRowsOf(entry, true) : null,
    places: entry.type === 'movedAway' ? [] : provisions.flatMap(listPlaces),
  }
}

function toProvisions(entry: TableEntry): readonly ComparedProvision[] {
  if (entry.type === 'same') return entry.provisions
  return entry.type === 'replaced' ? [entry.after, entry.before] : [entry.provision]
}

function isChange(change: ChangeKind): boolean {
  return change !== 'unchanged'
}

function listPlaces(provision: ComparedProvision): string[] {
  return [toPlaceKey(provision), ...provision.children.flatMap(listPlaces)]
}

/** Every change in the order of the table; what is inside an added or removed provision is one with it. */
export function listChangesInOrder({ title, preamble, provisions }: Comparison): ListedChange[] {
  const own = listOwnChanges([...preamble, ...provisions]).filter(({ change }) => isChange(change))
  const ofTitle = { place: titlePlace, change: 'amended' as const, citation: '題名', caption: '' }
  return [...(hasChange(title) ? [ofTitle] : []), ...own.map(toListedChange)]
}

function toListedChange(provision: ComparedProvision): ListedChange {
  const { change, before, after, heading } = provision
  const places = [...new Set([before?.citation, after?.citation].filter((one) => one !== undefined))]
  const caption = (heading ?? []).map((segment) => segment[after ? 'after' : 'before']).join('')
  return { place: toPlaceKey(provision), change, citation: places.join(' → '), caption }
}
