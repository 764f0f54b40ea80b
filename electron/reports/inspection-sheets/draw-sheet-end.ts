import type {
  InspectionSheetsReport,
  PrintedSheet,
} from '../../../shared/domain/report/inspection-sheets-model.ts'
import { drawParagraph } from '../layout/paragraph.ts'
import { addSpace, ensureSpace, type ReportDocument } from '../layout/report-document.ts'
import { drawSealBoxes, sealBoxesHeightPt } from '../layout/seal-boxes.ts'
import { lineHeightPt, type TextStyle } from '../layout/text.ts'

const style: TextStyle = { family: 'mincho', sizePt: 10.5, lineHeight: 1.6 }
const spacesPt = 16
/** Lines of a filled sheet that say who entered it; one is the usual case. */
const usualLines = 3

/** The room the foot of a sheet usually takes, so that the last question can be kept with it. */
export function sheetEndHeightPt({ isBlank }: InspectionSheetsReport): number {
  return spacesPt + (isBlank ? 2 : usualLines) * lineHeightPt(style) + sealBoxesHeightPt
}

/** The foot of a sheet: the day, and the seals of the one who answered and of the 所属長. */
export function drawSheetEnd(
  report: ReportDocument,
  sheet: PrintedSheet,
  model: InspectionSheetsReport,
): void {
  const lines = model.isBlank
    ? ['　上のとおり点検しました。', '　点検した日　　令和　　　　年　　　　月　　　　日']
    : [
        `　提出日　${sheet.submittedText ?? '未提出'}`,
        `　所属長の確認　${sheet.confirmedText ?? '未確認'}`,
        ...sheet.entryTexts.map((text) => `　入力　${text}`),
      ]
  ensureSpace(report, spacesPt + lines.length * lineHeightPt(style) + sealBoxesHeightPt)
  addSpace(report, 10)
  for (const text of lines) drawParagraph(report, { text, style, place: '点検票の末尾', align: 'left' })
  addSpace(report, 6)
  drawSealBoxes(report, { titles: ['点検者', '確認者'], caption: '押印欄' })
}
