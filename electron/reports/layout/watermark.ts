import { toOutlinedLine } from './glyph-outlines.ts'
import type { ReportDocument } from './report-document.ts'
import { toPdfNumber as n } from './units.ts'

const sizePt = 15
const gray = 0.88
const angle = Math.PI / 7
const rowPt = 130
const gapPt = 60

/**
 * Draws a text again and again across and under the page, so that a copy of any part says where it came from. It is
 * drawn as outlines and never comes between the words when the page's text is copied.
 */
export function drawWatermark(report: ReportDocument, text: string): void {
  const { pdf, content } = report.page
  const { operators, widthPt } = toOutlinedLine(report.fonts, text, { sizePt, place: '透かし' })
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const drawn = ['/Artifact <</Type /Background>> BDC q', `${n(gray)} g`]
  const reach = Math.hypot(pdf.width, pdf.height) / 2
  drawn.push(`${n(cos)} ${n(-sin)} ${n(-sin)} ${n(-cos)} ${n(pdf.width / 2)} ${n(pdf.height / 2)} cm`)
  const step = widthPt + gapPt
  for (let row = -Math.ceil(reach / rowPt); row * rowPt < reach; row += 1) {
    const shift = row % 2 === 0 ? 0 : step / 2
    for (let x = -Math.ceil(reach / step) * step - shift; x < reach; x += step)
      drawn.push(`q 1 0 0 1 ${n(x)} ${n(row * rowPt)} cm\n${operators} Q`)
  }
  content.unshift([...drawn, 'Q EMC'].join('\n'))
}
