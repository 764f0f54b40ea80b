import type { ChartLabel } from '../../../shared/domain/chart/bar-chart.ts'
import { drawLine } from './ink.ts'
import type { ReportDocument } from './report-document.ts'
import { breakIntoLines, lineHeightPt, type TextStyle } from './text.ts'

type Origin = { readonly left: number; readonly top: number; readonly place: string }

/** Draws the texts of a chart that begins at this corner; what is too long for its box goes on in a second line. */
export function drawChartLabels(report: ReportDocument, labels: readonly ChartLabel[], from: Origin): void {
  for (const label of labels) drawLabel(report, label, from)
}

function drawLabel(report: ReportDocument, label: ChartLabel, from: Origin): void {
  const { size = 8, isBold = false } = label
  const style: TextStyle = { family: 'gothic', sizePt: size, lineHeight: 1.25, bold: isBold }
  const lines = breakIntoLines(report.fonts, label.text, style, { widthPt: label.width }, from.place)
  const height = lineHeightPt(style)
  const start = from.top + label.middle - (lines.length * height) / 2
  for (const [index, line] of lines.entries()) {
    const slack = label.width - line.widthPt
    const shift = label.align === 'right' ? slack : label.align === 'center' ? slack / 2 : 0
    drawLine(report, line, { x: from.left + label.x + shift, top: start + index * height }, style)
  }
}
