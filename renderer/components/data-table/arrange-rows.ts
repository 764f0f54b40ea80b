import type { Column, Sorting } from './column.ts'

const collator = new Intl.Collator('ja', { numeric: true })

/** The rows that hold every word of the search, in the wanted order; without one as they came. */
export function arrangeRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  search: string,
  sorting: Sorting | null,
): readonly Row[] {
  const found = searchRows(rows, columns, search)
  const column = columns.find((candidate) => candidate.id === sorting?.columnId)
  if (sorting === null || column === undefined) return found
  const key = column.sortValue ?? column.text
  const direction = sorting.isDescending ? -1 : 1
  return found
    .map((row, index) => ({ row, index, key: key(row) }))
    .sort((one, other) => direction * compare(one.key, other.key) || one.index - other.index)
    .map(({ row }) => row)
}

/** Width and case make no difference: ｱｻﾞ, アザ and full-width letters find each other. */
export function toSearchText(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

function searchRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  search: string,
): readonly Row[] {
  const words = toSearchText(search).split(/\s+/u).filter(Boolean)
  if (words.length === 0) return rows
  return rows.filter((row) => {
    const text = toSearchText(columns.map((column) => column.text(row)).join('\n'))
    return words.every((word) => text.includes(word))
  })
}

function compare(one: string | number, other: string | number): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other
  return collator.compare(String(one), String(other))
}
