import { hasChange, joinSide } from '../policy/comparison/compare-text.ts'
import type { ComparedProvision, Comparison } from '../policy/comparison/comparison.ts'
import {
  type ArticleNumber,
  noNumber,
  toIndent,
  toLabel,
  toNumberRuns,
  toRow,
  withGap,
} from './comparison-row.ts'
import type { MarkedRun, SidedRow } from './comparison-table.ts'
import { joinLabels, plainRun, type Side, tableWords, toCell, toRuns } from './comparison-table-cells.ts'
import { listTableEntries, type TableEntry } from './comparison-table-entries.ts'
import { splitSegmentLines } from './segment-lines.ts'

/** The rows of the table from the title down. */
export function listTableRows({ title, preamble, provisions }: Comparison): SidedRow[] {
  const isPreambleShown = preamble.some(({ change }) => change !== 'unchanged')
  return [
    ...(hasChange(title) ? [toRow('heading', (side) => toRuns(title, side))] : []),
    ...(isPreambleShown ? listRows(preamble, noNumber) : []),
    ...listTableEntries(provisions).flatMap((entry) => startUnit(entry, listEntryRows(entry, noNumber))),
  ]
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

function listRows(siblings: readonly ComparedProvision[], number: ArticleNumber): SidedRow[] {
  return listTableEntries(siblings).flatMap((entry) => listEntryRows(entry, number))
}

function listEntryRows(entry: TableEntry, number: ArticleNumber): SidedRow[] {
  switch (entry.type) {
    case 'same':
      return listSameRows(entry.provisions, number)
    case 'movedAway':
      return [toMovedAwayRow(entry.provision)]
    case 'replaced':
      return zipRows(listProvisionRows(entry.after, number), listProvisionRows(entry.before, number))
    case 'provision':
      return withNotice(entry.provision, listProvisionRows(entry.provision, number))
  }
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
function listSameRows(provisions: readonly ComparedProvision[], number: ArticleNumber): SidedRow[] {
  const [first] = provisions
  if (first === undefined) return []
  const isMarked = first.change === 'renumbered'
  const isNamed = first.kind === 'supplement' || first.kind === 'table'
  const row = toRow(toIndent(first, number), (side) => {
    if (isNamed) return withGap(toNameRuns(first, side), [plainRun(tableWords.same)])
    const labels = provisions.map((provision) => toLabel(provision, side))
    const joined = joinLabels(labels)
    const runs = joined === '' ? number(side) : [{ text: joined, isMarked }]
    return withGap(runs, [plainRun(tableWords.same)])
  })
  const isLoneArticle = provisions.length === 1 && first.kind === 'article'
  return [...(isLoneArticle ? listCaptionRows(first) : []), row]
}

function listProvisionRows(provision: ComparedProvision, number: ArticleNumber): SidedRow[] {
  const { kind, children } = provision
  switch (kind) {
    case 'chapter':
    case 'section':
    case 'supplement':
      return [toHeadingRow(provision), ...listTextRows(provision, noNumber), ...listRows(children, noNumber)]
    case 'table':
      return [toHeadingRow(provision), ...listLineRows(provision), ...listRows(children, noNumber)]
    case 'article':
      return listArticleRows(provision)
    default:
      return [
        ...listCaptionRows(provision),
        ...listTextRows(provision, number),
        ...listRows(children, number),
      ]
  }
}

function listArticleRows(article: ComparedProvision): SidedRow[] {
  const number: ArticleNumber = (side) => toNumberRuns(article, side, noNumber)
  const isSame = article.children.every(({ change }) => change === 'unchanged')
  const words = article.children.length === 0 ? [] : [plainRun(tableWords.same)]
  const inner = isSame
    ? [toRow('paragraph', (side) => (article[side] ? withGap(number(side), words) : []))]
    : listRows(article.children, number)
  return [...listCaptionRows(article), ...inner]
}

function listCaptionRows({ heading, before, after }: ComparedProvision): SidedRow[] {
  if (heading === null) return []
  const isOneSided = before === null || after === null
  const row = toRow('caption', (side) => {
    const words = toRuns(heading, side)
    if (words.every(({ text }) => text === '')) return []
    const isNew = isOneSided || joinSide(heading, side === 'before' ? 'after' : 'before') === ''
    const bracket = (text: string): MarkedRun => ({ text, isMarked: isNew })
    return [bracket('（'), ...words, bracket('）')]
  })
  return [{ ...row, keepsWithNext: true }]
}

function toHeadingRow(provision: ComparedProvision): SidedRow {
  const row = toRow(provision.kind === 'table' ? 'line' : 'heading', (side) => toNameRuns(provision, side))
  return { ...row, keepsWithNext: true }
}

/** 第2章　管理体制, 附　則（令和8年訓令第3号）, 別表第1（第3条関係）. */
function toNameRuns(provision: ComparedProvision, side: Side): readonly MarkedRun[] {
  const { kind, heading } = provision
  const words = toRuns(heading ?? [], side)
  const label = toNumberRuns(provision, side, noNumber)
  if (words.every(({ text }) => text === '')) return label
  const isBracketed = kind === 'table' || kind === 'supplement'
  const bracket = (text: string): MarkedRun => ({ text, isMarked: label.some(({ isMarked }) => isMarked) })
  return isBracketed ? [...label, bracket('（'), ...words, bracket('）')] : withGap(label, words)
}

/** The own words of a provision; where only something inside it changed, （略） stands for them. */
function listTextRows(provision: ComparedProvision, number: ArticleNumber): SidedRow[] {
  const { kind, body } = provision
  if (body.length === 0 && isDivision(provision)) return []
  const isSame = body.length > 0 && !hasChange(body)
  const row = toRow(toIndent(provision, number), (side) => {
    if (provision[side] === null) return []
    const runs = isDivision(provision) ? [] : toNumberRuns(provision, side, number)
    return withGap(runs, isSame ? [plainRun(tableWords.same)] : toRuns(body, side))
  })
  return kind === 'paragraph' && row.after === null && row.before === null ? [] : [row]
}

function listLineRows({ body }: ComparedProvision): SidedRow[] {
  return splitSegmentLines(body).map((line) =>
    toRow('line', (side) => (line === 'same' ? [plainRun(tableWords.same)] : toRuns(line, side))),
  )
}

function isDivision({ kind }: ComparedProvision): boolean {
  return kind === 'chapter' || kind === 'section' || kind === 'supplement'
}
