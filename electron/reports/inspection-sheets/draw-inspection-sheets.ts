import type {
  InspectionSheetsReport,
  PrintedSheet,
} from '../../../shared/domain/report/inspection-sheets-model.ts'
import { createReportDocument } from '../layout/create-report-document.ts'
import type { ReportFonts } from '../layout/fonts.ts'
import { addBookmark } from '../layout/heading.ts'
import { chooseHeader } from '../layout/page-frame.ts'
import { addPage, type ReportDocument } from '../layout/report-document.ts'
import { drawSheetEnd, sheetEndHeightPt } from './draw-sheet-end.ts'
import { drawSheetHead } from './draw-sheet-head.ts'
import { drawSheetQuestions } from './draw-sheet-questions.ts'

/** Draws the 点検票 of several people; each begins on a page of its own and counts its own pages. */
export function drawInspectionSheets(fonts: ReportFonts, model: InspectionSheetsReport): Uint8Array {
  const report = createReport(fonts, model)
  for (const [index, sheet] of model.sheets.entries()) {
    if (index > 0) addPage(report)
    if (model.isForBothSides && report.pages.length % 2 === 0) leavePageEmpty(report)
    drawSheet(report, sheet, model)
  }
  return report.finish()
}

/** The back of the last sheet, so that the next one begins on a front. */
function leavePageEmpty(report: ReportDocument): void {
  report.page.frame = { headerText: '（裏面は空白です）', numberText: '' }
  addPage(report)
}

/** The page of each question of the first sheet, counted from 1, as `drawInspectionSheets` lays it out. */
export function findSheetPages(fonts: ReportFonts, model: InspectionSheetsReport): Uint8Array {
  const [sheet] = model.sheets
  return Uint8Array.from(sheet === undefined ? [] : drawSheet(createReport(fonts, model), sheet, model))
}

function createReport(fonts: ReportFonts, model: InspectionSheetsReport): ReportDocument {
  return createReportDocument({
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
}

/** Gives the page of each question within the sheet. */
function drawSheet(
  report: ReportDocument,
  sheet: PrintedSheet,
  model: InspectionSheetsReport,
): readonly number[] {
  const first = report.pages.length - 1
  addBookmark(report, `${sheet.number} ${sheet.name}`, 1)
  drawSheetHead(report, sheet, model)
  const questionPages = drawSheetQuestions(report, sheet, sheetEndHeightPt(model))
  drawSheetEnd(report, sheet, model)
  const { number, unitName, name } = sheet
  const headerText = chooseHeader(report, [`${number}　${unitName}　${name}`, `${number}　${name}`, number])
  const pages = report.pages.slice(first)
  for (const [index, page] of pages.entries())
    page.frame = { headerText, numberText: `${index + 1}／${pages.length}` }
  return questionPages.map((page) => page - first + 1)
}
