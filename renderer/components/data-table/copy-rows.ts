import { withGuard } from '../../../shared/domain/text/csv-guard.ts'
import type { Column } from './column.ts'

/** Rows under their headings as a spreadsheet takes them from the clipboard; no cell of them is run there. */
export function toClipboardText<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const headings = columns.map(({ heading, fullHeading }) => fullHeading ?? heading)
  const lines = rows.map((row) => columns.map((column) => column.text(row)))
  return [headings, ...lines].map((cells) => cells.map(toCell).join('\t')).join('\r\n')
}

/** A cell of several lines stands in quotes, as spreadsheets themselves copy it. */
function toCell(text: string): string {
  const guarded = withGuard(text)
  return /[\t\r\n]|^"/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}
