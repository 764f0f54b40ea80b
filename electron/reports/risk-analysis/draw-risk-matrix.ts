import {
  type RiskBand,
  type RiskLevel,
  riskLevels,
  toRiskBandLabel,
} from '../../../shared/domain/policy-review/risk.ts'
import type { RiskAnalysisReport } from '../../../shared/domain/report/risk-analysis-model.ts'
import {
  type Colour,
  drawArtifact,
  drawContent,
  drawLine,
  fillInColour,
  type Rectangle,
  strokeRectangles,
} from '../layout/ink.ts'
import { addSpace, ensureSpace, type ReportDocument } from '../layout/report-document.ts'
import { breakIntoLines, lineHeightPt, type TextStyle } from '../layout/text.ts'

type Matrix = RiskAnalysisReport['matrix']

const headPt = 92
const fieldPt = { width: 112, height: 46 }
const titlePt = 24
const pen = { widthPt: 0.6, gray: 0.35 } as const
/** Light, so that what is written stays black on it; the letter says the same without colour. */
const colours: Readonly<Record<RiskBand, Colour>> = {
  high: [0.98, 0.82, 0.8],
  medium: [1, 0.95, 0.76],
  low: [0.88, 0.95, 0.88],
}
const headColour: Colour = [0.92, 0.92, 0.92]
const headStyle: TextStyle = { family: 'gothic', sizePt: 8.5, lineHeight: 1.3, bold: true }
const countStyle: TextStyle = { family: 'gothic', sizePt: 13, lineHeight: 1.3, bold: true }
const bandStyle: TextStyle = { family: 'gothic', sizePt: 8.5, lineHeight: 1.4 }

export const matrixHeightPt = titlePt + riskLevels.length * fieldPt.height

/** The nine fields of the matrix with the number of risks in each: possibility upwards, damage to the right. */
export function drawRiskMatrix(report: ReportDocument, matrix: Matrix): void {
  ensureSpace(report, matrixHeightPt)
  const width = headPt + riskLevels.length * fieldPt.width
  const left = report.body.left + (report.body.width - width) / 2
  const { tags } = report
  tags.open('Table')
  tags.open('TR')
  drawHead(report, '件数', { ...cornerAt(left, report.y), height: titlePt }, 'Column')
  for (const level of riskLevels)
    drawHead(report, `${matrix.damage}　${level}`, toTitleBox(left, report.y, level), 'Column')
  tags.close('TR')
  for (const [row, level] of riskLevels.toReversed().entries())
    drawRow(report, matrix, level, { left, top: report.y + titlePt + row * fieldPt.height })
  tags.close('Table')
  report.y += matrixHeightPt
  addSpace(report, 6)
}

type Place = Readonly<{ left: number; top: number }>

function drawRow(report: ReportDocument, matrix: Matrix, level: RiskLevel, { left, top }: Place): void {
  const { tags } = report
  tags.open('TR')
  const head = { x: left, y: top, width: headPt, height: fieldPt.height }
  drawHead(report, `${matrix.possibility}　${level}`, head, 'Row')
  // read from left to right, like the headings over them
  const fields = matrix.cells
    .filter(({ possibility }) => possibility === level)
    .toSorted((one, other) => one.damage - other.damage)
  for (const { damage, score, band, count } of fields) {
    const box = { x: left + headPt + (damage - 1) * fieldPt.width, y: top, ...fieldPt }
    drawFrame(report, box, colours[band])
    tags.open('TD')
    drawContent(report, () =>
      drawCentred(report, box, [
        { text: `${count}件`, style: count === 0 ? { ...countStyle, bold: false } : countStyle },
        { text: `${toRiskBandLabel(band)}（値${score}）`, style: bandStyle },
      ]),
    )
    tags.close('TD')
  }
  tags.close('TR')
}

function cornerAt(x: number, y: number) {
  return { x, y, width: headPt }
}

function toTitleBox(left: number, y: number, level: RiskLevel): Rectangle {
  return { x: left + headPt + (level - 1) * fieldPt.width, y, width: fieldPt.width, height: titlePt }
}

function drawHead(report: ReportDocument, text: string, box: Rectangle, scope: 'Column' | 'Row'): void {
  drawFrame(report, box, headColour)
  report.tags.open('TH', { scope })
  drawContent(report, () => drawCentred(report, box, [{ text, style: headStyle }]))
  report.tags.close('TH')
}

function drawFrame(report: ReportDocument, box: Rectangle, colour: Colour): void {
  drawArtifact(report, 'Layout', () => {
    fillInColour(report, box, colour)
    strokeRectangles(report, [box], pen)
  })
}

type Written = Readonly<{ text: string; style: TextStyle }>

/** Texts one below the other in the middle of a box. */
function drawCentred(report: ReportDocument, box: Rectangle, texts: readonly Written[]): void {
  const lines = texts.flatMap(({ text, style }) =>
    breakIntoLines(report.fonts, text, style, { widthPt: box.width - 6 }, 'リスクの分布').map((line) => ({
      line,
      style,
    })),
  )
  let top = box.y + (box.height - lines.reduce((sum, { style }) => sum + lineHeightPt(style), 0)) / 2
  for (const { line, style } of lines) {
    drawLine(report, line, { x: box.x + (box.width - line.widthPt) / 2, top }, style)
    top += lineHeightPt(style)
  }
}
