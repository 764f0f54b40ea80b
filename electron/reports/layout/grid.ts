import type { ByteText } from './byte-text.ts'
import { type Rectangle, type Segment, setPen } from './ink.ts'
import type { RowLayout } from './table-layout.ts'
import { toPdfNumber as n, toThousandths } from './units.ts'

export const groundGray = 0.92
export const rulePen = { widthPt: 0.5, gray: 0.35 } as const

/** The grounds of the rows that have one, and all rules between and around the cells. */
export type Grid = { readonly grounds: readonly Rectangle[]; readonly rules: readonly Segment[] }

/** Lays out the grid of some rows that stand on one page, from their top left corner. */
export function layOutGrid(
  left: number,
  top: number,
  widths: readonly number[],
  rows: readonly Pick<RowLayout, 'heightPt' | 'hasGround'>[],
): Grid {
  const width = widths.reduce((sum, one) => sum + one, 0)
  const grounds: Rectangle[] = []
  const rules: Segment[] = [{ x1: left, y1: top, x2: left + width, y2: top }]
  let y = top
  for (const row of rows) {
    if (row.hasGround) grounds.push({ x: left, y, width, height: row.heightPt })
    y += row.heightPt
    rules.push({ x1: left, y1: y, x2: left + width, y2: y })
  }
  let x = left
  for (const columnWidth of [0, ...widths]) {
    x += columnWidth
    rules.push({ x1: x, y1: top, x2: x, y2: y })
  }
  return { grounds, rules }
}

/** Writes the grid as `fillRectangles` and `strokeSegments` draw it. */
export function writeGrid(out: ByteText, { grounds, rules }: Grid): void {
  const numbers = (values: readonly number[]): void => {
    for (const value of values) {
      out.thousandths(toThousandths(value))
      out.text(' ')
    }
  }
  if (grounds.length > 0) out.text(`${n(groundGray)} g `)
  for (const { x, y, width, height } of grounds) {
    numbers([x, y, width, height])
    out.text('re\n')
  }
  out.text(grounds.length > 0 ? `f\n${setPen(rulePen)} ` : `${setPen(rulePen)} `)
  for (const { x1, y1, x2, y2 } of rules) {
    numbers([x1, y1])
    out.text('m ')
    numbers([x2, y2])
    out.text('l\n')
  }
  out.text('S\n')
}
