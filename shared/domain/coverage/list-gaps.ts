import type { Counted, GapKind } from './coverage.ts'

/** Something missing: in a row (`citation`), a column (`item`), a cell (both), or so many records. */
export type Gap = {
  kind: GapKind
  citation: string | null
  item: number | null
  count: number
}

type Map = {
  readonly inspection: 'none' | 'open' | 'closed'
  readonly article: object | null
  readonly columns: readonly { readonly item: number | null; readonly total: Counted }[]
  readonly rows: readonly {
    readonly citation: string | null
    readonly total: Counted
    readonly cells: readonly Counted[]
  }[]
  readonly total: Counted
}

/** 足りないところ, in the order of `gapKinds`. */
export function listGaps(map: Map, unknownCount: number): Gap[] {
  const { total } = map
  return [
    ...(map.article === null ? [gap('noArticle')] : []),
    ...listLineGaps(map),
    ...listCellGaps(map, 'noMeasures', 'cellWithoutMeasures'),
    ...listCellGaps(map, 'noQuestions', 'cellWithoutQuestions'),
    ...countGap('unknownProvisions', unknownCount),
    ...(map.inspection === 'none' ? [gap('noInspection')] : []),
    ...countGap('notImplemented', total.measureCount - total.implementedCount),
    ...countGap('notChecked', total.measureCount - total.checkedCount),
  ]
}

function listLineGaps({ rows, columns }: Map): Gap[] {
  const named = rows.filter(({ citation }) => citation !== null)
  const rowsWith = (mark: 'noQuestions' | 'noMeasures', kind: GapKind) =>
    named.filter(({ total }) => total.marks.includes(mark)).map(({ citation }) => gap(kind, { citation }))
  const columnsWith = (mark: 'noQuestions' | 'noMeasures', kind: GapKind) =>
    columns
      .filter(({ total }) => total.marks.includes(mark))
      .flatMap(({ item }) => (item === null ? [] : [gap(kind, { item })]))
  return [
    ...rowsWith('noQuestions', 'rowWithoutQuestions'),
    ...rowsWith('noMeasures', 'rowWithoutMeasures'),
    ...columnsWith('noQuestions', 'columnWithoutQuestions'),
    ...columnsWith('noMeasures', 'columnWithoutMeasures'),
  ]
}

/** Cells that hold one of the two and not the other; where the whole row lacks it, the row says so. */
function listCellGaps({ rows, columns }: Map, mark: 'noQuestions' | 'noMeasures', kind: GapKind): Gap[] {
  return rows.flatMap(({ citation, total, cells }) =>
    citation === null || total.marks.includes(mark)
      ? []
      : cells.flatMap((cell, index) => {
          const item = columns[index]?.item ?? null
          return item !== null && cell.marks.includes(mark) ? [gap(kind, { citation, item })] : []
        }),
  )
}

function countGap(kind: GapKind, count: number): Gap[] {
  return count > 0 ? [gap(kind, { count })] : []
}

function gap(kind: GapKind, place: Partial<Omit<Gap, 'kind'>> = {}): Gap {
  return { kind, citation: null, item: null, count: 0, ...place }
}
