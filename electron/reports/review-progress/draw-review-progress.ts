import type { ReviewProgressReport } from '../../../shared/domain/report/review-progress-model.ts'
import { createReportDocument } from '../layout/create-report-document.ts'
import type { ReportFonts } from '../layout/fonts.ts'
import { drawParagraph } from '../layout/paragraph.ts'
import { drawTable } from '../layout/table.ts'
import type { TextStyle } from '../layout/text.ts'

const titleStyle: TextStyle = { family: 'gothic', sizePt: 14, bold: true, lineHeight: 1.5 }
const bodyStyle: TextStyle = { family: 'mincho', sizePt: 10.5, lineHeight: 1.6 }
const shares = [200, 150, 190, 90, 110]

/** Draws the 見直しの経過一覧 on A4 landscape, a row for each chain. */
export function drawReviewProgress(fonts: ReportFonts, model: ReviewProgressReport): Uint8Array {
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
  const place = '見直しの経過一覧'
  drawParagraph(report, {
    ...{ text: model.title, style: titleStyle, place, align: 'center', tag: 'H1', spaceAfterPt: 6 },
  })
  drawParagraph(report, { text: `　${model.lead}`, style: bodyStyle, place, spaceAfterPt: 6 })
  if (model.rows.length === 0) return report.finish()
  drawTable(report, {
    place,
    sizePt: 8.5,
    verticalAlign: 'top',
    columns: model.headings.map((title, index) => ({ title, share: shares[index] ?? 100 })),
    rows: model.rows.map((cells) => ({ cells })),
  })
  return report.finish()
}
