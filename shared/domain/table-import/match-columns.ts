import type { GridRow } from './grid.ts'
import { toHeadingKey, withoutRemark } from './heading-key.ts'

/** For each place of a row the column it is, or null for one that is not read. */
export type ColumnMapping<Column extends string> = readonly (Column | null)[]

/** The columns by every heading they are met under, as keys. */
export type HeadingWords<Column extends string> = ReadonlyMap<string, Column>

/** Every heading of a column; where two columns claim one, the first keeps it. */
export function toHeadingWords<Column extends string>(
  words: Iterable<readonly [Column, readonly string[]]>,
): HeadingWords<Column> {
  const columns = new Map<string, Column>()
  for (const [column, headings] of words) {
    for (const heading of headings) {
      const key = toHeadingKey(heading)
      if (!columns.has(key)) columns.set(key, column)
    }
  }
  return columns
}

/** What each heading of a row stands for; the first wins where a column comes twice. */
export function matchColumns<Column extends string>(
  headings: readonly string[],
  words: HeadingWords<Column>,
): ColumnMapping<Column> {
  const exact = headings.map((heading) => words.get(toHeadingKey(heading)) ?? null)
  const taken = new Set<Column>()
  const keep = (column: Column | null | undefined): Column | null => {
    if (column === null || column === undefined || taken.has(column)) return null
    taken.add(column)
    return column
  }
  const kept = exact.map(keep)
  // a heading that is one but for its remark stands back behind those that are one as they are
  return kept.map(
    (column, place) => column ?? keep(words.get(withoutRemark(toHeadingKey(headings[place] ?? '')))),
  )
}

/** How far down a heading may stand. */
const searchedRows = 30

/**
 * The row that names the most columns among the first thirty; of a heading of two rows that name as many, the lower. Undefined where none names at least two and one of those that are wanted.
 */
export function findHeadingRow<Column extends string>(
  rows: readonly GridRow[],
  words: HeadingWords<Column>,
  wanted: readonly Column[],
): number | undefined {
  let best: { index: number; count: number } | undefined
  for (const [index, row] of rows.slice(0, searchedRows).entries()) {
    const found = matchColumns(row.texts, words).filter((column) => column !== null)
    if (found.length < 2 || !wanted.some((column) => found.includes(column))) continue
    const isUnderBest = best !== undefined && index === best.index + 1 && found.length === best.count
    if (best === undefined || found.length > best.count || isUnderBest) best = { index, count: found.length }
  }
  return best?.index
}
