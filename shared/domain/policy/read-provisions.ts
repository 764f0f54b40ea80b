import { addBracketed, isBracketed } from './bracketed-lines.ts'
import { findItemLevel } from './item-level.ts'
import { type Marker, readMarker } from './markers.ts'
import { openTopNumber } from './open-top-number.ts'
import { hasCaptionOnly, isMidSentence, type ProvisionDraft } from './provision-draft.ts'
import { isMarkedText, readMarkedText } from './reading-marks.ts'
import type { SourceLine } from './source-lines.ts'
import type { Numbering } from './top-numbers.ts'
import {
  addMarkedLine,
  addPlainLine,
  buildTreeBuilder,
  flushHeading,
  levels,
  openProvision,
  type TreeBuilder,
  takeHeading,
} from './tree-builder.ts'

/**
 * Reads the lines in order into a tree of drafts; what stands before the first provision is the preamble. Where the
 * text has no 第N条, the numbering says which numbers stand for articles.
 */
export function readProvisions(lines: readonly SourceLine[], numbering?: Numbering): TreeBuilder {
  const builder = buildTreeBuilder()
  for (const [index, line] of lines.entries()) {
    if (line.role === 'text' || line.role === 'title') {
      addMarkedLine(builder, line)
      continue
    }
    if (line.role === 'heading' && isBracketed(line.text)) {
      flushHeading(builder)
      builder.pendingHeading = line
      continue
    }
    if (numbering !== undefined && openTopNumber(builder, lines, index, numbering)) continue
    const marker = readMarker(line.text)
    if (marker !== undefined && openMarker(builder, line, marker)) continue
    if (isBracketed(line.text) && addBracketed(builder, lines, index)) continue
    addPlainLine(builder, line)
  }
  flushHeading(builder)
  return builder
}

function openMarker(builder: TreeBuilder, line: SourceLine, marker: Marker): boolean {
  switch (marker.type) {
    case 'article':
      return openArticle(builder, line, marker)
    case 'division':
      return openDivision(builder, line, marker)
    case 'supplement':
    case 'table':
      return openAppendix(builder, line, marker)
    case 'digits':
      return openParagraph(builder, line, marker)
    case 'item':
      return openItem(builder, line, marker)
  }
}

function openArticle(
  builder: TreeBuilder,
  line: SourceLine,
  marker: Extract<Marker, { type: 'article' }>,
): boolean {
  const [number = 0] = marker.numbers
  const top = builder.open.at(-1)
  const isInSupplement = builder.open[0]?.kind === 'supplement'
  const isNext = number === builder.lastArticle + 1 || marker.numbers.length > 1
  const isMarked = isMarkedText(marker.rest)
  if (marker.glued && !isNext && !(isInSupplement && number === 1)) return false
  if (top?.kind === 'table' && !isMarked && (number !== builder.lastArticle + 1 || builder.lastArticle === 0))
    return false
  const mayBeReference = top !== undefined && number <= builder.lastArticle && !isInSupplement && !isMarked
  if (mayBeReference && isMidSentence(top, line.text)) return false
  const level = levels.article
  if (top?.kind === 'table') builder.open.length = 0
  const heading = takeHeading(builder) ?? marker.heading
  const from = {
    kind: 'article',
    label: marker.label,
    level,
    line: line.number,
    style: 'article',
    numbers: marker.numbers,
    heading,
  } as const
  openProvision(builder, from, marker.rest)
  if (!isInSupplement)
    builder.lastArticle =
      marker.numbers.length > 1 && /[^の]第/.test(marker.label) ? (marker.numbers.at(-1) ?? number) : number
  return true
}

function openDivision(
  builder: TreeBuilder,
  line: SourceLine,
  marker: Extract<Marker, { type: 'division' }>,
): boolean {
  const top = builder.open.at(-1)
  const isMarked = line.role === 'heading'
  if (!isMarked && marker.glued && top !== undefined && isMidSentence(top, line.text)) return false
  if (!isMarked && (top?.kind === 'table' || top?.kind === 'supplement')) return false
  const kind = marker.rank <= 1 ? 'chapter' : 'section'
  const heading = marker.rest === '' ? null : marker.rest
  const from = {
    kind,
    label: marker.label,
    level: marker.rank,
    line: line.number,
    style: 'division',
    numbers: [],
    heading,
  } as const
  flushHeading(builder)
  openProvision(builder, from, '')
  return true
}

