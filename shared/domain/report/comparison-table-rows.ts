import { hasChange, joinSide } from '../policy/comparison/compare-text.ts'
import type { ComparedProvision, Comparison } from '../policy/comparison/comparison.ts'
import {
  listCaptionRows,
  listLineRows,
  listTextRows,
  type Reading,
  toHeadingRow,
  toNameRuns,
} from './comparison-own-rows.ts'
import {
  type ArticleNumber,
  noNumber,
  toIndent,
  toLabel,
  toNumberRuns,
  toRow,
  withGap,
} from './comparison-row.ts'
import type { SidedRow } from './comparison-table.ts'
import { joinLabels, plainRun, tableWords, toCell, toRuns } from './comparison-table-cells.ts'
import { listTableEntries, type TableEntry } from './comparison-table-entries.ts'

const short: Reading = { number: noNumber, isFull: false }

/** The rows of the table from the title down. */
export function listTableRows({ title, preamble, provisions }: Comparison): SidedRow[] {
  const isPreambleShown = preamble.some(({ change }) => change !== 'unchanged')
  return [
    ...(hasChange(title) ? [toTitleRow(title)] : []),
    ...(isPreambleShown ? listRows(preamble, short) : []),
    ...listTableEntries(provisions).flatMap((entry) => startUnit(entry, listEntryRows(entry, short))),
  ]
}

/** The title's own row. */
export function toTitleRow(title: Comparison['title']): SidedRow {
  return toRow('heading', (side) => toRuns(title, side))
}

/** The rows of one entry, with （略） for what did not change; all written out where `isFull`. */
export function listRowsOf(entry: TableEntry, isFull: boolean): SidedRow[] {
  const rows = listEntryRows(entry, { number: noNumber, isFull })
  return rows.map((row, index) => (index === 0 ? { ...row, startsUnit: true } : row))
}

function startUnit(entry: TableEntry, [first, ...rows]: readonly SidedRow[]): SidedRow[] {
  if (first === undefined) return []
  const bookmark =
    entry.type === 'same' ? null : toBookmark(entry.type === 'replaced' ? entry.after : entry.provision)
  return [{ ...first, startsUnit: true, bookmark: entry.type === 'movedAway' ? null : bookmark }, ...rows]
}

function toBookmark({ heading, after, before }: ComparedProvision): string {
  const words = joinSide(heading ?? [], after ? 'after' : 'before')
  return [(after ?? before)?.label ?? '', words].filter((part) => part !== '').join('　')
}

function listRows(siblings: readonly ComparedProvision[], reading: Reading): SidedRow[] {
  return listTableEntries(siblings).flatMap((entry) => listEntryRows(entry, reading))
}

function listEntryRows(entry: TableEntry, reading: Reading): SidedRow[] {
  switch (entry.type) {
    case 'same':
      return reading.isFull
        ? entry.provisions.flatMap((provision) => listPlacedRows(provision, reading))
        : listSameRows(entry.provisions, reading)
    case 'movedAway':
      return [toMovedAwayRow(entry.provision)]
    case 'replaced':
      return zipRows(listPlacedRows(entry.after, reading), listPlacedRows(entry.before, reading))
    case 'provision':
      return withNotice(entry.provision, listPlacedRows(entry.provision, reading))
  }
}

/** The rows of a provision, the first naming where it stands. */
function listPlacedRows(provision: ComparedProvision, reading: Reading): SidedRow[] {
  const [first, ...rows] = listProvisionRows(provision, reading)
  return first === undefined ? [] : [{ ...first, place: toPlaceKey(provision) }, ...rows]
}

/** Names a provision of a comparison, or an article's first paragraph with its article. */
export function toPlaceKey({ kind, before, after }: ComparedProvision): string {
  if (kind === 'preamble')
    return `preamble-${after ? 'after' : 'before'}-${(after ?? before)?.path.join('-') ?? ''}`
  return after ? `after-${after.path.join('-')}` : `before-${before?.path.join('-') ?? ''}`
}

/** The words of two provisions that took one place, as far as either goes. */
function zipRows(after: readonly SidedRow[], before: readonly SidedRow[]): SidedRow[] {
  const longer = after.length >= before.length ? after : before
  return longer.map((row, index) => ({
    ...row,
    after: after[index]?.after ?? null,
    before: before[index]?.before ?? null,
  }))
}

/** （新設） and （削る） stand beside the first line of what has nothing beside it, and nowhere else in it. */
function withNotice({ change }: ComparedProvision, rows: readonly SidedRow[]): SidedRow[] {
  if (change !== 'added' && change !== 'removed') return [...rows]
  const side = change === 'added' ? 'before' : 'after'
  const notice = toCell('paragraph', [plainRun(tableWords[change])])
  return rows.map((row, index) => ({ ...row, [side]: index === 0 ? notice : null }))
}

function toMovedAwayRow(provision: ComparedProvision): SidedRow {
  const words = `（${provision.after?.label ?? ''}${tableWords.movedAway}`
  return toRow(toIndent(provision, noNumber), (side) =>
    side === 'after' ? [] : withGap(toNumberRuns(provision, side, noNumber), [plainRun(words)]),
  )
}

/** Provisions whose words did not change: their numbers and （略）, a lone article under its caption. */
function listSameRows(provisions: readonly ComparedProvision[], reading: Reading): SidedRow[] {
  const [first] = provisions
  if (first === undefined) return []
  const isMarked = first.change === 'renumbered'
  const isNamed = first.kind === 'supplement' || first.kind === 'table'
  const row = toRow(toIndent(first, reading.number), (side) => {
    if (isNamed) return withGap(toNameRuns(first, side), [plainRun(tableWords.same)])
    const labels = provisions.map((provision) => toLabel(provision, side))
    const joined = joinLabels(labels)
    const runs = joined === '' ? reading.number(side) : [{ text: joined, isMarked }]
    return withGap(runs, [plainRun(tableWords.same)])
  })
  const isLoneArticle = provisions.length === 1 && first.kind === 'article'
  return [...(isLoneArticle ? listCaptionRows(first) : []), row]
}

function listProvisionRows(provision: ComparedProvision, reading: Reading): SidedRow[] {
  const { kind, children } = provision
  const within = { ...reading, number: noNumber }
  switch (kind) {
    case 'chapter':
    case 'section':
    case 'supplement':
      return [toHeadingRow(provision), ...listTextRows(provision, within), ...listRows(children, within)]
    case 'table':
      return [toHeadingRow(provision), ...listLineRows(provision, reading), ...listRows(children, within)]
    case 'article':
      return listArticleRows(provision, reading)
    default:
      return [
        ...listCaptionRows(provision),
        ...listTextRows(provision, reading),
        ...listRows(children, reading),
      ]
  }
}

function listArticleRows(article: ComparedProvision, { isFull }: Reading): SidedRow[] {
  const number: ArticleNumber = (side) => toNumberRuns(article, side, noNumber)
  const isSame =
    article.children.length === 0 ||
    (!isFull && article.children.every(({ change }) => change === 'unchanged'))
  const words = article.children.length === 0 ? [] : [plainRun(tableWords.same)]
  const inner = isSame
    ? [toRow('paragraph', (side) => (article[side] ? withGap(number(side), words) : []))]
    : listRows(article.children, { number, isFull })
  return [...listCaptionRows(article), ...inner]
}
