import { isMidSentence } from './provision-draft.ts'
import { isMarkedText } from './reading-marks.ts'
import type { SourceLine } from './source-lines.ts'
import { isCaption, type Numbering, readTopNumber, type TopNumber } from './top-numbers.ts'
import { levels, openProvision, type TreeBuilder, takeHeading } from './tree-builder.ts'

/** Opens the article or chapter that a numbered line stands for in a text without 第N条; says whether it did. */
export function openTopNumber(
  builder: TreeBuilder,
  lines: readonly SourceLine[],
  index: number,
  numbering: Numbering,
): boolean {
  const line = lines[index]
  const found = line === undefined ? undefined : readTopNumber(line.text, numbering)
  if (line === undefined || found === undefined || !mayOpen(builder, found)) return false
  const next = lines[index + 1]
  const isFollowed = next !== undefined && readTopNumber(next.text, numbering)?.kind !== found.kind
  const isHeading = isCaption(found.rest) && (isFollowed || found.kind === 'chapter')
  const heading = takeHeading(builder) ?? (isHeading ? found.rest : null)
  const { kind, label, numbers } = found
  const level = kind === 'chapter' ? levels.top : levels.article
  const style = numbers.length > 1 ? 'compound' : 'topNumber'
  if (kind === 'article') builder.topNumber = numbers.at(-1) ?? 0
  openProvision(
    builder,
    { kind, label, level, line: line.number, style, numbers, heading },
    heading === found.rest ? '' : found.rest,
  )
  return true
}

/** The first number, the next of its row, or the first again below a chapter; a number that leaps must stand apart. */
function mayOpen(builder: TreeBuilder, { numbers, rest, glued, kind }: TopNumber): boolean {
  const top = builder.open.at(-1)
  const root = builder.open[0]
  if (root?.kind === 'supplement' || top?.kind === 'table') return false
  if (numbers.length > 1) return true
  const [number = 0] = numbers
  const last = kind === 'chapter' ? (root?.numbers[0] ?? 0) : builder.topNumber
  const isFirst = number === 1 && (top === undefined || top.kind === 'chapter' || top.kind === 'section')
  const isMid = top !== undefined && isMidSentence(top, rest) && !isMarkedText(rest)
  if (isFirst || number === last + 1) return !(glued && isMid)
  return last > 0 && number > last && !glued && !isMid
}
