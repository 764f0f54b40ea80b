import type { ExtraColumn } from '../asset/asset.ts'
import { findHeadingRow } from '../table-import/match-columns.ts'
import { toAssetHeadingWords } from './asset-columns.ts'

const lookedAt = 30

/** Whether a text from the clipboard is cells of a spreadsheet rather than a sentence. */
export function isPastedTable(text: string): boolean {
  return text.includes('\t')
}

/**
 * A pasted table under headings: its own, or where it has none those of the columns it was pasted under, in their order.
 * Cells are parted by tabs, as spreadsheets copy them.
 */
export function withHeadings(
  text: string,
  headings: readonly string[],
  extraColumns: readonly ExtraColumn[],
): string {
  const rows = text
    .split(/\r\n|\r|\n/, lookedAt)
    .map((line, index) => ({ line: index + 1, texts: line.split('\t'), isHidden: false, notes: null }))
  const words = toAssetHeadingWords(extraColumns)
  const hasHeading = findHeadingRow(rows, words, ['name', 'number', 'content']) !== undefined
  return hasHeading ? text : `${headings.join('\t')}\r\n${text}`
}
