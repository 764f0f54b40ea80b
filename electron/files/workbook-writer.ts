import { type CellStyle, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import type { ExportCell, ExportTable, FigureFormat } from '../../shared/domain/inspection/export-table.ts'

const heading: CellStyle = {
  font: { bold: true },
  alignment: { wrapText: true, vertical: 'center', horizontal: 'center' },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8E8E8' } },
}
const textStyle: CellStyle = { alignment: { vertical: 'top', wrapText: true } }
const formats: Readonly<Record<FigureFormat, string>> = {
  count: '#,##0',
  percent: '0.0%',
  points: '"＋"0.0;"△"0.0;0.0',
}

/**
 * Writes tables as an Excel file, a sheet each: numbers are numbers with their format, every text is text, which a
 * spreadsheet never runs as a formula, and － stands where there is no figure.
 */
export async function writeWorkbook(tables: readonly ExportTable[]): Promise<Uint8Array> {
  return writeXlsx({ sheets: tables.map(toSheet), stringMode: 'shared' })
}

function toSheet({ name, columns, rows }: ExportTable): WriteSheet {
  return {
    name,
    // one style for a column costs a fifth of one for each cell
    columns: columns.map(({ width, format }) => ({
      width,
      style: format === 'text' ? textStyle : toStyle(format),
    })),
    rows: [columns.map((column) => column.heading), ...rows.map((row) => row.map(toValue))],
    cells: new Map(columns.map((_, column) => [`0,${column}`, { style: heading }])),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${toColumnLetters(columns.length - 1)}${rows.length + 1}` },
    pageSetup: {
      ...{ paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      printTitlesRow: '$1:$1',
    },
  }
}

function toValue(cell: ExportCell): string | number {
  return cell ?? '－'
}

function toStyle(format: FigureFormat): CellStyle {
  return { numFmt: formats[format], alignment: { vertical: 'top', horizontal: 'right' } }
}

function toColumnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : `${toColumnLetters(Math.floor(column / 26) - 1)}${last}`
}
