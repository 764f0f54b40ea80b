/** Some lines of a row on one page; `topPt` counts from where the rows of that page begin. */
export type RowPiece = {
  readonly page: number
  readonly topPt: number
  readonly from: number
  readonly to: number
}

export type PaginatedRow = {
  readonly lineCount: number
  readonly keepsWithNext: boolean
  readonly spaceBeforePt: number
}

export type Pagination = {
  /** The pieces of each row, in order. */
  readonly pieces: readonly (readonly RowPiece[])[]
  /** How far the rows of each page reach down. */
  readonly heights: readonly number[]
}

type Room = { readonly firstPt: number; readonly nextPt: number; readonly linePt: number }

/**
 * Cuts the rows into pages. A row that does not fit goes on at the top of the next page, cut after the same line on
 * both sides, with at least two lines on either page; a caption stays with the first lines of what it stands over.
 */
export function paginateComparison(rows: readonly PaginatedRow[], room: Room): Pagination {
  const heights = [0]
  const roomOf = (page: number): number => (page === 0 ? room.firstPt : room.nextPt) + 0.01
  const pieces = rows.map((row, index): RowPiece[] => {
    const page = heights.length - 1
    const top = heights[page] ?? 0
    const space = top === 0 ? 0 : row.spaceBeforePt
    const isTooLow = top + space + measureKept(rows, index, room.linePt) > roomOf(page)
    if (isTooLow && top > 0) heights.push(0)
    else heights[page] = top + space
    return placeLines(row.lineCount, heights, roomOf, room.linePt)
  })
  return { pieces, heights }
}

/** So many captions over each other are kept together; more are a list. */
const captionsMax = 4

/** How much must stand on one page from here on, the spaces between its rows with it. */
function measureKept(rows: readonly PaginatedRow[], index: number, linePt: number): number {
  let kept = 0
  for (const [place, row] of rows.slice(index, index + captionsMax).entries()) {
    if (place > 0) kept += row.spaceBeforePt
    if (!row.keepsWithNext) return kept + (row.lineCount <= 3 ? row.lineCount : 2) * linePt
    kept += row.lineCount * linePt
  }
  return kept
}

function placeLines(
  lineCount: number,
  heights: number[],
  roomOf: (page: number) => number,
  linePt: number,
): RowPiece[] {
  const pieces: RowPiece[] = []
  let from = 0
  while (from < lineCount) {
    const page = heights.length - 1
    const top = heights[page] ?? 0
    const fitting = Math.floor((roomOf(page) - top) / linePt)
    const taken = Math.max(top === 0 ? 1 : 0, withoutLoneLine(lineCount - from, fitting))
    const to = Math.min(lineCount, from + taken)
    if (to > from) pieces.push({ page, topPt: top, from, to })
    heights[page] = top + (to - from) * linePt
    from = to
    if (from < lineCount) heights.push(0)
  }
  return pieces
}

/** Neither the first nor the last line of a text stands alone on its page. */
function withoutLoneLine(left: number, fitting: number): number {
  if (left <= fitting) return left
  const taken = left - fitting === 1 && fitting > 2 ? fitting - 1 : fitting
  return taken === 1 && left > 3 ? 0 : taken
}
