import type { ChartLabel } from '../../shared/domain/chart/bar-chart.ts'

const anchors = { left: 'start', center: 'middle', right: 'end' } as const

/** A text of a chart, as SVG. */
export function ChartLabelText({ label }: Readonly<{ label: ChartLabel }>) {
  const { text, x, width, middle, align, size = 8, isBold = false } = label
  const shift = { left: 0, center: width / 2, right: width }[align]
  return (
    <text
      x={x + shift}
      y={middle}
      textAnchor={anchors[align]}
      dominantBaseline="central"
      fontSize={size}
      fontWeight={isBold ? 'bold' : undefined}
      fill="#1a1a1a"
    >
      {text}
    </text>
  )
}
