import type { FontFace } from './fonts.ts'
import { toRuns } from './ink.ts'
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
  /** All that is written after its place. */
  readonly operators: string
}

/** Where the text of a column stands. */
export type InkColumn = { readonly left: number; readonly widthPt: number }

export type InkLook = { readonly style: TextStyle; readonly align: 'left' | 'center' | 'right' }

/** Writes broken lines as the ink of a cell in this column; undefined where there is nothing to be seen. */
export function toCellInk(
  report: ReportDocument,
  lines: readonly Line[],
  column: InkColumn,
  { style, align }: InkLook,
): CellInk | undefined {
  const height = lineHeightPt(style)
  const pen: InkPen = { fonts: [], faces: new Set(), sizePt: style.sizePt }
  const places: { x: number; index: number }[] = []
  let operators = ''
  for (const [index, line] of lines.entries()) {
    if (line.glyphs.length === 0) continue
    const slack = column.widthPt - line.widthPt
    const x = column.left + (align === 'right' ? slack : align === 'center' ? slack / 2 : 0)
    const before = places.at(-1)
    if (before) operators += `${n(x - before.x)} ${n((before.index - index) * height)} Td `
    operators += writeLine(report, pen, line)
    places.push({ x, index })
  }
  const [first] = places
  const [firstFont] = pen.fonts
  const lastFont = pen.fonts.at(-1)
  if (!first || firstFont === undefined || lastFont === undefined) return undefined
  const lineCount = lines.length
  return {
    lineCount,
    startPt: first.index * height,
    x: n(first.x),
    firstFont,
    lastFont,
    faces: pen.faces,
    operators,
  }
}

type InkPen = { readonly fonts: string[]; readonly faces: Set<FontFace>; readonly sizePt: number }

function writeLine(report: ReportDocument, pen: InkPen, line: Line): string {
  let operators = ''
  for (const { glyphs } of toRuns(line.glyphs, pen.sizePt, 0)) {
    const face = glyphs[0]?.glyph.face
    if (!face) continue
    const font = report.encoder.nameFace(face, report.page.pdf)
    if (pen.fonts.length > 0 && pen.fonts.at(-1) !== font) operators += `/${font} ${n(pen.sizePt)} Tf`
    pen.fonts.push(font)
    pen.faces.add(face)
    operators += `<${glyphs.map((one) => report.encoder.encode(one.glyph, one.text)).join('')}>Tj `
  }
  return operators
}
