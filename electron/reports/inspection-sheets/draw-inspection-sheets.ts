import type {
  InspectionSheetsReport,
  PrintedSheet,
} from '../../../shared/domain/report/inspection-sheets-model.ts'
import { createReportDocument } from '../layout/create-report-document.ts'
import type { ReportFonts } from '../layout/fonts.ts'
import { addBookmark } from '../layout/heading.ts'
import { addPage, type ReportDocument } from '../layout/report-document.ts'
import { drawSheetEnd } from './draw-sheet-end.ts'
import { drawSheetHead } from './draw-sheet-head.ts'
import { drawSheetQuestions } from './draw-sheet-questions.ts'

/** Draws the 点検票 of several people; each begins on a page of its own and counts its own pages. */
export function drawInspectionSheets(fonts: ReportFonts, model: InspectionSheetsReport): Uint8Array {
  const report = createReportDocument({
    fonts,
    meta: {
      title: model.title,
      organizationName: model.organizationName,
      formNumber: '',
      handling: 'internal',
      createdOnText: model.createdOnText,
      createdAt: model.createdAt,
    },
    marks: { isSample: model.isSample, isDraft: false },
  })
  for (const [index, sheet] of model.sheets.entries()) {
    if (index > 0) addPage(report)
    drawSheet(report, sheet, model)
  }
  return report.finish()
}

function drawSheet(report: ReportDocument, sheet: PrintedSheet, model: InspectionSheetsReport): void {
  const first = report.pages.length - 1
  addBookmark(report, `${sheet.number} ${sheet.name}`, 1)
  drawSheetHead(report, sheet, model)
  drawSheetQuestions(report, sheet)
  drawSheetEnd(report, sheet, model)
  const pages = report.pages.slice(first)
  for (const [index, page] of pages.entries()) {
    page.frame = {
      headerText: `${sheet.number}　${sheet.unitName}　${sheet.name}`,
      numberText: `${index + 1}／${pages.length}`,
    }
  }
}
