import { describe, expect, it } from 'vitest'
import { drawInspectionComparison } from '../../electron/reports/inspection-comparison/draw-inspection-comparison.ts'
import { buildInspectionComparisonReport } from '../../shared/domain/report/inspection-comparison-model.ts'
import { aComparison } from '../support/a-comparison.ts'
import { readPdfCharacters, readPdfObjects, readPdfText, runOnPdf } from '../support/pdf.ts'
import { testFonts } from '../support/report-fonts.ts'

function draw(comparison = aComparison()): Uint8Array {
  const input = { organizationName: '北松北部環境組合', isSample: false, comparison }
  const made = { createdOn: '2026-11-22', createdAt: '2026-11-22T01:00:00.000Z' }
  return drawInspectionComparison(testFonts(), buildInspectionComparisonReport({ ...input, ...made }))
}

function countTags(pdf: Uint8Array, tag: string): number {
  return readPdfObjects(pdf).match(new RegExp(`/S /${tag}\\n`, 'g'))?.length ?? 0
}

describe('drawInspectionComparison', () => {
  const pdf = draw()
  const characters = readPdfCharacters(pdf)

  it('prints each group with its rates and differences, the years across', () => {
    expect(characters).toContain(
      '令和5年度令和6年度令和7年度総務課42.1％47.4％＋5.352.6％＋5.2施設課－47.4％52.6％＋5.2',
    )
    expect(characters).toContain('S02画面をロックしている。R6新規－78.9％63.2％△15.7')
  })

  it('draws a chart for all together, the categories, the audiences and the units', () => {
    expect(countTags(pdf, 'Figure')).toBe(4)
    expect(characters).toContain('総務課406080100R5R6R742.147.452.6')
  })

  it('stands on landscape pages and has no date that is not by era', () => {
    expect(runOnPdf(pdf, 'pdfinfo', (file) => [file])).toMatch(/Page size: +841\.89 x 595\.28/)
    expect(readPdfText(pdf)).not.toMatch(/20\d\d/)
  })

  it('is marked 案 while a year still runs', () => {
    expect(characters).not.toContain('案')
    const running = readPdfCharacters(draw(aComparison({ isLastRunning: true })))
    expect(running).toContain('案')
    expect(running).toContain('令和7年度途中')
  })

  it('has room for ten years and the running one, and keeps many charts on their pages', () => {
    const long = aComparison({ count: 11, isLastRunning: true })
    const units = Array.from({ length: 30 }, (_, at) => ({
      ...{ unitName: `北部クリーンセンター第${at + 1}係`, figures: long.total },
    }))
    const many = draw({ ...long, byUnit: units })
    expect(readPdfCharacters(many)).toContain('令和15年度途中')
    const boxes = [...readPdfObjects(many).matchAll(/\/BBox \[\s*([\d.]+)\s+([\d.-]+)/g)]
    expect(boxes.length).toBeGreaterThan(5)
    for (const [, , bottom] of boxes) expect(Number(bottom)).toBeGreaterThan(56)
  })

  it('gives the same bytes for the same input and is clean to qpdf', () => {
    expect(Buffer.compare(pdf, draw())).toBe(0)
    expect(runOnPdf(pdf, 'qpdf', (file) => ['--check', file])).toContain(
      'No syntax or stream encoding errors',
    )
  })
})
