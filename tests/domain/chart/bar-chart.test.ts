import { describe, expect, it } from 'vitest'
import { buildBarChart } from '../../../shared/domain/chart/bar-chart.ts'

const value = (share: number | null) => ({ share, label: share === null ? '－' : `${share * 100}％` })

describe('buildBarChart', () => {
  const chart = buildBarChart({
    width: 400,
    labelWidth: 100,
    series: ['令和8年度', '令和7年度'],
    groups: [
      { label: '組織体制', values: [value(1), value(0.5)] },
      { label: '運用', values: [value(0.25), value(null)] },
    ],
  })

  it('makes bars as long as their share of the plot', () => {
    const widths = chart.bars.map((bar) => bar.width)
    const [full = 0] = widths
    expect(widths).toEqual([full, full * 0.5, full * 0.25])
    const left = chart.bars[0]?.x ?? 0
    expect(chart.gridLines.at(-1)?.x1).toBeCloseTo(left + full)
  })

  it('draws no bar where there is no figure, but says so', () => {
    expect(chart.bars.filter((bar) => bar.series === 1)).toHaveLength(1)
    expect(chart.labels.map((label) => label.text)).toContain('－')
  })

  it('keeps everything inside its size', () => {
    for (const bar of [...chart.bars, ...chart.legendKeys]) {
      expect(bar.x + bar.width).toBeLessThanOrEqual(chart.width)
      expect(bar.y + bar.height).toBeLessThanOrEqual(chart.height)
    }
    for (const label of chart.labels) expect(label.x + label.width).toBeLessThanOrEqual(chart.width)
  })

  it('lets no two bars overlap', () => {
    const sorted = chart.bars.toSorted((a, b) => a.y - b.y)
    for (const [index, bar] of sorted.entries())
      expect(bar.y).toBeGreaterThanOrEqual((sorted[index - 1]?.y ?? -100) + (sorted[index - 1]?.height ?? 0))
  })
})
