import type { InspectionComparisonReport } from '../../../shared/domain/report/inspection-comparison-model.ts'
import { createReportDocument } from '../layout/create-report-document.ts'
import type { ReportFonts } from '../layout/fonts.ts'
import { addBookmark, drawHeading } from '../layout/heading.ts'
import { drawParagraph } from '../layout/paragraph.ts'
import { addPage, type ReportDocument } from '../layout/report-document.ts'
import type { TextStyle } from '../layout/text.ts'
import { drawCountTable, drawQuestionTable, drawYearTable } from './draw-comparison-tables.ts'
import { drawTrendCharts } from './draw-trend-charts.ts'

const titleStyle: TextStyle = { family: 'gothic', sizePt: 15, bold: true, lineHeight: 1.5 }
const bodyStyle: TextStyle = { family: 'mincho', sizePt: 10.5, lineHeight: 1.6 }
const noteStyle: TextStyle = { family: 'mincho', sizePt: 9, lineHeight: 1.45 }

/** Draws the 自己点検経年比較表 on A4 landscape, which has room for ten years beside each other. */
export function drawInspectionComparison(fonts: ReportFonts, model: InspectionComparisonReport): Uint8Array {
  const report = createReportDocument({
    fonts,
    isLandscape: true,
    meta: {
      title: model.title,
      organizationName: model.organizationName,
      formNumber: '',
      handling: 'internal',
      createdOnText: model.createdOnText,
      createdAt: model.createdAt,
    },
    marks: { isSample: model.isSample, isDraft: model.isDraft },
  })
  drawOpening(report, model)
  for (const section of [model.total, ...model.sections]) drawSection(report, model, section)
  drawFallen(report, model)
  addPage(report)
  for (const { name, rows } of model.questionTables) {
    drawHeading(report, { text: name, level: 1, keepWithNextPt: 90 })
    drawQuestionTable(report, model, { name, rows, hasAudience: false })
  }
  for (const table of model.countTables) {
    drawHeading(report, { text: table.name, level: 1, keepWithNextPt: 90 })
    drawCountTable(report, table)
  }
  return report.finish()
}

function drawOpening(report: ReportDocument, model: InspectionComparisonReport): void {
  const place = model.title
  addBookmark(report, model.title, 1)
  drawParagraph(report, {
    text: model.title,
    ...{ style: titleStyle, place, align: 'center', tag: 'H1', spaceAfterPt: 6 },
  })
  drawParagraph(report, { text: `　${model.lead}`, style: bodyStyle, place, spaceAfterPt: 4 })
  for (const note of model.notes) {
    const hanging = { indentPt: 14, firstIndentPt: -9 }
    drawParagraph(report, { text: `・${note}`, style: noteStyle, place: '比較の方法', ...hanging })
  }
}

function drawSection(
  report: ReportDocument,
  model: InspectionComparisonReport,
  section: InspectionComparisonReport['total'],
): void {
  // a heading of two lines and rows of two lines: a table of a few rows is not cut
  const tablePt = Math.min(400, 32 + section.rows.length * 27)
  drawHeading(report, { text: section.heading, level: 1, keepWithNextPt: tablePt })
  drawYearTable(report, model, section)
  drawTrendCharts(report, model, section)
}

function drawFallen(report: ReportDocument, model: InspectionComparisonReport): void {
  const { heading: name, lead, rows } = model.fallen
  drawHeading(report, { text: name, level: 1, keepWithNextPt: Math.min(400, 60 + rows.length * 24) })
  drawParagraph(report, { text: `　${lead}`, style: bodyStyle, place: name, spaceAfterPt: 4 })
  if (rows.length > 0) drawQuestionTable(report, model, { name, rows, hasAudience: true })
}
