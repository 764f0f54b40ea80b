import type { ComparedProvision } from '../policy/comparison/comparison.ts'
import type { MarkedRun, SidedRow } from './comparison-table.ts'
import { type Indent, type Side, toCell } from './comparison-table-cells.ts'

/** What is printed before a paragraph that has no number: the number of its article. */
export type ArticleNumber = (side: Side) => readonly MarkedRun[]

export const noNumber: ArticleNumber = () => []

/** A row of two texts that belong together. */
export function toRow(indent: Indent, toSideRuns: (side: Side) => readonly MarkedRun[]): SidedRow {
  const [after, before] = [toCell(indent, toSideRuns('after')), toCell(indent, toSideRuns('before'))]
  return { after, before, keepsWithNext: false, startsUnit: false, bookmark: null, place: null }
}

/** Where provisions of this kind begin on paper; a text without any number is a plain sentence. */
export function toIndent({ kind, before, after }: ComparedProvision, number: ArticleNumber): Indent {
  switch (kind) {
    case 'item':
    case 'subitem':
      return kind
    case 'chapter':
    case 'section':
    case 'supplement':
      return 'heading'
    case 'table':
      return 'line'
    case 'preamble':
      return 'sentence'
    default:
      return [before, after].some((side) => side !== null && side.label !== '') || hasNumber(number)
        ? 'paragraph'
        : 'sentence'
  }
}

function hasNumber(number: ArticleNumber): boolean {
  return number('before').length > 0 || number('after').length > 0
}

/** The number as printed; 附則 is spaced on paper. */
export function toLabel(provision: ComparedProvision, side: Side): string {
  const label = provision[side]?.label ?? ''
  return label === '附則' ? '附　則' : label
}

/** The number of the provision, marked where it changed; its article's where it has none of its own. */
export function toNumberRuns(
  provision: ComparedProvision,
  side: Side,
  number: ArticleNumber,
): readonly MarkedRun[] {
  if (provision[side] === null) return []
  const label = toLabel(provision, side)
  if (label === '') return number(side)
  const isOneSided = provision.before === null || provision.after === null
  return [{ text: label, isMarked: isOneSided || provision.isRenumbered || provision.isMoved }]
}

/** A number and its words with a space between, which is marked where both are. */
export function withGap(number: readonly MarkedRun[], words: readonly MarkedRun[]): readonly MarkedRun[] {
  const [last, first] = [number.at(-1), words.find(({ text }) => text !== '')]
  if (last === undefined || first === undefined) return [...number, ...words]
  return [...number, { text: '　', isMarked: last.isMarked && first.isMarked }, ...words]
}
