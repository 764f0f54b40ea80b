import type { UnsubmittedListReport } from '../../../shared/domain/report/unsubmitted-list-model.ts'
import { createReportDocument } from '../layout/create-report-document.ts'
import type { ReportFonts } from '../layout/fonts.ts'
import { drawHeading } from '../layout/heading.ts'
import { drawParagraph } from '../layout/paragraph.ts'
import { drawTable } from '../layout/table.ts'
import type { TextStyle } from '../layout/text.ts'

const titleStyle: TextStyle = { family: 'gothic', sizePt: 14, bold: true, lineHeight: 1.5 }
const bodyStyle: TextStyle = { family: 'mincho', sizePt: 10.5, lineHeight: 1.6 }

/** Draws the 未提出者一覧, a unit after the other, with a column to write in by hand. */
export function drawUnsubmittedList(fonts: ReportFonts, model: UnsubmittedListReport): Uint8Array {
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
  const place = '未提出者一覧'
  drawParagraph(report, {
    text: model.title,
    style: titleStyle,
    place,
    align: 'center',
    tag: 'H1',
    spaceAfterPt: 8,
  })
  drawParagraph(report, { text: `　${model.lead}`, style: bodyStyle, place, spaceAfterPt: 6 })
  for (const { unitName, countText, rows } of model.units) {
    drawHeading(report, { text: `${unitName}（${countText}）`, level: 2, keepWithNextPt: 60 })
    drawTable(report, {
      place: unitName,
      sizePt: 9.5,
      columns: [
        { title: '番号', share: 54 },
        { title: '職名', share: 80 },
        { title: '氏名', share: 100 },
        { title: '点検票', share: 78 },
        { title: '状態', share: 110 },
        { title: '連絡した日', share: 66 },
      ],
      rows: rows.map((cells) => ({ cells })),
      spaceAfterPt: 8,
    })
  }
  return report.finish()
}
