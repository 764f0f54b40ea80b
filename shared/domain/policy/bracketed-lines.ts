import { isAmendmentNote, isPlainNote, readMarker } from './markers.ts'
import { buildWarning, toExcerpt } from './policy-warning.ts'
import { addLine } from './provision-draft.ts'
import type { SourceLine } from './source-lines.ts'
import { flushHeading, type TreeBuilder } from './tree-builder.ts'

function askCaptionOrNote(builder: TreeBuilder, line: SourceLine, reading: string): void {
  const detail = `「${toExcerpt(line.text)}」${reading}`
  builder.warnings.push(buildWarning('captionOrNote', line.number, detail))
}

/** Whether a line stands in brackets as a heading or a note does. */
export function isBracketed(text: string): boolean {
  return text.length <= 120 && /^[（(【［〔].*[）)】］〕]$/.test(text)
}

/** A line in brackets is the heading of the provision under it, a note of an amendment, or neither. */
export function addBracketed(builder: TreeBuilder, lines: readonly SourceLine[], index: number): boolean {
  const line = lines[index]
  if (line === undefined) return false
  const top = builder.open.at(-1)
  const following = lines
    .slice(index + 1, index + 3)
    .find(({ text }) => !(isBracketed(text) && isAmendmentNote(text)))
  const next = following === undefined ? undefined : readMarker(following.text)
  const isHeading =
    (next?.type === 'article' && next.heading === null) ||
    (next?.type === 'digits' && !next.glued && top !== undefined)
  if (isAmendmentNote(line.text)) {
    if (top === undefined) builder.preamble.push(line)
    else addLine(top, line.text)
    if (isHeading && !isPlainNote(line.text))
      askCaptionOrNote(builder, line, 'を改正などの注記として読みました。')
    return true
  }
  if (!isHeading || line.text.includes('。') || top?.kind === 'table') return false
  if (/^.(?:中?略|省略|[図表注].{0,3}(?:略|省略)?).$/.test(line.text))
    askCaptionOrNote(builder, line, 'を次の条の見出しとして読みました。')
  flushHeading(builder)
  builder.pendingHeading = line
  return true
}
