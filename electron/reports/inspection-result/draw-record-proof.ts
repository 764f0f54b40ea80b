import type { InspectionResultReport } from '../../../shared/domain/report/inspection-result-model.ts'
import { drawParagraph } from '../layout/paragraph.ts'
import { drawQrCode } from '../layout/qr-code.ts'
import { ensureSpace, type ReportDocument } from '../layout/report-document.ts'
import type { TextStyle } from '../layout/text.ts'
import { toPt } from '../layout/units.ts'

const codePt = toPt(24)
const style: TextStyle = { family: 'gothic', sizePt: 8.5, lineHeight: 1.5 }

/** The record's number, fingerprint and QR code, by which paper and program prove each other. */
export function drawRecordProof(report: ReportDocument, model: InspectionResultReport): void {
  const lines = toLines(model)
  ensureSpace(report, codePt)
  const top = report.y
  const indentPt = model.record ? codePt + 12 : 0
  if (model.record) {
    const { left } = report.body
    const alt = `記録の指紋 ${model.record.qrText}`
    drawQrCode(report, { text: model.record.qrText, alt, x: left, y: top, sizePt: codePt })
  }
  for (const text of lines)
    drawParagraph(report, { text, style, place: '記録の指紋', align: 'left', indentPt })
  report.y = Math.max(report.y, top + (model.record ? codePt : 0))
}

function toLines(model: InspectionResultReport): readonly string[] {
  const number = `記録番号　${model.documentNumber}`
  if (model.isPublic) {
    const hidden =
      '氏名及び備考は、公開のため除いてある。3人未満の所属、対象又は区分は、個人が分からないように、他とまとめてある。'
    return [number, hidden]
  }
  if (!model.record) return [number, 'この書面は案であり、記録はまだ確定していない。']
  return [
    number,
    '記録の指紋（SHA-256）',
    ...model.record.fingerprintLines,
    ...(model.sealLine === null ? [] : [model.sealLine]),
    `この書面のもとになった記録は、ファイル「${model.record.fileName}」としてこの PDF に添付されている。`,
  ]
}
