import type { CellInk } from './cell-ink.ts'
import type { FontFace } from './fonts.ts'
import { baselinePt, drawArtifact } from './ink.ts'
import type { ReportDocument } from './report-document.ts'
import type { RowInk } from './row-ink.ts'
import { drawGrid } from './table.ts'
import { cellPaddingPt } from './table-layout.ts'
import { type Table, tableStyle } from './table-model.ts'
import { lineHeightPt, type TextStyle } from './text.ts'
import { toPdfNumber as n } from './units.ts'

/** The part of a long table that stands on one page: rows are added downwards, then all is drawn at once. */
export type LongTablePage = {
  /** The heading once more, which is no part of what is read out. */
  readonly addRepeatedHeading: (row: RowInk) => void
  readonly addRow: (row: RowInk, type: 'TH' | 'TD') => void
  /** Draws all rules in one path and all text in one text object, and moves the report's `y` under the rows. */
  readonly draw: () => void
}

/** Starts the part of the table on the report's current page, at its `y`. */
export function startLongTablePage(
  report: ReportDocument,
  table: Table,
  widths: readonly number[],
): LongTablePage {
  const { tags, page } = report
  const style = tableStyle(table, false)
  const rows: RowInk[] = []
  const faces = new Set<FontFace>()
  const text: string[] = []
  const write = createCellWriter(style, faces)
  let y = report.y
  const drawCell = (row: RowInk, cell: CellInk): string => {
    const free = table.verticalAlign === 'top' ? 0 : freeHeightPt(row, cell, lineHeightPt(style)) / 2
    return write(cell, y + cellPaddingPt.y + free + cell.startPt + baselinePt(style))
  }
  const end = (row: RowInk): void => {
    rows.push(row)
    y += row.heightPt
  }
  return {
    addRepeatedHeading: (row) => {
      text.push('/Artifact <</Type /Pagination>> BDC\n')
      for (const cell of row.cells) if (cell) text.push(drawCell(row, cell))
      text.push('EMC\n')
      end(row)
    },
    addRow: (row, type) => {
      const attributes = type === 'TH' ? ({ scope: 'Column' } as const) : undefined
      tags.open('TR')
      for (const cell of row.cells) {
        const operator = tags.addPiece(type, cell ? page.pdf : null, attributes)
        if (cell) text.push(`${operator}\n${drawCell(row, cell)}EMC\n`)
      }
      tags.close('TR')
      end(row)
    },
    draw: () => {
      drawArtifact(report, 'Layout', () => drawGrid(report, widths, rows, report.y))
      for (const face of faces) report.encoder.nameFace(face, page.pdf)
      page.content.push(`BT 0 g\n${text.join('')}ET`)
      report.y = y
    },
  }
}

function freeHeightPt(row: RowInk, cell: CellInk, lineHeight: number): number {
  return row.heightPt - 2 * cellPaddingPt.y - cell.lineCount * lineHeight
}

/** Writes cells one after the other, naming a font only where it changes. */
function createCellWriter(
  { sizePt }: TextStyle,
  faces: Set<FontFace>,
): (cell: CellInk, baselinePt: number) => string {
  let font = ''
  let height = { pt: 0, text: '0' }
  return (cell, baseline) => {
    const setFont = cell.firstFont === font ? '' : `/${cell.firstFont} ${n(sizePt)} Tf `
    font = cell.lastFont
    for (const face of cell.faces) faces.add(face)
    if (height.pt !== baseline) height = { pt: baseline, text: n(baseline) }
    return `${setFont}1 0 0 -1 ${cell.x} ${height.text} Tm${cell.operators}`
  }
}
