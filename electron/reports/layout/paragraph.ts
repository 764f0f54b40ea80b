import { drawContent, drawLine } from './ink.ts'
import { addPage, addSpace, ensureSpace, type ReportDocument } from './report-document.ts'
import type { RichText } from './set-text.ts'
import type { TagType } from './tags.ts'
import { breakIntoLines, type Line, lineHeightPt, type TextStyle } from './text.ts'

export type Alignment = 'left' | 'center' | 'right' | 'justify'

export type Paragraph = {
  readonly text: RichText
  readonly style: TextStyle
  /** What the text is, for the message where a character of it cannot be printed. */
  readonly place: string
  /** Japanese prose is stretched to both margins unless said otherwise. */
  readonly align?: Alignment
  readonly indentPt?: number
  /** Of the first line, beside the indent; negative for a hanging number. */
  readonly firstIndentPt?: number
  readonly spaceAfterPt?: number
  /** Kept free after it on its page, so that it does not end a page alone. */
  readonly keepWithNextPt?: number
  readonly tag?: TagType
}

/** Draws a paragraph at the current place, over as many pages as it needs. */
export function drawParagraph(report: ReportDocument, paragraph: Paragraph): void {
  const { style, indentPt = 0, firstIndentPt = 0 } = paragraph
  const measure = { widthPt: report.body.width - indentPt, firstIndentPt }
  const lines = breakIntoLines(report.fonts, paragraph.text, style, measure, paragraph.place)
  const height = lineHeightPt(style)
  const tag = paragraph.tag ?? 'P'
  const together = Math.min(lines.length, lines.length <= 3 ? 3 : 2)
  ensureSpace(report, together * height + (paragraph.keepWithNextPt ?? 0))
  report.tags.open(tag)
  for (let next = 0; next < lines.length; ) next = drawLinesOfPage(report, paragraph, lines, next)
  report.tags.close(tag)
  addSpace(report, paragraph.spaceAfterPt ?? 0)
}

/** Draws what fits on the page and says which line comes next; a single last line is not left to the next page. */
function drawLinesOfPage(
  report: ReportDocument,
  paragraph: Paragraph,
  lines: readonly Line[],
  from: number,
): number {
  const height = lineHeightPt(paragraph.style)
  const room = Math.max(1, Math.floor((report.body.bottom - report.y + 0.01) / height))
  const rest = lines.length - from
  const count = rest <= room ? rest : rest - room === 1 && room > 2 ? room - 1 : room
  drawContent(report, () => {
    for (const [index, line] of lines.slice(from, from + count).entries())
      drawParagraphLine(report, paragraph, line, from + index === 0, report.y + index * height)
  })
  report.y += count * height
  if (from + count < lines.length) addPage(report)
  return from + count
}

function drawParagraphLine(
  report: ReportDocument,
  paragraph: Paragraph,
  line: Line,
  isFirst: boolean,
  top: number,
): void {
  const { style, indentPt = 0, firstIndentPt = 0, align = 'justify' } = paragraph
  const indent = indentPt + (isFirst ? firstIndentPt : 0)
  const width = report.body.width - indent
  const slack = width - line.widthPt
  const shift = align === 'right' ? slack : align === 'center' ? slack / 2 : 0
  const place = { x: report.body.left + indent + shift, top }
  drawLine(report, line, align === 'justify' ? { ...place, stretchToPt: width } : place, style)
}
