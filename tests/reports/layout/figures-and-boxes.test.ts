import { describe, expect, it } from 'vitest'
import { drawBarChart } from '../../../electron/reports/layout/chart.ts'
import { drawQrCode } from '../../../electron/reports/layout/qr-code.ts'
import { drawSealBoxes, sealBoxesHeightPt } from '../../../electron/reports/layout/seal-boxes.ts'
import { buildBarChart } from '../../../shared/domain/chart/bar-chart.ts'
import { aReport } from '../../support/a-report.ts'
import { readPdfCharacters, readPdfObjects } from '../../support/pdf.ts'

function countTags(pdf: Uint8Array, tag: string): number {
  return readPdfObjects(pdf).match(new RegExp(`/S /${tag}\\n`, 'g'))?.length ?? 0
}

describe('drawSealBoxes', () => {
  it('prints a title for each box, in their order', () => {
    const report = aReport()
    drawSealBoxes(report, { titles: ['管理者', '情報セキュリティ責任者', '担当'], caption: '決裁欄' })
    expect(readPdfCharacters(report.finish())).toContain('決裁欄管理者情報セキュリティ責任者担当')
  })

  it('goes on in a second row where there are more boxes than the page is wide', () => {
    const report = aReport()
    const top = report.y
    drawSealBoxes(report, { titles: Array.from({ length: 10 }, (_, at) => `役職${at}`), caption: '決裁欄' })
    expect(report.y - top).toBeCloseTo(2 * sealBoxesHeightPt)
    expect(countTags(report.finish(), 'TR')).toBe(2)
  })
})

describe('drawBarChart', () => {
  it('prints every figure and says in words what it shows', () => {
    const report = aReport()
    const values = [
      { share: 0.923, label: '92.3％' },
      { share: null, label: '－' },
    ]
    const groups = [{ label: '組織体制', values }]
    const chart = buildBarChart({ groups, series: ['令和8年度', '令和7年度'], width: 400, labelWidth: 100 })
    drawBarChart(report, chart, { alt: '組織体制 92.3％', place: '図' })
    const pdf = report.finish()
    expect(readPdfCharacters(pdf)).toContain('令和8年度令和7年度組織体制92.3％－0％20％40％60％80％100％')
    expect(countTags(pdf, 'Figure')).toBe(1)
    expect(readPdfObjects(pdf)).toMatch(/\/Alt \(|\/Alt </)
  })

  it('goes whole to the next page where it does not fit', () => {
    const report = aReport()
    const groups = Array.from({ length: 8 }, (_, at) => ({
      label: `区分${at}`,
      values: [{ share: 1, label: '100.0％' }],
    }))
    report.y = report.body.bottom - 50
    const chart = buildBarChart({ groups, series: ['令和8年度'], width: 400, labelWidth: 100 })
    drawBarChart(report, chart, { alt: '図', place: '図' })
    expect(report.pages).toHaveLength(2)
    expect(report.y).toBeCloseTo(report.body.top + chart.height)
  })
})

describe('drawQrCode', () => {
  it('draws bars inside its square and tags them with their meaning', () => {
    const report = aReport()
    drawQrCode(report, { text: 'urn:sha256:00', alt: '記録の指紋', x: 100, y: 200, sizePt: 60 })
    const bars = [...report.page.content.join('\n').matchAll(/([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re/g)]
    expect(bars.length).toBeGreaterThan(50)
    for (const [, x, y, width, height] of bars) {
      expect(Number(x)).toBeGreaterThanOrEqual(100)
      expect(Number(y)).toBeGreaterThanOrEqual(200)
      expect(Number(x) + Number(width)).toBeLessThanOrEqual(160.01)
      expect(Number(y) + Number(height)).toBeLessThanOrEqual(260.01)
    }
    expect(countTags(report.finish(), 'Figure')).toBe(1)
  })
})
