import { hasChange, joinSide } from '../policy/comparison/compare-text.ts'
import type { ComparedProvision } from '../policy/comparison/comparison.ts'
import { type ArticleNumber, noNumber, toIndent, toNumberRuns, toRow, withGap } from './comparison-row.ts'
import type { MarkedRun, SidedRow } from './comparison-table.ts'
import { plainRun, type Side, tableWords, toRuns } from './comparison-table-cells.ts'
import { splitSegmentLines } from './segment-lines.ts'

/** How rows are made: what stands before a text without a number, and whether unchanged words are written out. */
export type Reading = Readonly<{ number: ArticleNumber; isFull: boolean }>

/** The caption in its brackets; no row where there is none. */
export function listCaptionRows({ heading, before, after }: ComparedProvision): SidedRow[] {
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

/** The name of a chapter, a supplement or a table. */
export function toHeadingRow(provision: ComparedProvision): SidedRow {
  const row = toRow(provision.kind === 'table' ? 'line' : 'heading', (side) => toNameRuns(provision, side))
  return { ...row, keepsWithNext: true }
}

/** 第2章　管理体制, 附　則（令和8年訓令第3号）, 別表第1（第3条関係）. */
export function toNameRuns(provision: ComparedProvision, side: Side): readonly MarkedRun[] {
  const { kind, heading } = provision
  const words = toRuns(heading ?? [], side)
  const label = toNumberRuns(provision, side, noNumber)
  if (words.every(({ text }) => text === '')) return label
  const isBracketed = kind === 'table' || kind === 'supplement'
  const bracket = (text: string): MarkedRun => ({ text, isMarked: label.some(({ isMarked }) => isMarked) })
  return isBracketed ? [...label, bracket('（'), ...words, bracket('）')] : withGap(label, words)
}

/** The own words of a provision; where only something inside it changed, （略） stands for them. */
export function listTextRows(provision: ComparedProvision, reading: Reading): SidedRow[] {
  const { kind, body } = provision
  const { number, isFull } = reading
  if (body.length === 0 && isDivision(provision)) return []
  const isSame = !isFull && body.length > 0 && !hasChange(body)
  const row = toRow(toIndent(provision, number), (side) => {
    if (provision[side] === null) return []
    const runs = isDivision(provision) ? [] : toNumberRuns(provision, side, number)
    return withGap(runs, isSame ? [plainRun(tableWords.same)] : toRuns(body, side))
  })
  return kind === 'paragraph' && row.after === null && row.before === null ? [] : [row]
}

/** The lines of a table. */
export function listLineRows({ body }: ComparedProvision, { isFull }: Reading): SidedRow[] {
  return splitSegmentLines(body, isFull).map((line) =>
    toRow('line', (side) => (line === 'same' ? [plainRun(tableWords.same)] : toRuns(line, side))),
  )
}

function isDivision({ kind }: ComparedProvision): boolean {
  return kind === 'chapter' || kind === 'section' || kind === 'supplement'
}
