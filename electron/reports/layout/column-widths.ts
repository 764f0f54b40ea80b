import type { TableColumn } from './table-model.ts'

type Column = Pick<TableColumn, 'share' | 'leastPt'>

/**
 * Shares a width among columns. Where a column's share is less than it needs it gets that, and the others share the
 * rest; where the page is too narrow for what all need, each gets as much less.
 */
export function shareWidth(columns: readonly Column[], widthPt: number): readonly number[] {
  const needed = columns.reduce((sum, { leastPt = 0 }) => sum + leastPt, 0)
  if (needed > widthPt) return columns.map(({ leastPt = 0 }) => (leastPt / needed) * widthPt)
  const kept = new Set<Column>()
  for (;;) {
    const widths = shareAmong(columns, kept, widthPt)
    const narrow = columns.filter(({ leastPt = 0 }, index) => (widths[index] ?? 0) < leastPt - 1e-6)
    if (narrow.length === 0) return widths
    for (const column of narrow) kept.add(column)
  }
}

/** The widths where these columns are kept at the least they need. */
function shareAmong(
  columns: readonly Column[],
  kept: ReadonlySet<Column>,
  widthPt: number,
): readonly number[] {
  let free = widthPt
  let shares = 0
  for (const column of columns) {
    if (kept.has(column)) free -= column.leastPt ?? 0
    else shares += column.share
  }
  return columns.map((column) => (kept.has(column) ? (column.leastPt ?? 0) : (column.share / shares) * free))
}
