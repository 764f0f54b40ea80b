import { type ScaleLinear, scaleLinear, scalePoint } from 'd3-scale'
import { toPercentFigure } from '../report/figures.ts'
import type { ChartLabel, Segment } from './bar-chart.ts'

type Rectangle = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export type Point = { readonly x: number; readonly y: number }

/** One group over the years, in a small chart of its own; null is a year without a figure. */
export type TrendPanel = { readonly title: string; readonly shares: readonly (number | null)[] }

export type TrendInput = {
  readonly panels: readonly TrendPanel[]
  /** The years from left to right; one that still runs is called 途中 and drawn dashed and hollow. */
  readonly years: readonly { readonly label: string; readonly isRunning: boolean }[]
  readonly width: number
  /** How many panels stand beside each other. */
  readonly columns: number
  /** The scale where the panels are a part of more; that of `findTrendDomain` otherwise. */
  readonly domain?: TrendDomain
}

/** The shares the scale reaches from and to. */
export type TrendDomain = readonly [number, number]

/** Where everything of the charts is, in the unit of the width that was asked for, from their top left corner. */
export type TrendPanels = {
  readonly width: number
  readonly height: number
  readonly gridLines: readonly Segment[]
  readonly lines: readonly { readonly points: readonly Point[]; readonly isDashed: boolean }[]
  /** Closed shapes on the points of the lines. */
  readonly markers: readonly { readonly points: readonly Point[]; readonly isHollow: boolean }[]
  /** Blank ground under the figures, so that no line of the grid crosses them. */
  readonly grounds: readonly Rectangle[]
  readonly labels: readonly ChartLabel[]
}

const titleHeight = 15
const plotHeight = 78
const axisHeight = 22
const panelGap = { x: 14, y: 10 } as const
const axisWidth = 20
const valueSize = 7
const valueDistance = 6.5
const markerSize = 2.3

/** How tall one row of panels is, the gap below it included. */
export const panelRowHeight = titleHeight + plotHeight + axisHeight + panelGap.y

/**
 * Lays out a small line chart for each group, all on one scale, each point with its figure: one line to a chart needs no
 * colour to be told from another. Screen and paper draw the same geometry, so they cannot disagree.
 */
export function buildTrendPanels(input: TrendInput): TrendPanels {
  const { panels, columns, width } = input
  const panelWidth = (width - (columns - 1) * panelGap.x) / columns
  const domain = input.domain ?? findTrendDomain(panels)
  const drawn = panels.map((panel, index) =>
    layOutPanel(panel, input, {
      left: (index % columns) * (panelWidth + panelGap.x),
      top: Math.floor(index / columns) * panelRowHeight,
      width: panelWidth,
      domain,
    }),
  )
  return {
    width,
    height: Math.max(0, Math.ceil(panels.length / columns) * panelRowHeight - panelGap.y),
    gridLines: drawn.flatMap((panel) => panel.gridLines),
    lines: drawn.flatMap((panel) => panel.lines),
    markers: drawn.flatMap((panel) => panel.markers),
    grounds: drawn.flatMap((panel) => panel.grounds),
    labels: drawn.flatMap((panel) => panel.labels),
  }
}

/** From the tens below the lowest figure to 100 %, at least a fifth of the whole. */
export function findTrendDomain(panels: readonly TrendPanel[]): TrendDomain {
  const shares = panels.flatMap((panel) => panel.shares.filter((share) => share !== null))
  const lowest = Math.min(0.8, ...shares)
  return [Math.max(0, Math.floor((lowest - 0.02) * 10) / 10), 1]
}

type Place = {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly domain: TrendDomain
}
type PlacedPoint = Point & { readonly share: number; readonly isRunning: boolean }

