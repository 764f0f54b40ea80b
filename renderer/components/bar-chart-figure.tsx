import { useId } from 'react'
import type { Bar, BarChart } from '../../shared/domain/chart/bar-chart.ts'
import { ChartLabelText } from './chart-label-text.tsx'

type Props = Readonly<{
  chart: BarChart
  /** What the picture shows, in a sentence; its figures stand in a table beside it. */
  label: string
}>

/** Screen pixels (at the standard text size) per unit of the paper's geometry. */
const scale = 1.75

/** The bars as the paper has them, large enough for the screen; the second series is told by hatching, too. */
export function BarChartFigure({ chart, label }: Props) {
  const id = useId()
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${chart.width} ${chart.height}`}
      style={{ width: `${(chart.width * scale) / 16}rem` }}
      className="h-auto max-w-full"
    >
      <defs>
        <pattern id={id} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="4" height="4" fill="#ffffff" />
          <rect width="1.6" height="4" fill="#4d4d4d" />
        </pattern>
      </defs>
      {chart.gridLines.map((line) => (
        <line key={`${line.x1}-${line.y1}`} {...line} stroke="#cccccc" strokeWidth="0.5" />
      ))}
      {[...chart.bars, ...chart.legendKeys].map((bar) => (
        <BarShape key={`${bar.x}-${bar.y}`} bar={bar} hatching={`url(#${id})`} />
      ))}
      {chart.labels.map((text) => (
        <ChartLabelText key={`${text.text}-${text.x}-${text.middle}`} label={text} />
      ))}
    </svg>
  )
}

function BarShape({ bar, hatching }: Readonly<{ bar: Bar; hatching: string }>) {
  const { x, y, width, height, series } = bar
  return (
    <rect
      x={x}
      y={y}
      width={width}
      height={height}
      fill={series === 0 ? '#0017c1' : hatching}
      stroke={series === 0 ? '#0017c1' : '#4d4d4d'}
      strokeWidth="0.5"
    />
  )
}
