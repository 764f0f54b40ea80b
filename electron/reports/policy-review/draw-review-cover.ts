import type { PolicyReviewReport } from '../../../shared/domain/report/policy-review-model.ts'
import { addBookmark } from '../layout/heading.ts'
import { drawLabelledValues } from '../layout/labelled-values.ts'
import { drawParagraph } from '../layout/paragraph.ts'
import { drawQrCode } from '../layout/qr-code.ts'
import { addSpace, ensureSpace, type ReportDocument } from '../layout/report-document.ts'
import { drawSealBoxes } from '../layout/seal-boxes.ts'
import { measureText } from '../layout/text.ts'
import { toPt } from '../layout/units.ts'
import { bodyStyle, proofStyle, titleStyle } from './styles.ts'

const codePt = toPt(24)

/** The first page as an official paper begins: number, date, addressee, sender, title, gist, seals. */
export function drawReviewCover(report: ReportDocument, model: PolicyReviewReport): void {
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
  drawLabelledValues(report, '検討の要旨', model.summary, 10)
  addSpace(report, 18)
  if (model.approvalBoxes.length > 0)
    drawSealBoxes(report, {
      titles: model.approvalBoxes.map(({ title }) => title),
      entries: model.approvalBoxes.map(({ lines }) => lines),
      caption: '決裁欄',
    })
  addSpace(report, 18)
  drawProof(report, model)
}

/** The body and its officer on one line, as usual, or on two where they are too long for it. */
function toSenderLines(report: ReportDocument, model: PolicyReviewReport): readonly string[] {
  if (model.sender === model.organizationName) return [model.sender]
  const together = `${model.organizationName}　${model.sender}`
  const width = measureText(report.fonts, together, bodyStyle, '発信者')
  return width < report.body.width * 0.8 ? [together] : [model.organizationName, model.sender]
}

/** The record's number, fingerprint and QR code, by which paper and program prove each other. */
function drawProof(report: ReportDocument, { record, documentNumber, sealLine }: PolicyReviewReport): void {
  const number = `記録番号　${documentNumber}`
  ensureSpace(report, codePt)
  const top = report.y
  const lines =
    record === null
      ? [number, 'この書面は案であり、検討はまだ決定していない。']
      : [
          number,
          '記録の指紋（SHA-256）',
          ...record.fingerprintLines,
          ...(sealLine === null ? [] : [sealLine]),
          `この書面のもとになった記録は、ファイル「${record.fileName}」としてこの PDF に添付されている。`,
        ]
  if (record !== null) {
    const alt = `記録の指紋 ${record.qrText}`
    drawQrCode(report, { text: record.qrText, alt, x: report.body.left, y: top, sizePt: codePt })
  }
  const indentPt = record === null ? 0 : codePt + 12
  for (const text of lines)
    drawParagraph(report, { text, style: proofStyle, place: '記録の指紋', align: 'left', indentPt })
  report.y = Math.max(report.y, top + (record === null ? 0 : codePt))
}
