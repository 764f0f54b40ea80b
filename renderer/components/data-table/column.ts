import type { ReactNode } from 'react'

/** One column of a table. */
export type Column<Row> = Readonly<{
  id: string
  heading: string
  /** The heading in full, where the column has room for a short one only. */
  fullHeading?: string
  /** What is searched, sorted and, without `cell`, shown. */
  text: (row: Row) => string
  cell?: (row: Row) => ReactNode
  /** Where the order is not that of the text: a number, a position, an instant. Null, what is not known, comes last. */
  sortValue?: (row: Row) => number | string | null
  /** Width in rem; columns share what is left in this proportion. */
  width: number
  align?: 'left' | 'right' | 'center'
  isSortable?: boolean
}>

export type Sorting = Readonly<{ columnId: string; isDescending: boolean }>

/** The order after another press on a heading: upwards, downwards, none. */
export function toNextSorting(columnId: string, sorting: Sorting | null): Sorting | null {
  if (sorting?.columnId !== columnId) return { columnId, isDescending: false }
  return sorting.isDescending ? null : { columnId, isDescending: true }
}
