import type { FindingsReport } from '../../../shared/domain/report/findings-model.ts'
import { createReportDocument } from '../layout/create-report-document.ts'
import type { ReportFonts } from '../layout/fonts.ts'
import { drawParagraph } from '../layout/paragraph.ts'
import { drawTable } from '../layout/table.ts'
import type { TextStyle } from '../layout/text.ts'

const titleStyle: TextStyle = { family: 'gothic', sizePt: 14, bold: true, lineHeight: 1.5 }
const bodyStyle: TextStyle = { family: 'mincho', sizePt: 10.5, lineHeight: 1.6 }

/** Draws the 指摘・是正一覧 on A4 landscape, a row for each finding. */
export function drawFindings(fonts: ReportFonts, model: FindingsReport): Uint8Array {
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
    marks: { isSample: model.isSample, isDraft: false },
  })
  const place = '指摘・是正一覧'
  drawParagraph(report, {
    text: model.title,
    style: titleStyle,
    place,
    align: 'center',
    tag: 'H1',
    spaceAfterPt: 6,
  })
  drawParagraph(report, { text: `　${model.lead}`, style: bodyStyle, place, spaceAfterPt: 6 })
  if (model.rows.length === 0) return report.finish()
  drawTable(report, {
    place,
    sizePt: 8.5,
    verticalAlign: 'top',
    columns: [
      { title: '番号', share: 60 },
      { title: '指摘', share: 134 },
      { title: '原因', share: 128 },
      { title: '是正措置と結果', share: 162 },
      { title: '担当', share: 74 },
      { title: '期限', share: 52 },
      { title: '状態', share: 64 },
      { title: '確認', share: 78 },
    ],
    repeatsFirstCell: true,
    rows: model.rows.map((cells) => ({ cells })),
  })
  return report.finish()
}
