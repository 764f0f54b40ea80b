import type { Point, TrendPanels } from '../../shared/domain/chart/trend-panels.ts'
import { ChartLabelText } from './chart-label-text.tsx'

type Props = Readonly<{
  panels: TrendPanels
  /** What the picture shows, in a sentence; its figures stand in a table beside it. */
  label: string
}>

/** Screen pixels (at the standard text size) per unit of the paper's geometry. */
const scale = 1.75
const ink = '#0017c1'

/** The line charts as the paper has them, large enough for the screen; what still runs is dashed and hollow. */
export function TrendPanelsFigure({ panels, label }: Props) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${panels.width} ${panels.height}`}
      style={{ width: `${(panels.width * scale) / 16}rem` }}
      className="h-auto max-w-full"
    >
      {panels.gridLines.map((line) => (
        <line key={`${line.x1}-${line.y1}`} {...line} stroke="#cccccc" strokeWidth="0.5" />
      ))}
      {panels.grounds.map((box) => (
        <rect key={`${box.x}-${box.y}`} {...box} fill="#ffffff" />
      ))}
      {panels.lines.map(({ points, isDashed }) => (
        <polyline
          key={toPoints(points)}
          points={toPoints(points)}
          fill="none"
          stroke={ink}
          strokeWidth="1.1"
          strokeDasharray={isDashed ? '2.4' : undefined}
        />
      ))}
      {panels.markers.map(({ points, isHollow }) => (
        <polygon
          key={toPoints(points)}
          points={toPoints(points)}
          fill={isHollow ? '#ffffff' : ink}
          stroke={ink}
          strokeWidth="0.8"
        />
      ))}
      {panels.labels.map((text) => (
        <ChartLabelText key={`${text.text}-${text.x}-${text.middle}`} label={text} />
      ))}
    </svg>
  )
}

function toPoints(points: readonly Point[]): string {
  return points.map(({ x, y }) => `${x},${y}`).join(' ')
}