function openAppendix(
  builder: TreeBuilder,
  line: SourceLine,
  marker: Extract<Marker, { type: 'supplement' | 'table' }>,
): boolean {
  const top = builder.open.at(-1)
  const isMarked = line.role === 'heading'
  if (top === undefined && !isMarked) return false
  const isShort = isMarked || marker.rest === '' || (marker.rest.length <= 40 && !marker.rest.includes('、'))
  if (top !== undefined && isMidSentence(top, line.text) && !isShort) return false
  if (marker.type === 'table' && !isShort) return false
  const heading = marker.heading ?? (marker.type === 'table' && marker.rest !== '' ? marker.rest : null)
  const text = marker.type === 'table' && marker.heading === null ? '' : marker.rest
  const from = {
    kind: marker.type,
    label: marker.label,
    level: levels.top,
    line: line.number,
    style: marker.type,
    numbers: [],
    heading,
  } as const
  flushHeading(builder)
  openProvision(builder, from, text)
  return true
}

function openParagraph(
  builder: TreeBuilder,
  line: SourceLine,
  marker: Extract<Marker, { type: 'digits' }>,
): boolean {
  const top = builder.open.at(-1)
  const host = builder.open.findLast(({ kind }) => kind === 'article' || kind === 'supplement')
  if (top === undefined || host === undefined || top.kind === 'table') return false
  const last = host.children.findLast(({ kind }) => kind === 'paragraph')?.numbers[0]
  const isExpected =
    isMarkedText(marker.rest) || (last === undefined ? marker.number <= 2 : marker.number === last + 1)
  const isAlone = marker.rest === ''
  if (isMidSentence(top, marker.rest) && (marker.glued || isAlone || !isExpected)) return false
  if ((marker.glued || isAlone) && !isExpected) return false
  const isBare = builder.open.some(({ style }) => style === 'bare')
  if (last === undefined && ((marker.number === 1 && hasSentence(host)) || isBare)) {
    return openItem(builder, line, { ...marker, type: 'item', style: 'bare' })
  }
  const heading = takeHeading(builder)
  const from = {
    kind: 'paragraph',
    label: marker.label,
    level: levels.paragraph,
    line: line.number,
    style: 'paragraph',
    numbers: [marker.number],
    heading,
  } as const
  openProvision(builder, from, marker.rest)
  return true
}

/** Below a sentence 1 is an item; below a bare number or caption it is the first paragraph. */
function hasSentence(host: ProvisionDraft): boolean {
  const isFilled = host.paragraphs.some((parts) =>
    parts.some((part) => (readMarkedText(part)?.text ?? part) !== ''),
  )
  return isFilled && !hasCaptionOnly(host)
}

type ItemMarker = Extract<Marker, { type: 'item' }>

function openItem(builder: TreeBuilder, line: SourceLine, marker: ItemMarker): boolean {
  if (isSecondParagraph(builder, marker)) {
    return openParagraph(builder, line, { ...marker, type: 'digits', glued: false })
  }
  const level = findItemLevel(builder, marker)
  if (level === undefined) return false
  const isBelowItem = builder.open.some((draft) => draft.kind === 'item' && draft.level < level)
  const isKana = /katakana|latin/.test(marker.style)
  const kind = isBelowItem || isKana ? 'subitem' : 'item'
  const from = {
    kind,
    label: marker.label,
    level,
    line: line.number,
    style: marker.style,
    numbers: [marker.number],
    heading: null,
  } as const
  flushHeading(builder)
  openProvision(builder, from, marker.rest)
  return true
}

/** 「2．」 with no 「1．」 before it is the second paragraph: the first one has no number. */
function isSecondParagraph(builder: TreeBuilder, marker: ItemMarker): boolean {
  if (marker.style !== 'dotted') return false
  const host = builder.open.findLast(({ kind }) => kind === 'article' || kind === 'supplement')
  if (host === undefined) return false
  const last = host.children.at(-1)
  if (last === undefined) return host.paragraphs.length > 0 && marker.number === 2
  return last.kind === 'paragraph' && marker.number === (last.numbers[0] ?? 0) + 1
}
