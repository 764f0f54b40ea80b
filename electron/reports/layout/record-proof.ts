import type { PrintedRecord } from '../../../shared/domain/report/official-record.ts'
import { drawParagraph } from './paragraph.ts'
import { drawQrCode } from './qr-code.ts'
import { ensureSpace, type ReportDocument } from './report-document.ts'
import type { TextStyle } from './text.ts'
import { toPt } from './units.ts'

const codePt = toPt(24)
const style: TextStyle = { family: 'gothic', sizePt: 8.5, lineHeight: 1.5 }

export type RecordProof = Readonly<{
  documentNumber: string
  record: PrintedRecord | null
  sealLine: string | null
  /** What is said where no settled record is attached: while it is a draft, and on what is public. */
  noRecordLine: string
}>

/** The record's number, fingerprint and QR code, by which paper and program prove each other. */
export function drawRecordProof(report: ReportDocument, proof: RecordProof): void {
  const { record } = proof
  ensureSpace(report, codePt)
  const top = report.y
  if (record !== null) {
    const alt = `記録の指紋 ${record.qrText}`
    drawQrCode(report, { text: record.qrText, alt, x: report.body.left, y: top, sizePt: codePt })
  }
  const indentPt = record === null ? 0 : codePt + 12
  for (const text of listLines(proof))
    drawParagraph(report, { text, style, place: '記録の指紋', align: 'left', indentPt })
  report.y = Math.max(report.y, top + (record === null ? 0 : codePt))
}

function listLines({ documentNumber, record, sealLine, noRecordLine }: RecordProof): readonly string[] {
  const number = `記録番号　${documentNumber}`
  if (record === null) return [number, noRecordLine]
  return [
    number,
    '記録の指紋（SHA-256）',
    ...record.fingerprintLines,
    ...(sealLine === null ? [] : [sealLine]),
    `この書面のもとになった記録は、ファイル「${record.fileName}」としてこの PDF に添付されている。`,
  ]
}
