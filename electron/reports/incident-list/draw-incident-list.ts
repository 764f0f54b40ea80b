import type { IncidentListReport } from '../../../shared/domain/report/incident-list-model.ts'
import { createReportDocument } from '../layout/create-report-document.ts'
import type { ReportFonts } from '../layout/fonts.ts'
import { drawParagraph } from '../layout/paragraph.ts'
import { drawTable } from '../layout/table.ts'
import type { TextStyle } from '../layout/text.ts'

const titleStyle: TextStyle = { family: 'gothic', sizePt: 14, bold: true, lineHeight: 1.5 }
const bodyStyle: TextStyle = { family: 'mincho', sizePt: 10.5, lineHeight: 1.6 }

/** Draws the インシデント一覧 on A4 landscape, a row for each incident. */
export function drawIncidentList(fonts: ReportFonts, model: IncidentListReport): Uint8Array {
  const report = createReportDocument({
    fonts,
    isLandscape: true,
    meta: {
      ...{ title: model.title, organizationName: model.organizationName, formNumber: '' },
      ...{ handling: 'closed', createdOnText: model.createdOnText, createdAt: model.createdAt },
    },
    marks: { isSample: model.isSample, isDraft: false, printedText: model.printedText },
  })
  const place = 'インシデント一覧'
  const title = { text: model.title, style: titleStyle, place, spaceAfterPt: 6 }
  drawParagraph(report, { ...title, align: 'center', tag: 'H1' })
  drawParagraph(report, { text: `　${model.lead}`, style: bodyStyle, place, spaceAfterPt: 6 })
  if (model.rows.length === 0) return report.finish()
  drawTable(report, {
    place,
    sizePt: 8.5,
    verticalAlign: 'top',
    columns: [
      { title: '番号', share: 66 },
      { title: '件名', share: 130 },
      { title: '日', share: 96 },
      { title: '影響の範囲', share: 140 },
      { title: '原因及び再発防止策', share: 190 },
      { title: '報告した相手先', share: 90 },
      { title: '状態', share: 50 },
    ],
    repeatsFirstCell: true,
    rows: model.rows.map((cells) => ({ cells })),
  })
  return report.finish()
}
