import { drawContent, drawLine } from './ink.ts'
import type { ReportDocument } from './report-document.ts'
import { breakIntoLines, lineHeightPt, measureText, type TextStyle } from './text.ts'

/** The first of the boxes; the others follow to the right. */
export type SealPlace = { readonly left: number; readonly top: number; readonly sizePt: number }

const place = '決裁欄の署名'
const paddingPt = 3

/** Writes into signed boxes who signed, when and how; a row of the table where there is anything to write. */
export function drawSealEntries(
  report: ReportDocument,
  entries: readonly (readonly string[])[],
  first: SealPlace,
): void {
  if (entries.every((lines) => lines.length === 0)) return
  report.tags.open('TR')
  report.tags.open('TD')
  report.tags.close('TD')
  for (const [index, lines] of entries.entries()) {
    report.tags.open('TD')
    const box = { ...first, left: first.left + index * first.sizePt }
    if (lines.length > 0) drawContent(report, () => drawEntry(report, lines, box))
    report.tags.close('TD')
  }
  report.tags.close('TR')
}

/** The lines one below the other in the middle of the box, each made smaller until it fits on one line. */
function drawEntry(report: ReportDocument, lines: readonly string[], box: SealPlace): void {
  const sized = lines.map((text) => ({
    text,
    style: toFittingStyle(report, text, box.sizePt - 2 * paddingPt),
  }))
  const height = sized.reduce((sum, { style }) => sum + lineHeightPt(style), 0)
  let top = box.top + (box.sizePt - height) / 2
  for (const { text, style } of sized) {
    const [line] = breakIntoLines(report.fonts, text, style, { widthPt: Number.MAX_SAFE_INTEGER }, place)
    if (line) drawLine(report, line, { x: box.left + (box.sizePt - line.widthPt) / 2, top }, style)
    top += lineHeightPt(style)
  }
}

function toFittingStyle(report: ReportDocument, text: string, widthPt: number): TextStyle {
  const style: TextStyle = { family: 'gothic', sizePt: 9, lineHeight: 1.5 }
  const width = measureText(report.fonts, text, style, place)
  return width <= widthPt ? style : { ...style, sizePt: Math.max(4, (style.sizePt * widthPt) / width) }
}
