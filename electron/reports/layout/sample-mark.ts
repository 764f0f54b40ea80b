import { toClusters } from './clusters.ts'
import { toOutlineOperators } from './glyph-outlines.ts'
import type { ReportDocument } from './report-document.ts'
import { toPdfNumber as n } from './units.ts'

const sizePt = 190
const gray = 0.95

/**
 * Draws a light diagonal 見本 under the page. It is drawn as outlines, not as text, so that it never comes
 * between the words when the page's text is copied.
 */
export function drawSampleMark(report: ReportDocument): void {
  const { pdf, content } = report.page
  const angle = Math.atan2(pdf.height, pdf.width) / 1.3
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const glyphs = toClusters('見本').map((cluster) => ({
    glyph: report.fonts.glyphOf(cluster, 'gothic', true, '見本の透かし'),
  }))
  const operators = [
    '/Artifact <</Type /Background>> BDC q',
    `${n(gray)} g ${n(cos)} ${n(-sin)} ${n(-sin)} ${n(-cos)} ${n(pdf.width / 2)} ${n(pdf.height / 2)} cm`,
  ]
  for (const [index, { glyph }] of glyphs.entries()) {
    const font = glyph.face.openFont()
    const scale = sizePt / font.unitsPerEm
    const x = (index - glyphs.length / 2) * sizePt * 1.15
    operators.push(`q ${n6(scale)} 0 0 ${n6(scale)} ${n(x)} ${n(-0.38 * sizePt)} cm`)
    operators.push(`${toOutlineOperators(font.getGlyph(glyph.id).path.commands)} f Q`)
  }
  content.unshift([...operators, 'Q EMC'].join('\n'))
}

function n6(value: number): string {
  return value.toFixed(6)
}
