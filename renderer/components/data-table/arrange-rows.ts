import { toSearchCopy, toSearchWords } from '../../../shared/domain/text/search-copy.ts'
import type { Column, Sorting } from './column.ts'
import { sortRows } from './sort-rows.ts'

/** The rows that hold every word of the search, in the wanted order; without one as they came. */
export function arrangeRows<Row extends object>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  search: string,
  sorting: Sorting | null,
): readonly Row[] {
  return sortRows(searchRows(rows, columns, search), columns, sorting)
}

// folding is the slow part: a row of a list is folded once, however much is typed
const copies = new WeakMap<readonly unknown[], WeakMap<object, string>>()

function searchRows<Row extends object>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  search: string,
): readonly Row[] {
  const words = toSearchWords(search)
  if (words.length === 0) return rows
  const known = copies.get(columns) ?? new WeakMap<object, string>()
  copies.set(columns, known)
  return rows.filter((row) => {
    const copy = known.get(row) ?? toSearchCopy(columns.map((column) => column.text(row)).join('\n'))
    known.set(row, copy)
    return words.every((word) => copy.includes(word))
  })
}
