import qrcode from 'qrcode-generator'
import { drawContent, fillRectangles, type Rectangle } from './ink.ts'
import type { ReportDocument } from './report-document.ts'

/** Draws a QR code of the text, its modules merged into bars so that no hairline shows between them. */
export function drawQrCode(
  report: ReportDocument,
  code: {
    readonly text: string
    readonly alt: string
    readonly x: number
    readonly y: number
    readonly sizePt: number
  },
): void {
  const { x, y, sizePt } = code
  report.tags.open('Figure', { alt: code.alt, box: [x, y, x + sizePt, y + sizePt] })
  drawContent(report, () => fillRectangles(report, toBars(code.text, x, y, sizePt), 0))
  report.tags.close('Figure')
}

function toBars(text: string, x: number, y: number, sizePt: number): readonly Rectangle[] {
  const matrix = qrcode(0, 'M')
  matrix.addData(text)
  matrix.make()
  const count = matrix.getModuleCount()
  const module = sizePt / count
  const bars: Rectangle[] = []
  for (let row = 0; row < count; row += 1) {
    for (let column = 0; column < count; column += 1) {
      if (!matrix.isDark(row, column)) continue
      const start = column
      while (column + 1 < count && matrix.isDark(row, column + 1)) column += 1
      const width = (column + 1 - start) * module
      bars.push({ x: x + start * module, y: y + row * module, width, height: module })
    }
  }
  return bars
}
