import { useId } from 'react'
import type { BarChart } from '../../../shared/domain/chart/bar-chart.ts'

/** One unit of the chart in rem: text of 9 units is then a little smaller than the screen's own. */
const remPerUnit = 0.105
const fontUnits = 9

const anchors = { left: 'start', center: 'middle', right: 'end' } as const

type Props = Readonly<{ chart: BarChart; label: string }>

/** A bar chart drawn from the same geometry as on paper; the second series is hatched, not only of another colour. */
export function BarChartSvg({ chart, label }: Props) {
  const hatch = useId()
  return (
    <div className="overflow-x-auto">
      <svg
        role="img"
        aria-label={label}
        viewBox={`0 0 ${chart.width} ${chart.height}`}
        style={{ width: `${chart.width * remPerUnit}rem`, height: `${chart.height * remPerUnit}rem` }}
        className="max-w-none"
      >
        <defs>
          <pattern
            id={hatch}
            width="4"
            height="4"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="4" height="4" className="fill-white" />
            <line x1="0" y1="0" x2="0" y2="4" className="stroke-solid-gray-700" strokeWidth="1.6" />
          </pattern>
        </defs>
        {chart.gridLines.map((grid) => (
          <line key={`${grid.x1} ${grid.y1}`} {...grid} className="stroke-solid-gray-300" strokeWidth="0.5" />
        ))}
        {[...chart.bars, ...chart.legendKeys].map(({ series, ...box }) => (
          <rect
            key={`${box.x} ${box.y}`}
            {...box}
            strokeWidth="0.6"
            {...(series === 0
              ? { className: 'fill-key-900 stroke-key-900' }
              : { className: 'stroke-solid-gray-700', fill: `url(#${hatch})` })}
          />
        ))}
        {chart.labels.map(({ text, x, width, middle, align }) => (
          <text
            key={`${x} ${middle} ${text}`}
            x={align === 'left' ? x : align === 'right' ? x + width : x + width / 2}
            y={middle}
            dominantBaseline="central"
            textAnchor={anchors[align]}
            fontSize={fontUnits}
            className="fill-solid-gray-800"
          >
            {text}
          </text>
        ))}
      </svg>
    </div>
  )
}
