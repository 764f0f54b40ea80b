/** What a number is a number of; a percent is a share of 0 to 1. */
export type FigureFormat = 'count' | 'percent' | 'points'

/** A text, a number, or nothing to be told. */
export type ExportCell = string | number | null

type Heading = { readonly heading: string; readonly format: FigureFormat | 'text'; readonly width: number }

/** One table of an export. */
export type ExportTable = {
  readonly name: string
  readonly columns: readonly Heading[]
  readonly rows: readonly (readonly ExportCell[])[]
}

/** A column of an export with what stands in it for a row; its width is in characters of half width. */
export type ExportColumn<Row> = Heading & { readonly cell: (row: Row) => ExportCell }

/** The rows under their columns. */
export function toExportTable<Row>(
  name: string,
  columns: readonly ExportColumn<Row>[],
  rows: readonly Row[],
): ExportTable {
  return {
    name,
    columns: columns.map(({ heading, format, width }) => ({ heading, format, width })),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
  }
}
