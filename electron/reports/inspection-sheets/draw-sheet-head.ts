import type {
  InspectionSheetsReport,
  PrintedSheet,
} from '../../../shared/domain/report/inspection-sheets-model.ts'
import { drawParagraph } from '../layout/paragraph.ts'
import { drawQrCode } from '../layout/qr-code.ts'
import { addSpace, type ReportDocument } from '../layout/report-document.ts'
import { drawTable } from '../layout/table.ts'
import type { TextStyle } from '../layout/text.ts'
import { toPt } from '../layout/units.ts'

const titleStyle: TextStyle = { family: 'gothic', sizePt: 14, bold: true, lineHeight: 1.4 }
const numberStyle: TextStyle = { family: 'gothic', sizePt: 12, bold: true, lineHeight: 1.3 }
const textStyle: TextStyle = { family: 'mincho', sizePt: 10.5, lineHeight: 1.5 }
const codePt = toPt(20)

/** The head of a sheet: whose it is, its number as text and QR, until when, and how to fill it in. */
export function drawSheetHead(
  report: ReportDocument,
  sheet: PrintedSheet,
  model: InspectionSheetsReport,
): void {
  const top = report.y
  const { right } = report.body
  drawQrCode(report, {
    text: sheet.number,
    alt: `点検票番号 ${sheet.number}`,
    x: right - codePt,
    y: top,
    sizePt: codePt,
  })
  const place = '点検票の見出し'
  drawParagraph(report, { text: sheet.title, style: titleStyle, place, align: 'left', tag: 'H1' })
  drawParagraph(report, { text: model.organizationName, style: textStyle, place, align: 'left' })
  drawParagraph(report, { text: `点検票番号　${sheet.number}`, style: numberStyle, place, align: 'left' })
  report.y = Math.max(report.y, top + codePt) + 6
  drawTable(report, {
    place: '点検票の対象者',
    sizePt: 10.5,
    columns: [
      { title: '所属', share: 3 },
      { title: '職名', share: 2.4 },
      { title: '氏名', share: 3 },
      { title: model.isBlank ? '提出期限' : '提出日', share: 2.6 },
    ],
    rows: [
      {
        cells: [
          sheet.unitName,
          sheet.staffTitle,
          { text: sheet.name, bold: true },
          model.isBlank ? sheet.dueText : (sheet.submittedText ?? '未提出'),
        ],
      },
    ],
    spaceAfterPt: 6,
  })
  for (const text of listInstructions(sheet, model)) {
    drawParagraph(report, {
      text,
      style: textStyle,
      place: '記入のしかた',
      indentPt: 10.5,
      firstIndentPt: -10.5,
    })
  }
  addSpace(report, 6)
}

function listInstructions(sheet: PrintedSheet, { isBlank }: InspectionSheetsReport): readonly string[] {
  if (!isBlank) return []
  const introduction = sheet.introduction.trim() === '' ? [] : [`・${sheet.introduction}`]
  return [
    ...introduction,
    '・設問ごとに、あてはまる四角一つに「レ」を書いてください。直すときは二重線で消し、書き直してください。',
    '・「一部」と「できていない」を選んだときは、備考に様子を必ず書いてください。',
    '・書き終えたら、最後のページに日付を書いて押印し、担当者に渡してください。',
  ]
}
