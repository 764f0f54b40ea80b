/** What a spreadsheet would run as a formula: these starts, wide ones too, also behind apostrophes. */
const formulaStart = /^'*[=+\-@\t\r＝＋－＠]/

/** A cell that a spreadsheet shows as text and never runs: one apostrophe goes before what begins like a formula. */
export function withGuard(cell: string): string {
  return formulaStart.test(cell) ? `'${cell}` : cell
}

/** The cell as it was before `withGuard`. */
export function withoutGuard(cell: string): string {
  return cell.startsWith("'") && formulaStart.test(cell.slice(1)) ? cell.slice(1) : cell
}
