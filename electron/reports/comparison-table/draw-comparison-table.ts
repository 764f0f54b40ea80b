import type { ComparisonTableReport } from '../../../shared/domain/report/comparison-table.ts'
import { createReportDocument } from '../layout/create-report-document.ts'
import type { ReportFonts } from '../layout/fonts.ts'
import { drawParagraph } from '../layout/paragraph.ts'
import { addSpace, type ReportDocument } from '../layout/report-document.ts'
import type { TextStyle } from '../layout/text.ts'
import { drawComparisonRows, toColumnPt } from './draw-comparison-rows.ts'
import { layOutComparison } from './lay-out-comparison.ts'

const titleStyle: TextStyle = { family: 'mincho', sizePt: 14, bold: true, lineHeight: 1.5 }
const remarkStyle: TextStyle = { family: 'mincho', sizePt: 9.5, lineHeight: 1.5 }

/** Draws the 新旧対照表: its title, the two columns, and the 備考 that says what the underline means. */
export function drawComparisonTable(fonts: ReportFonts, model: ComparisonTableReport): Uint8Array {
  const report = createReportDocument({
    fonts,
    meta: {
      title: model.title,
      organizationName: model.organizationName,
      formNumber: model.formNumber,
      handling: model.handling,
      createdOnText: model.createdOnText,
      createdAt: model.createdAt,
    },
    marks: { isSample: model.isSample, isDraft: model.isDraft, printedText: model.printedText },
    isLandscape: model.isLandscape,
  })
  drawParagraph(report, {
    text: model.title,
    style: titleStyle,
    place: '題名',
    align: 'center',
    tag: 'H1',
    spaceAfterPt: 8,
  })
  const rows = layOutComparison(fonts, model, toColumnPt(report))
  drawComparisonRows(report, { headings: model.headings, rows })
  drawRemarks(report, model.remarks)
  return report.finish()
}

/** 備考, numbered where there are several. */
function drawRemarks(report: ReportDocument, remarks: readonly string[]): void {
  const em = remarkStyle.sizePt
  const numberPt = remarks.length > 1 ? 1.5 * em : 0
  const indentPt = 3 * em + numberPt
  addSpace(report, 6)
  for (const [index, remark] of remarks.entries()) {
    const number = remarks.length > 1 ? `${index + 1}　` : ''
    drawParagraph(report, {
      text: `${index === 0 ? '備考　' : ''}${number}${remark}`,
      style: remarkStyle,
      place: '備考',
      align: 'left',
      indentPt,
      firstIndentPt: index === 0 ? -indentPt : -numberPt,
    })
  }
}
