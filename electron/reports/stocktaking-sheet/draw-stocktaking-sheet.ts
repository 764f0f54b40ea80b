import type { StocktakingSheetReport } from '../../../shared/domain/report/stocktaking-sheet-model.ts'
import { createReportDocument } from '../layout/create-report-document.ts'
import type { ReportFonts } from '../layout/fonts.ts'
import { addBookmark } from '../layout/heading.ts'
import { drawLongTable } from '../layout/long-table.ts'
import { drawParagraph } from '../layout/paragraph.ts'
import { addPage, addSpace, ensureSpace, type ReportDocument } from '../layout/report-document.ts'
import { drawSealBoxes, sealBoxesHeightPt } from '../layout/seal-boxes.ts'
import type { TableColumn } from '../layout/table-model.ts'
import type { TextStyle } from '../layout/text.ts'

const titleStyle: TextStyle = { family: 'gothic', sizePt: 14, bold: true, lineHeight: 1.5 }
const leadStyle: TextStyle = { family: 'gothic', sizePt: 10, bold: true, lineHeight: 1.6 }
const bodyStyle: TextStyle = { family: 'mincho', sizePt: 9.5, lineHeight: 1.5 }
const tick = { share: 30, align: 'center' } as const
const columns: readonly TableColumn[] = [
  { title: '資産番号', share: 58 },
  { title: '名称（種別）', share: 150 },
  { title: '個数', share: 34, align: 'right' },
  { title: '保管場所・保存先', share: 104 },
  { title: '管理者\n（職名）', share: 72 },
  { title: '確認', ...tick },
  { title: '変更', ...tick },
  { title: '廃棄', ...tick },
  { title: '不明', ...tick },
  { title: '記入欄（違うところ、廃棄の日・方法・立会者、調べたこと）', share: 220 },
]

/** Draws 棚卸し票 on A4 landscape: a sheet for each unit, which begins on a page of its own and counts its own pages. */
export function drawStocktakingSheet(fonts: ReportFonts, model: StocktakingSheetReport): Uint8Array {
  const report = createReportDocument({
    fonts,
    isLandscape: true,
    isLong: true,
    meta: {
      title: model.title.replace('　', ' '),
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
    drawSheet(report, model, sheet)
  }
  return report.finish()
}

function drawSheet(
  report: ReportDocument,
  model: StocktakingSheetReport,
  sheet: StocktakingSheetReport['sheets'][number],
): void {
  const first = report.pages.length - 1
  const place = sheet.unitName
  addBookmark(report, sheet.unitName, 1)
  drawParagraph(report, { text: model.title, style: titleStyle, place, align: 'center', tag: 'H1' })
  drawParagraph(report, { text: sheet.lead, style: leadStyle, place, align: 'left', spaceAfterPt: 2 })
  for (const text of model.guidance) drawParagraph(report, { text, style: bodyStyle, place, align: 'left' })
  addSpace(report, 6)
  drawLongTable(report, {
    ...{ place, sizePt: 9, columns, repeatsFirstCell: true },
    rows: sheet.rows.map((cells) => ({ cells })),
    spaceAfterPt: 8,
  })
  drawEnd(report, model)
  const pages = report.pages.slice(first)
  for (const [index, page] of pages.entries())
    page.frame = { headerText: sheet.headerText, numberText: `${index + 1}／${pages.length}` }
}

/** Who looked and when, and the seals; kept together. */
function drawEnd(report: ReportDocument, { sealTitles }: StocktakingSheetReport): void {
  ensureSpace(report, sealBoxesHeightPt + 24)
  const text = '確認した日　令和　　　年　　　月　　　日　　　　　確認者の氏名　　　　　　　　　　　　　　'
  drawParagraph(report, { text, style: bodyStyle, place: '確認者', align: 'left', spaceAfterPt: 6 })
  drawSealBoxes(report, { titles: sealTitles, caption: '確認欄' })
}
