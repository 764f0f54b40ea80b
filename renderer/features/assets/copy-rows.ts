import type { Column } from '../../components/data-table/column.ts'

/** What a spreadsheet would run as a formula. */
const formulaStart = /^'*[=+\-@＝＋－＠]/

/** Rows under their headings as a spreadsheet takes them from the clipboard; no cell of them is run there. */
export function toClipboardText<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const lines = rows.map((row) => columns.map((column) => toCell(column.text(row))).join('\t'))
  return [columns.map(({ heading }) => heading).join('\t'), ...lines].join('\r\n')
}

function toCell(text: string): string {
  const flat = text.replace(/[\t\r\n]+/g, ' ')
  return formulaStart.test(flat) ? `'${flat}` : flat
}
