import type { BackupRecordReport } from '../../../shared/domain/report/backup-record-model.ts'
import { createReportDocument } from '../layout/create-report-document.ts'
import type { ReportFonts } from '../layout/fonts.ts'
import { drawHeading } from '../layout/heading.ts'
import { drawLabelledValues } from '../layout/labelled-values.ts'
import { drawParagraph } from '../layout/paragraph.ts'
import { drawSealBoxes } from '../layout/seal-boxes.ts'
import type { TextStyle } from '../layout/text.ts'

const titleStyle: TextStyle = { family: 'gothic', sizePt: 16, bold: true, lineHeight: 1.5 }
const bodyStyle: TextStyle = { family: 'mincho', sizePt: 10.5, lineHeight: 1.6 }

/** Draws the バックアップ控え on one page of A4: what the file is, where it is kept, and boxes for the seals. */
export function drawBackupRecord(fonts: ReportFonts, model: BackupRecordReport): Uint8Array {
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
  const place = model.title
  if (model.sealTitles.length > 0) {
    drawSealBoxes(report, { caption: '確認', titles: model.sealTitles })
    report.y += 10
  }
  drawParagraph(report, {
    ...{ text: model.title, style: titleStyle, place, align: 'center', tag: 'H1', spaceAfterPt: 8 },
  })
  drawParagraph(report, { text: `　${model.lead}`, style: bodyStyle, place, spaceAfterPt: 6 })
  if (model.values.length > 0) {
    drawLabelledValues(report, '控えの内容', model.values, 10)
    drawHeading(report, { text: '保管', level: 2, keepWithNextPt: 60 })
    drawLabelledValues(report, '保管', model.blanks, 12)
  }
  for (const note of model.notes) drawParagraph(report, { text: `　${note}`, style: bodyStyle, place })
  return report.finish()
}
