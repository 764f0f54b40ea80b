import { type ScaleLinear, scaleLinear } from 'd3-scale'

/** A share of 0 to 1 as a bar; null is "no data" and has no bar, only the word for it. */
export type BarValue = { readonly share: number | null; readonly label: string }

export type BarGroup = { readonly label: string; readonly values: readonly BarValue[] }

export type BarChartInput = {
  readonly groups: readonly BarGroup[]
  /** The names of the series, in the order of each group's values. */
  readonly series: readonly string[]
  readonly width: number
  readonly labelWidth: number
}

export type Bar = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly series: number
}

/** Text in a box of this width, centred on a height; 8 units tall unless said otherwise. */
export type ChartLabel = {
  readonly text: string
  readonly x: number
  readonly width: number
  readonly middle: number
  readonly align: 'left' | 'center' | 'right'
  readonly size?: number
  readonly isBold?: boolean
}

export type Segment = { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number }

/** Where everything of a chart is, in the unit of the width that was asked for, from its top left corner. */
export type BarChart = {
  readonly width: number
  readonly height: number
  readonly bars: readonly Bar[]
  readonly legendKeys: readonly Bar[]
  readonly gridLines: readonly Segment[]
  readonly labels: readonly ChartLabel[]
}

const legendHeight = 18
const axisHeight = 16
const barHeight = 9
const barGap = 2
const groupGap = 8
const valueWidth = 38
const labelGap = 6

/**
 * Lays out horizontal bars from 0 to 100 %, a group of bars under each other for every label, their figures in a
 * column at the right where no line crosses them. Screen and paper
 * draw the same geometry, so they cannot disagree.
 */
export function buildBarChart(input: BarChartInput): BarChart {
  const groupHeight = Math.max(input.series.length * (barHeight + barGap) - barGap, 20) + groupGap
  const plotLeft = input.labelWidth + labelGap
  const plotWidth = input.width - plotLeft - valueWidth
  const plotHeight = input.groups.length * groupHeight + groupGap / 2
  const right = plotLeft + plotWidth
  const at = scaleLinear().domain([0, 1]).range([plotLeft, right])
  const plot = { top: legendHeight, height: plotHeight, right, at }
  const groups = input.groups.map((group, index) => {
    const middle = plot.top + groupGap / 2 + index * groupHeight + (groupHeight - groupGap) / 2
    return layOutGroup(group, middle, plot, input.labelWidth)
  })
  const legend = layOutLegend(input.series, plotLeft)
  const axis = layOutAxis(plot)
  return {
    width: input.width,
    height: legendHeight + plotHeight + axisHeight,
    bars: groups.flatMap((group) => group.bars),
    legendKeys: legend.keys,
    gridLines: axis.lines,
    labels: [...legend.labels, ...groups.flatMap((group) => group.labels), ...axis.labels],
  }
}

type Plot = {
  readonly top: number
  readonly height: number
  readonly right: number
  /** From a share of 0 to 1 to where it ends across the plot. */
  readonly at: ScaleLinear<number, number>
}

function layOutGroup(
  group: BarGroup,
  middle: number,
  plot: Plot,
  labelWidth: number,
): { readonly bars: readonly Bar[]; readonly labels: readonly ChartLabel[] } {
  const height = group.values.length * (barHeight + barGap) - barGap
  const bars: Bar[] = []
  const labels: ChartLabel[] = [{ text: group.label, x: 0, width: labelWidth, middle, align: 'right' }]
  for (const [series, value] of group.values.entries()) {
    const y = middle - height / 2 + series * (barHeight + barGap)
    const left = plot.at(0)
    if (value.share !== null) {
      bars.push({ x: left, y, width: plot.at(value.share) - left, height: barHeight, series })
    }
    const x = plot.right + 2
    labels.push({ text: value.label, x, width: valueWidth - 2, middle: y + barHeight / 2, align: 'right' })
  }
  return { bars, labels }
}

function layOutLegend(
  series: readonly string[],
  left: number,
): { readonly keys: readonly Bar[]; readonly labels: readonly ChartLabel[] } {
  const itemWidth = 90
  const middle = 6
  const at = (index: number): number => left + index * itemWidth
  return {
    keys: series.map((_, index) => ({ x: at(index), y: middle - 4, width: 16, height: 8, series: index })),
    labels: series.map((text, index) => ({
      text,
      x: at(index) + 20,
      width: itemWidth - 22,
      middle,
      align: 'left',
    })),
  }
}

function layOutAxis(plot: Plot): {
  readonly lines: BarChart['gridLines']
  readonly labels: readonly ChartLabel[]
} {
  const bottom = plot.top + plot.height
  const ticks = plot.at.ticks(5)
  return {
    lines: ticks.map((share) => ({ x1: plot.at(share), y1: plot.top, x2: plot.at(share), y2: bottom })),
    labels: ticks.map((share) => ({
      text: `${Math.round(share * 100)}％`,
      x: plot.at(share) - 20,
      width: 40,
      middle: bottom + 8,
      align: 'center',
    })),
  }
}
