import { describe, expect, it } from 'vitest'
import {
  buildTrendPanels,
  findTrendDomain,
  panelRowHeight,
  type TrendPanels,
} from '../../../shared/domain/chart/trend-panels.ts'

const someYears = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ label: `R${at + 1}`, isRunning: false }))
const shares = (count: number, at = 0) =>
  Array.from({ length: count }, (_, year) => ((year * 7 + at) % 40) / 40)

/** Eight categories over ten years and the running one, three beside each other on a landscape page. */
const full = buildTrendPanels({
  panels: Array.from({ length: 8 }, (_, at) => ({ title: `区分${at}`, shares: shares(11, at) })),
  years: [...someYears(10), { label: 'R11', isRunning: true }],
  width: 728,
  columns: 3,
})

describe('buildTrendPanels', () => {
  it('puts a marker and a figure on every point and a line between neighbours', () => {
    const one = buildTrendPanels({
      panels: [{ title: '運用', shares: [0.5, 1, null, 0.75] }],
      years: someYears(4),
      ...{ width: 240, columns: 1 },
    })
    expect(one.markers).toHaveLength(3)
    expect(one.lines.map(({ points }) => points.length)).toEqual([2])
    const texts = one.labels.map(({ text }) => text)
    expect(texts).toEqual(expect.arrayContaining(['運用', 'R1', 'R4', '50.0', '100.0', '75.0']))
  })

  it('draws a higher share higher, by the scale its grid shows', () => {
    const { markers, labels, gridLines } = buildTrendPanels({
      panels: [{ title: '', shares: [0.8, 1] }],
      ...{ years: someYears(2), width: 240, columns: 1 },
    })
    const heightOf = (text: string) => labels.find((label) => label.text === text)?.middle ?? Number.NaN
    const tops = markers.map(({ points }) => ((points[0]?.y ?? 0) + (points[2]?.y ?? 0)) / 2)
    expect(tops[0]).toBeCloseTo(heightOf('80'))
    expect(tops[1]).toBeCloseTo(heightOf('100'))
    expect(gridLines.some(({ y1 }) => Math.abs(y1 - heightOf('80')) < 1e-9)).toBe(true)
  })

  it('dashes the way to a running year and leaves its marker hollow', () => {
    expect(full.lines.filter(({ isDashed }) => isDashed).map(({ points }) => points.length)).toEqual(
      Array(8).fill(2),
    )
    expect(full.markers.filter(({ isHollow }) => isHollow)).toHaveLength(8)
    expect(full.labels.filter(({ text }) => text === '途中')).toHaveLength(8)
  })

  it('keeps everything inside its size', () => {
    expect(full.height).toBeLessThanOrEqual(3 * panelRowHeight)
    for (const { points } of [...full.lines, ...full.markers])
      for (const { x, y } of points) expect(isInside(full, { x, y, width: 0, height: 0 })).toBe(true)
    for (const ground of full.grounds) expect(isInside(full, ground)).toBe(true)
    for (const { x, width, middle } of full.labels)
      expect(isInside(full, { x, y: middle, width, height: 0 })).toBe(true)
  })

  it('leaves every figure of ten years and the running one room of its own', () => {
    for (const [at, one] of full.grounds.entries())
      for (const other of full.grounds.slice(at + 1)) expect(isApart(one, other)).toBe(true)
  })

  it('lays no figure on a marker', () => {
    const marks = full.markers.map(({ points }) => {
      const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
      const [left, top] = [Math.min(...xs), Math.min(...ys)]
      return { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top }
    })
    const own = full.grounds.map((ground, at) => isApart(ground, marks[at] ?? ground))
    expect(own).toEqual(own.map(() => true))
  })

  it('takes one scale for all panels, from the tens below the lowest', () => {
    expect(findTrendDomain([{ title: '', shares: [0.73, null] }])).toEqual([0.7, 1])
    expect(findTrendDomain([{ title: '', shares: [0.99] }])).toEqual([0.7, 1])
    expect(findTrendDomain([{ title: '', shares: [0] }])).toEqual([0, 1])
    expect(findTrendDomain([])).toEqual([0.7, 1])
  })

  it('has nothing to draw without panels', () => {
    const none = buildTrendPanels({ panels: [], years: someYears(2), width: 240, columns: 2 })
    expect(none).toMatchObject({ height: 0, lines: [], labels: [] })
  })
})

type Box = { x: number; y: number; width: number; height: number }

function isInside({ width, height }: TrendPanels, box: Box): boolean {
  return box.x >= 0 && box.y >= 0 && box.x + box.width <= width + 0.01 && box.y + box.height <= height + 0.01
}

function isApart(one: Box, other: Box): boolean {
  const isBeside = one.x + one.width <= other.x || other.x + other.width <= one.x
  return isBeside || one.y + one.height <= other.y || other.y + other.height <= one.y
}
