import type { PolicyReviewReport } from '../../../shared/domain/report/policy-review-model.ts'
import { drawOfficialCover } from '../layout/official-cover.ts'
import { drawParagraph } from '../layout/paragraph.ts'
import { drawQrCode } from '../layout/qr-code.ts'
import { ensureSpace, type ReportDocument } from '../layout/report-document.ts'
import { toPt } from '../layout/units.ts'
import { bodyStyle, proofStyle, titleStyle } from './styles.ts'

const codePt = toPt(24)

/** The first page of a 見直し検討書. */
export function drawReviewCover(report: ReportDocument, model: PolicyReviewReport): void {
  drawOfficialCover(report, model, { body: bodyStyle, title: titleStyle, summaryPlace: '検討の要旨' })
  drawProof(report, model)
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
