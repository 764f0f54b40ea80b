import { withGuard } from './csv-guard.ts'

/** The rows as a CSV file that a double click opens rightly: UTF-8 with its mark, CRLF, guarded against formulas. */
export function writeCsv(rows: readonly (readonly string[])[]): Uint8Array {
  const text = rows.map((row) => `${row.map(toField).join(',')}\r\n`).join('')
  return new TextEncoder().encode(`\ufeff${text}`)
}

function toField(cell: string): string {
  const guarded = withGuard(cell)
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}
