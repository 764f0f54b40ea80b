import type { ExportCell, ExportTable } from '../../shared/domain/inspection/export-table.ts'
import { toPercentText } from '../../shared/domain/report/figures.ts'
import { withGuard } from '../../shared/domain/text/csv-guard.ts'

/** The rows as a CSV file that a double click opens rightly: UTF-8 with its mark, CRLF, guarded against formulas. */
export function writeCsv(rows: readonly (readonly string[])[]): Uint8Array {
  return encode(rows.map((row) => row.map(toField)))
}

/** A table with figures as such a file: percents as 92.3%, nothing where there is no figure. */
export function writeCsvTable({ columns, rows }: ExportTable): Uint8Array {
  return encode([
    columns.map(({ heading }) => toField(heading)),
    ...rows.map((row) => row.map((cell, at) => toCellField(cell, columns[at]?.format ?? 'text'))),
  ])
}

/** The same rows as text, for another encoding. */
export function toCsvText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(toField).join(',')}\r\n`).join('')
}

function encode(rows: readonly (readonly string[])[]): Uint8Array {
  const text = rows.map((row) => `${row.join(',')}\r\n`).join('')
  return new TextEncoder().encode(`\ufeff${text}`)
}

function toField(cell: string): string {
  const guarded = withGuard(cell)
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}

/** A number is no formula, not even a negative one, so it needs no guard and stays a number. */
function toCellField(cell: ExportCell, format: ExportTable['columns'][number]['format']): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return toField(cell)
  return format === 'percent' ? toPercentText(cell).replace('％', '%') : String(cell)
}
