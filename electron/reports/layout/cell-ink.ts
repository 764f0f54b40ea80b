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
  readonly faces: ReadonlySet<FontFace>
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
  const pen: InkPen = { faces: new Set(), sizePt: style.sizePt, firstFont: '', font: '' }
  let first = { x: 0, index: -1 }
  let before = first
  let operators = ''
  for (const [index, line] of lines.entries()) {
    if (line.glyphs.length === 0) continue
    const slack = column.widthPt - line.widthPt
    const place = { x: column.left + (align === 'right' ? slack : align === 'center' ? slack / 2 : 0), index }
    if (first.index < 0) first = place
    else operators += `${n(place.x - before.x)} ${n((before.index - index) * height)} Td `
    operators += writeLine(report, pen, line)
    before = place
  }
  return {
    lineCount: lines.length,
    startPt: Math.max(0, first.index) * height,
    x: n(first.x),
    firstFont: pen.firstFont,
    lastFont: pen.font,
    faces: pen.faces,
    operators,
  }
}

type InkPen = { readonly faces: Set<FontFace>; readonly sizePt: number; firstFont: string; font: string }

function writeLine(report: ReportDocument, pen: InkPen, { glyphs }: Line): string {
  let operators = ''
  let face: FontFace | undefined
  for (const glyph of glyphs) {
    if (glyph.face !== face) {
      if (face) operators += '>Tj '
      face = glyph.face
      operators += `${changeFont(report, pen, face)}<`
    }
    operators += report.encoder.encode(glyph)
  }
  return `${operators}>Tj `
}

/** The operator that sets the font, where another was set before; the first font of a cell is set where the cell is written. */
function changeFont(report: ReportDocument, pen: InkPen, face: FontFace): string {
  const font = report.encoder.nameFace(face, report.page.pdf)
  const before = pen.font
  pen.font = font
  pen.faces.add(face)
  if (before === '') pen.firstFont = font
  return before === '' || before === font ? '' : `/${font} ${n(pen.sizePt)} Tf`
}
