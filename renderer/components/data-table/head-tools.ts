import type { ColumnWidths } from './column-widths.ts'

/** What else the heading of a list does, where the list offers it. */
export type HeadTools = Readonly<{
  widths: ColumnWidths
  onResize: (widths: ColumnWidths) => void
  /** Opens the filter of a column beside its heading. */
  onFilter: (columnId: string, heading: HTMLElement) => void
  isFiltered: (columnId: string) => boolean
}>
