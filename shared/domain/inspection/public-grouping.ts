import { ruleViolation } from '../../errors/app-error.ts'
import type { Audience } from '../checklist/audience.ts'
import type { MeasureCategory } from '../checklist/category.ts'
import { findLeaks, type Link, smallestPublicGroup } from './public-leaks.ts'

/** One sheet that was handed out; groups of people are counted by person, not by sheet. */
export type PublicSheet = {
  readonly staffMemberId: string
  readonly unitName: string
  readonly audience: Audience
  readonly isSubmitted: boolean
}

/** What is not published under its own name: units, audiences (with their questions) and categories stand together. */
export type PublicGrouping = {
  readonly units: ReadonlySet<string>
  readonly audiences: ReadonlySet<Audience>
  readonly categories: ReadonlySet<MeasureCategory>
}

/** The sheets, and which categories each audience was asked about. */
export type GroupingSource = {
  readonly sheets: readonly PublicSheet[]
  readonly categoriesOf: (audience: Audience) => readonly MeasureCategory[]
}

/**
 * The finest grouping in which no group of fewer than three people is shown or can be worked out from what is shown.
 * Small groups are put together first; then, as long as tables taken from each other would give one away, whatever
 * mends most and costs least is joined too. Refused where fewer than three people answered (rule `tooFewForPublic`).
 */
export function groupForPublic(source: GroupingSource): PublicGrouping {
  if (countPeople(source.sheets.filter(({ isSubmitted }) => isSubmitted)) < smallestPublicGroup)
    throw ruleViolation('tooFewForPublic')
  let grouping: PublicGrouping = {
    units: joinSmall(source.sheets, ({ unitName }) => unitName),
    audiences: joinSmall(source.sheets, ({ audience }) => audience),
    categories: new Set(),
  }
  let leaks = listLeaks(source, grouping)
  for (let [leak] = leaks; leak !== undefined; [leak] = leaks) {
    const [best] = listCoarser(source, grouping, leak)
      .map((coarser) => ({ coarser, left: listLeaks(source, coarser) }))
      .toSorted((one, other) => one.left.length - other.left.length)
    if (best === undefined) throw ruleViolation('tooFewForPublic')
    grouping = best.coarser
    leaks = best.left
  }
  return grouping
}

/** Groups with fewer than three people who answered, and the next smallest while together they are still too few. */
function joinSmall<Key>(
  sheets: readonly PublicSheet[],
  toKey: (sheet: PublicSheet) => Key,
): ReadonlySet<Key> {
  const joined = new Set<Key>()
  const count = () => countPeople(sheets.filter((sheet) => sheet.isSubmitted && joined.has(toKey(sheet))))
  for (const { key, size } of listBySize(sheets, toKey)) {
    if (size >= smallestPublicGroup && (joined.size === 0 || count() >= smallestPublicGroup)) break
    joined.add(key)
  }
  return joined
}

/** Groups by the number of people who answered, the smallest first. */
function listBySize<Key>(
  sheets: readonly PublicSheet[],
  toKey: (sheet: PublicSheet) => Key,
): { key: Key; size: number }[] {
  return Array.from(new Set(sheets.map(toKey)), (key) => ({
    key,
    size: countPeople(sheets.filter((sheet) => sheet.isSubmitted && toKey(sheet) === key)),
  })).toSorted((one, other) => one.size - other.size)
}

function countPeople(sheets: readonly PublicSheet[]): number {
  return new Set(sheets.map(({ staffMemberId }) => staffMemberId)).size
}

type Leak = { readonly unit: string; readonly audience: Audience; readonly category: MeasureCategory | null }

/** What tables by unit, by audience and by category would give away together: answers, and who did not answer. */
function listLeaks(source: GroupingSource, grouping: PublicGrouping): Leak[] {
  const submitted = source.sheets.filter(({ isSubmitted }) => isSubmitted)
  return [
    ...listLeaksOf(submitted, grouping, (sheet) =>
      grouping.audiences.has(sheet.audience) ? source.categoriesOf(sheet.audience) : [null],
    ),
    ...listLeaksOf(source.sheets, grouping, () => [null]),
  ]
}

/** `toColumns` gives the categories a sheet is counted under, or null where its questions or its audience are shown. */
function listLeaksOf(
  sheets: readonly PublicSheet[],
  { units, audiences, categories }: PublicGrouping,
  toColumns: (sheet: PublicSheet) => readonly (MeasureCategory | null)[],
): Leak[] {
  const sources = new Map<string, Leak>()
  const toLinks = (sheet: PublicSheet): Link[] =>
    toColumns(sheet).map((category) => {
      const { unitName: unit, audience } = sheet
      const link = {
        row: units.has(unit) ? joinedNode : `unit ${unit}`,
        column: toColumn(category, category === null && audiences.has(audience) ? null : audience),
      }
      sources.set(`${link.row}\n${link.column}`, { unit, audience, category })
      return link
    })
  const toColumn = (category: MeasureCategory | null, audience: Audience | null) => {
    if (category === null) return audience === null ? joinedNode : `audience ${audience}`
    return categories.has(category) ? joinedNode : `category ${category}`
  }
  const linksByPerson = new Map<string, Link[]>()
  for (const sheet of sheets) {
    const links = linksByPerson.get(sheet.staffMemberId) ?? []
    links.push(...toLinks(sheet))
    linksByPerson.set(sheet.staffMemberId, links)
  }
  const leaks = findLeaks([...linksByPerson.values()])
  return leaks.flatMap(({ row, column }) => sources.get(`${row}\n${column}`) ?? [])
}

const joinedNode = 'joined'

/** Groupings one step coarser that may mend a leak, those first that keep more. */
function listCoarser(source: GroupingSource, grouping: PublicGrouping, leak: Leak): PublicGrouping[] {
  const { sheets, categoriesOf } = source
  const units = toCoarser(
    grouping.units,
    listBySize(sheets, ({ unitName }) => unitName).map(({ key }) => key),
    leak.unit,
  ).map((joined) => ({ ...grouping, units: joined }))
  const audienceKeys = listBySize(sheets, ({ audience }) => audience).map(({ key }) => key)
  const audiences = toCoarser(grouping.audiences, audienceKeys, leak.audience).map((joined) => ({
    ...grouping,
    audiences: joined,
  }))
  const asked = Array.from(new Set(audienceKeys.flatMap(categoriesOf)))
  const categories =
    leak.category === null
      ? []
      : toCoarser(grouping.categories, asked, leak.category).map((joined) => ({
          ...grouping,
          categories: joined,
        }))
  const keepsUnits = units.filter((coarser) => coarser.units.size < new Set(sheets.map(toUnit)).size)
  return [...categories, ...keepsUnits, ...audiences, ...units.filter((one) => !keepsUnits.includes(one))]
}

const toUnit = ({ unitName }: PublicSheet): string => unitName

/** The joined keys with the wanted one among them, or with one more where it is; nothing stands joined alone. */
function toCoarser<Key>(
  joined: ReadonlySet<Key>,
  all: readonly Key[],
  wanted: Key,
): readonly ReadonlySet<Key>[] {
  const others = all.filter((key) => key !== wanted && !joined.has(key))
  const withWanted = new Set([...joined, wanted])
  if (joined.size > 0 && !joined.has(wanted)) return [withWanted]
  return others.map((other) => new Set([...withWanted, other]))
}
