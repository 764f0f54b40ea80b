import type { ReactNode } from 'react'

/** One column of a DataTable. */
export type Column<Row> = Readonly<{
  id: string
  heading: string
  /** What is searched, sorted and, without `cell`, shown. */
  text: (row: Row) => string
  cell?: (row: Row) => ReactNode
  /** Where the order is not that of the text: a number, a position, an instant. */
  sortValue?: (row: Row) => number | string
  /** Width in rem; columns share what is left in this proportion. */
  width: number
  align?: 'left' | 'right' | 'center'
  isSortable?: boolean
}>

export type Sorting = Readonly<{ columnId: string; isDescending: boolean }>
