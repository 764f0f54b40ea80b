import { invariant } from '../../../shared/errors/invariant.ts'
import type { ByteText } from './byte-text.ts'
import type { CellInk } from './cell-ink.ts'
import { layOutGrid, writeGrid } from './grid.ts'
import { baselinePt } from './ink.ts'
import type { FontFace } from './open-face.ts'
import type { ReportDocument } from './report-document.ts'
import type { RowInk } from './row-ink.ts'
import { cellPaddingPt } from './table-layout.ts'
import { type Table, tableStyle } from './table-model.ts'
import { lineHeightPt, type TextStyle } from './text.ts'
import { toPdfNumber as n, toThousandths } from './units.ts'

/** The part of a long table that stands on one page: rows are added downwards, then all is drawn at once. */
export type LongTablePage = {
  /** The heading once more, which is no part of what is read out. */
  readonly addRepeatedHeading: (row: RowInk) => void
  readonly addRow: (row: RowInk, type: 'TH' | 'TD') => void
  /** Draws all rules in one path and all text in one text object, and moves the report's `y` under the rows. */
  readonly draw: () => void
}

/** Starts the part of the table on the report's current page, at its `y`; `out` is empty before and after it. */
export function startLongTablePage(
  report: ReportDocument,
  table: Table,
  widths: readonly number[],
  out: ByteText,
): LongTablePage {
  const { longTags: tags, page } = report
  invariant(tags, `${table.place}: a long table stands in a long report`)
  const style = tableStyle(table, false)
  const rows: RowInk[] = []
  const faces = new Set<FontFace>()
  const write = createCellWriter(out, style, faces)
  let y = report.y
  const drawCell = (row: RowInk, cell: CellInk): void => {
    const free = table.verticalAlign === 'top' ? 0 : freeHeightPt(row, cell, lineHeightPt(style)) / 2
    write(cell, y + cellPaddingPt.y + free + cell.startPt + baselinePt(style))
  }
  const end = (row: RowInk): void => {
    rows.push(row)
    y += row.heightPt
  }
  out.text('BT 0 g\n')
  return {
    addRepeatedHeading: (row) => {
      out.text('/Artifact <</Type /Pagination>> BDC\n')
      for (const cell of row.cells) if (cell.operators !== '') drawCell(row, cell)
      out.text('EMC\n')
      end(row)
    },
    addRow: (row, type) => {
      tags.open('TR')
      for (const cell of row.cells) {
        const piece = tags.addCell(type, cell.operators === '' ? null : page.pdf)
        if (piece < 0) continue
        out.text(type === 'TH' ? '/TH<</MCID ' : '/TD<</MCID ')
        out.integer(piece)
        out.text('>>BDC\n')
        drawCell(row, cell)
        out.text('EMC\n')
      }
      tags.close('TR')
      end(row)
    },
    draw: () => {
      out.text('ET')
      const cells = out.take()
      out.text('/Artifact <</Type /Layout>> BDC\n')
      writeGrid(out, layOutGrid(report.body.left, report.y, widths, rows))
      out.text('EMC')
      page.content.push(out.take(), cells)
      for (const face of faces) report.encoder.addFace(face, page.pdf)
      report.y = y
    },
  }
}

function freeHeightPt(row: RowInk, cell: CellInk, lineHeight: number): number {
  return row.heightPt - 2 * cellPaddingPt.y - cell.lineCount * lineHeight
}

/** Writes cells one after the other, naming a font only where it changes. */
function createCellWriter(
  out: ByteText,
  { sizePt }: TextStyle,
  faces: Set<FontFace>,
): (cell: CellInk, baselinePt: number) => void {
  let font = ''
  return (cell, baselinePt) => {
    if (cell.firstFont !== font) out.text(`/${cell.firstFont} ${n(sizePt)} Tf `)
    if (cell.firstFont !== font || cell.faces.length > 1) for (const face of cell.faces) faces.add(face)
    font = cell.lastFont
    out.text('1 0 0 -1 ')
    out.text(cell.x)
    out.text(' ')
    out.thousandths(toThousandths(baselinePt))
    out.text(' Tm')
    out.text(cell.operators)
  }
}
