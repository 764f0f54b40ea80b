/**
 * The lines of a table parted into cells: every line has the same number of them, two at least, with one full-width
 * space between. undefined where the lines are no such table.
 */
export function splitTableRows(lines: readonly string[]): readonly (readonly string[])[] | undefined {
  const rows = lines.map((line) => line.split('　'))
  const width = rows[0]?.length ?? 0
  const isTable = rows.length > 1 && width > 1
  const areFilled = rows.every((cells) => cells.length === width && cells.every((cell) => cell.trim() !== ''))
  return isTable && areFilled ? rows : undefined
}
