import type { RiskAnalysisReport } from '../../../shared/domain/report/risk-analysis-model.ts'
import type { ReportFonts } from '../layout/fonts.ts'
import { drawHeading } from '../layout/heading.ts'
import { drawOfficialCover } from '../layout/official-cover.ts'
import { createOfficialDocument } from '../layout/official-document.ts'
import { drawParagraph } from '../layout/paragraph.ts'
import { drawRecordProof } from '../layout/record-proof.ts'
import { addPage, type ReportDocument } from '../layout/report-document.ts'
import { drawTable } from '../layout/table.ts'
import { drawRiskMatrix, matrixHeightPt } from './draw-risk-matrix.ts'
import { drawBaseline, drawBasis, drawMethod } from './draw-risk-method.ts'
import { drawAcceptedAndEnded, drawRiskList, drawTreatments } from './draw-risk-tables.ts'
import { bodyStyle, noteStyle, titleStyle } from './styles.ts'

/** Draws the リスク分析書, the closed analysis attached. */
export function drawRiskAnalysis(
  fonts: ReportFonts,
  model: RiskAnalysisReport,
  isSigned = false,
): Uint8Array {
  const report = createOfficialDocument(fonts, model, {
    isSigned,
    recordDescription: '締め切ったリスク分析の記録',
  })
  drawOfficialCover(report, model, { body: bodyStyle, title: titleStyle, summaryPlace: '分析の要旨' })
  drawRecordProof(report, { ...model, noRecordLine: 'この書面は案であり、分析はまだ締め切っていない。' })
  addPage(report)
  drawBasis(report, model)
  drawMethod(report, model)
  drawBaseline(report, model)
  drawMatrixPart(report, model)
  drawSummary(report, model)
  drawRiskList(report, model)
  drawTreatments(report, model)
  drawAcceptedAndEnded(report, model)
  return report.finish()
}

function drawMatrixPart(report: ReportDocument, { matrix }: RiskAnalysisReport): void {
  const place = 'リスクの分布'
  drawHeading(report, { text: `４　${place}`, level: 1, keepWithNextPt: matrixHeightPt + 40 })
  const text = `　${matrix.possibility}と${matrix.damage}の段階ごとの、リスクの件数である。${matrix.unratedText}`
  drawParagraph(report, { text, style: bodyStyle, place, spaceAfterPt: 6 })
  drawRiskMatrix(report, matrix)
}

function drawSummary(report: ReportDocument, { summaryColumns, summaryRows }: RiskAnalysisReport): void {
  const place = '脅威の区分ごとの件数'
  drawHeading(report, { text: `５　${place}及び前年度との比べ`, level: 1, keepWithNextPt: 150 })
  const text =
    '件数、区分及び未評価は終了したものを含まない。「新規」から「終了」までは、前年度との比べである。'
  drawParagraph(report, { text, style: noteStyle, place, spaceAfterPt: 4 })
  const [first = '', ...counts] = summaryColumns
  drawTable(report, {
    ...{ place, sizePt: 8.5, spaceAfterPt: 4 },
    columns: [
      { title: first, share: 168 },
      ...counts.map((title) => ({
        title: title.replace(/^(変化|未)/, '$1\n'),
        share: 31,
        align: 'right' as const,
      })),
    ],
    rows: summaryRows,
  })
}
