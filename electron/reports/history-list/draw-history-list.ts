import type { HistoryListReport } from '../../../shared/domain/report/history-list-model.ts'
import { createReportDocument } from '../layout/create-report-document.ts'
import type { ReportFonts } from '../layout/fonts.ts'
import { drawLongTable } from '../layout/long-table.ts'
import { drawParagraph } from '../layout/paragraph.ts'
import type { TextStyle } from '../layout/text.ts'

const titleStyle: TextStyle = { family: 'gothic', sizePt: 14, bold: true, lineHeight: 1.5 }
const bodyStyle: TextStyle = { family: 'mincho', sizePt: 10, lineHeight: 1.6 }

/** Draws the 履歴一覧 on A4 landscape, however long it is. */
export function drawHistoryList(fonts: ReportFonts, model: HistoryListReport): Uint8Array {
  const report = createReportDocument({
    fonts,
    isLandscape: true,
    isLong: true,
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
  const place = model.title
  drawParagraph(report, {
    ...{ text: model.title, style: titleStyle, place, align: 'center', tag: 'H1', spaceAfterPt: 6 },
  })
  drawParagraph(report, { text: `　${model.lead}`, style: bodyStyle, place, spaceAfterPt: 6 })
  drawLongTable(report, {
    place,
    sizePt: 8,
    verticalAlign: 'top',
    columns: model.columns,
    repeatsFirstCell: true,
    rows: model.rows.map((cells) => ({ cells })),
  })
  return report.finish()
}
