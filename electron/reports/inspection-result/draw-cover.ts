import type { InspectionResultReport } from '../../../shared/domain/report/inspection-result-model.ts'
import { addBookmark } from '../layout/heading.ts'
import { drawLabelledValues } from '../layout/labelled-values.ts'
import { drawParagraph } from '../layout/paragraph.ts'
import { addSpace, type ReportDocument } from '../layout/report-document.ts'
import { drawSealBoxes } from '../layout/seal-boxes.ts'
import { measureText } from '../layout/text.ts'
import { drawRecordProof } from './draw-record-proof.ts'
import { bodyStyle, titleStyle } from './styles.ts'

/** The first page as an official paper begins: number, date, addressee, sender, title, gist, seals. */
export function drawCover(report: ReportDocument, model: InspectionResultReport): void {
  const line = (text: string, place: string, align: 'left' | 'right'): void => {
    if (text !== '') drawParagraph(report, { text, style: bodyStyle, place, align })
  }
  line(model.documentNumber, '文書番号', 'right')
  line(model.dateText, '日付', 'right')
  addSpace(report, 6)
  line(`　${model.addressee}`.trimEnd(), '宛名', 'left')
  for (const text of toSenderLines(report, model)) line(`${text}　`, '発信者', 'right')
  addSpace(report, 18)
  addBookmark(report, model.title, 1)
  drawParagraph(report, { text: model.title, style: titleStyle, place: '標題', align: 'center', tag: 'H1' })
  addSpace(report, 12)
  drawParagraph(report, { text: `　${model.lead}`, style: bodyStyle, place: '前文' })
  addSpace(report, 10)
  drawLabelledValues(report, '結果の要旨', model.summary, 10)
  addSpace(report, 18)
  if (model.approvalBoxes.length > 0)
    drawSealBoxes(report, {
      titles: model.approvalBoxes.map(({ title }) => title),
      entries: model.approvalBoxes.map(({ lines }) => lines),
      caption: '決裁欄',
    })
  addSpace(report, 18)
  drawRecordProof(report, model)
}

/** The body and its officer on one line, as usual, or on two where they are too long for it. */
function toSenderLines(report: ReportDocument, model: InspectionResultReport): readonly string[] {
  if (model.sender === model.organizationName) return [model.sender]
  const together = `${model.organizationName}　${model.sender}`
  const width = measureText(report.fonts, together, bodyStyle, '発信者')
  return width < report.body.width * 0.8 ? [together] : [model.organizationName, model.sender]
}
