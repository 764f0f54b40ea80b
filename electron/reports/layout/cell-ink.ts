import type { FontFace } from './open-face.ts'
import type { ReportDocument } from './report-document.ts'
import { type Line, lineHeightPt, type TextStyle } from './text.ts'
import { toPdfNumber as n } from './units.ts'

/** The text of a cell as it is written into a page: in its column's place, at no height yet. */
export type CellInk = {
  readonly lineCount: number
  /** How far under the first line the first one with text is, in points. */
  readonly startPt: number
  /** Where that one begins. */
  readonly x: string
  /** The resource names of the fonts it begins and ends with. */
  readonly firstFont: string
  readonly lastFont: string
  readonly faces: readonly FontFace[]
  /** All that is written after its place; empty where there is nothing to be seen. */
  readonly operators: string
}

/** Where the text of a column stands. */
export type InkColumn = { readonly left: number; readonly widthPt: number }

export type InkLook = { readonly style: TextStyle; readonly align: 'left' | 'center' | 'right' }

/** Writes broken lines as the ink of a cell in this column. */
export function toCellInk(
  report: ReportDocument,
  lines: readonly Line[],
  column: InkColumn,
  { style, align }: InkLook,
): CellInk {
  const height = lineHeightPt(style)
  const pen: InkPen = { faces: [], sizePt: style.sizePt, firstFont: '', font: '' }
  let first: { x: number; index: number } | undefined
  let before = { x: 0, index: 0 }
  let operators = ''
  for (const [index, line] of lines.entries()) {
    if (line.glyphs.length === 0) continue
    const slack = column.widthPt - line.widthPt
    const x = column.left + (align === 'right' ? slack : align === 'center' ? slack / 2 : 0)
    if (first) operators += `${n(x - before.x)} ${n((before.index - index) * height)} Td `
    before = { x, index }
    first ??= before
    operators += writeLine(report, pen, line)
  }
  return {
    ...{ lineCount: lines.length, startPt: (first?.index ?? 0) * height, x: n(first?.x ?? 0) },
    ...{ firstFont: pen.firstFont, lastFont: pen.font, faces: pen.faces, operators },
  }
}

type InkPen = { readonly faces: FontFace[]; readonly sizePt: number; firstFont: string; font: string }

function writeLine(report: ReportDocument, pen: InkPen, { glyphs }: Line): string {
  let operators = ''
  let face: FontFace | undefined
  for (const glyph of glyphs) {
    if (glyph.face !== face) {
      if (face) operators += ')Tj '
      face = glyph.face
      operators += `${changeFont(report, pen, face)}(`
    }
    operators += report.encoder.encode(glyph).bytes
  }
  return `${operators})Tj `
}

/** The operator that sets another font; the font a cell begins with is set where the cell is written. */
function changeFont(report: ReportDocument, pen: InkPen, face: FontFace): string {
  const font = report.encoder.nameFace(face)
  const before = pen.font
  pen.font = font
  if (!pen.faces.includes(face)) pen.faces.push(face)
  if (before === '') pen.firstFont = font
  return before === '' || before === font ? '' : `/${font} ${n(pen.sizePt)} Tf`
}
