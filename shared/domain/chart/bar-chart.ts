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

/** Text in a box of this width, centred on a height. */
export type ChartLabel = {
  readonly text: string
  readonly x: number
  readonly width: number
  readonly middle: number
  readonly align: 'left' | 'center' | 'right'
}

/** Where everything of a chart is, in the unit of the width that was asked for, from its top left corner. */
export type BarChart = {
  readonly width: number
  readonly height: number
  readonly bars: readonly Bar[]
  readonly legendKeys: readonly Bar[]
  readonly gridLines: readonly {
    readonly x1: number
    readonly y1: number
    readonly x2: number
    readonly y2: number
  }[]
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
  const plot = { left: plotLeft, top: legendHeight, width: plotWidth, height: plotHeight }
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

type Plot = { readonly left: number; readonly top: number; readonly width: number; readonly height: number }

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
    const width = (value.share ?? 0) * plot.width
    if (value.share !== null) bars.push({ x: plot.left, y, width, height: barHeight, series })
    const x = plot.left + plot.width + 2
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
  const ticks = [0, 0.25, 0.5, 0.75, 1]
  const at = (share: number): number => plot.left + share * plot.width
  return {
    lines: ticks.map((share) => ({ x1: at(share), y1: plot.top, x2: at(share), y2: bottom })),
    labels: ticks.map((share) => ({
      text: `${share * 100}％`,
      x: at(share) - 20,
      width: 40,
      middle: bottom + 8,
      align: 'center',
    })),
  }
}
