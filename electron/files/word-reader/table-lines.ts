/** The cells of a row as one line: a full-width space parts them, a bar where a cell is empty or holds one itself. */
export function joinCells(cells: readonly string[]): string {
  const texts = cells.map((cell) => cell.trim())
  const isPlain = texts.every((text) => text !== '' && !text.includes('　'))
  return isPlain ? texts.join('　') : texts.join('|')
}