function layOutPanel(panel: TrendPanel, input: TrendInput, place: Place) {
  const left = place.left + axisWidth
  const right = place.left + place.width
  const bottom = place.top + titleHeight + plotHeight
  // room above 100 % and below the lowest for the figures of the points
  const y = scaleLinear(place.domain, [bottom - 8, place.top + titleHeight + 10])
  const step = (right - left) / Math.max(1, input.years.length)
  const x = scalePoint(input.years.keys(), [left + step / 2, right - step / 2])
  const points = input.years.map(({ isRunning }, at): PlacedPoint | null => {
    const share = panel.shares[at] ?? null
    return share === null ? null : { x: x(at) ?? left, y: y(share), share, isRunning }
  })
  const ticks = layOutTicks(y, { left, right })
  const values = points.flatMap((point, at) => toValueLabel(points, point, at, step))
  return {
    gridLines: ticks.lines,
    lines: listLines(points),
    markers: points.flatMap((point) => (point === null ? [] : [toMarker(point)])),
    grounds: values.map(toGround),
    labels: [
      {
        text: panel.title,
        x: place.left,
        width: place.width,
        middle: place.top + 7,
        align: 'left',
        isBold: true,
      },
      ...ticks.labels,
      ...input.years.flatMap(({ label, isRunning }, at): ChartLabel[] => {
        const look = { x: (x(at) ?? left) - step / 2, width: step, align: 'center', size: valueSize } as const
        const year = { ...look, text: label, middle: bottom + 6 }
        return isRunning ? [year, { ...look, text: '途中', middle: bottom + 15 }] : [year]
      }),
      ...values,
    ] satisfies ChartLabel[],
  }
}

function layOutTicks(y: ScaleLinear<number, number>, { left, right }: { left: number; right: number }) {
  const ticks = y.ticks(3)
  return {
    lines: ticks.map((share): Segment => ({ x1: left, y1: y(share), x2: right, y2: y(share) })),
    labels: ticks.map(
      (share): ChartLabel => ({
        ...{
          text: String(Math.round(share * 100)),
          x: left - axisWidth,
          width: axisWidth - 3,
          middle: y(share),
        },
        ...{ align: 'right', size: valueSize },
      }),
    ),
  }
}

/** The line breaks where a year has no figure, and is dashed on its way to a year that still runs. */
function listLines(points: readonly (PlacedPoint | null)[]): TrendPanels['lines'][number][] {
  const lines: { points: Point[]; isDashed: boolean }[] = []
  for (const [at, point] of points.entries()) {
    const before = points[at - 1] ?? null
    if (point === null || before === null) continue
    const isDashed = point.isRunning || before.isRunning
    const line = lines.at(-1)
    const end = { x: point.x, y: point.y }
    const goesOn = line?.isDashed === isDashed && line.points.at(-1)?.x === before.x
    if (goesOn) line.points.push(end)
    else lines.push({ points: [{ x: before.x, y: before.y }, end], isDashed })
  }
  return lines
}

function toMarker({ x, y, isRunning }: PlacedPoint): TrendPanels['markers'][number] {
  return {
    isHollow: isRunning,
    points: [
      { x, y: y - markerSize },
      { x: x + markerSize, y },
      { x, y: y + markerSize },
      { x: x - markerSize, y },
    ],
  }
}

/** The figure of a point, on the side its line does not go to. */
function toValueLabel(
  points: readonly (PlacedPoint | null)[],
  point: PlacedPoint | null,
  at: number,
  step: number,
): ChartLabel[] {
  if (point === null) return []
  const slopes = [points[at - 1], points[at + 1]].flatMap((one) => (one ? [one.share - point.share] : []))
  const isValley = slopes.reduce((sum, slope) => sum + slope, 0) > 0
  return [
    {
      ...{
        text: toPercentFigure(point.share),
        x: point.x - step / 2,
        width: step,
      },
      ...{ middle: point.y + (isValley ? valueDistance : -valueDistance), align: 'center', size: valueSize },
    },
  ]
}

/** As wide as the figure is: digits are little more than half as wide as they are tall. */
function toGround({ text, x, width, middle, size = valueSize }: ChartLabel): Rectangle {
  const own = text.length * size * 0.58
  return { x: x + (width - own) / 2, y: middle - size / 2, width: own, height: size }
}
