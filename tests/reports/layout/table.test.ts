import { describe, expect, it } from 'vitest'
import { drawTable } from '../../../electron/reports/layout/table.ts'
import { layOutTable } from '../../../electron/reports/layout/table-layout.ts'
import type { TableRow } from '../../../electron/reports/layout/table-model.ts'
import { AppError } from '../../../shared/errors/app-error.ts'
import { aReport } from '../../support/a-report.ts'
import { readPdfObjects, readPdfText } from '../../support/pdf.ts'
import { testFonts } from '../../support/report-fonts.ts'

const columns = [
  { title: '番号', share: 1 },
  { title: '設問', share: 5 },
  { title: '人数', share: 1, align: 'right' as const },
]

function printed(rows: readonly TableRow[]): Uint8Array {
  const report = aReport()
  drawTable(report, { place: '設問の一覧', columns, rows })
  return report.finish()
}

function pagesOf(pdf: Uint8Array): readonly string[] {
  return readPdfText(pdf).split('\f').slice(0, -1)
}

describe('drawTable', () => {
  it('repeats the heading on every page', () => {
    const pages = pagesOf(
      printed(Array.from({ length: 200 }, (_, at) => ({ cells: [`Q${at}`, '設問の文', '1'] }))),
    )
    expect(pages.length).toBeGreaterThan(3)
    for (const page of pages) expect(page).toContain('番号 設問 人数')
  })

  it('never splits a row over two pages', () => {
    const text = '一行目\n二行目\n三行目\n四行目\n五行目'
    const pages = pagesOf(printed(Array.from({ length: 40 }, (_, at) => ({ cells: [`Q${at}`, text, '1'] }))))
    for (const page of pages) expect(page.match(/一行目/g)?.length).toBe(page.match(/五行目/g)?.length)
  })

  it('cuts a row that is taller than a page, and loses no line of it', () => {
    const lines = Array.from({ length: 150 }, (_, at) => `行${at}。`)
    const pages = pagesOf(printed([{ cells: ['Q1', lines.join('\n'), '1'] }]))
    expect(pages.length).toBeGreaterThan(1)
    expect(pages.join('').match(/行\d+。/g)).toEqual(lines)
  })

  it('begins such a row under the one before it, and says again which row goes on where that is wanted', () => {
    const lines = Array.from({ length: 150 }, (_, at) => `行${at}。`)
    const report = aReport()
    const rows = [{ cells: ['Q1', '短い', '1'] }, { cells: ['Q2', lines.join('\n'), '1'] }]
    drawTable(report, { place: '設問の一覧', columns, rows, repeatsFirstCell: true })
    const pages = pagesOf(report.finish())
    expect(pages[0]).toContain('行0。')
    expect(pages.length).toBeGreaterThan(2)
    for (const page of pages) expect(page).toContain('Q2')
    expect(pages.join('').match(/行\d+。/g)).toEqual(lines)
  })

  it('tags rows, headings and cells', () => {
    const objects = readPdfObjects(printed([{ cells: ['Q1', '設問の文', '1'] }]))
    const count = (tag: string): number => objects.match(new RegExp(`/S /${tag}\\n`, 'g'))?.length ?? 0
    expect([count('Table'), count('TR'), count('TH'), count('TD')]).toEqual([1, 2, 3, 3])
    expect(objects).toContain('/Scope /Column')
  })

  it('reads the heading out once, however many pages repeat it', () => {
    const objects = readPdfObjects(
      printed(Array.from({ length: 120 }, () => ({ cells: ['Q1', '設問の文', '1'] }))),
    )
    expect(objects.match(/\/S \/TH\n/g)).toHaveLength(3)
    expect(objects.match(/\/S \/TR\n/g)).toHaveLength(121)
  })

  it('names the row and column of a character that cannot be printed', () => {
    const draw = () => printed([{ cells: ['Q1', '設問', '1'] }, { cells: ['Q2', '笑\u{1F600}', '1'] }])
    expect(draw).toThrowError(AppError)
    expect(draw).toThrowError(/設問の一覧 2行目 設問/)
  })

  it('sets a total in bold and leaves the same words light elsewhere', () => {
    const rows = [{ cells: ['合計', '', ''] }, { cells: ['合計', '', ''], isTotal: true }]
    const layout = layOutTable(testFonts(), { place: '表', columns, rows }, 400)
    const faces = layout.rows.map((row) => row.cells[0]?.lines[0]?.glyphs[0]?.face.name)
    expect(faces).toEqual(['BIZUDGothic-Regular', 'BIZUDGothic-Bold'])
  })

  it('prints a table without rows as its heading', () => {
    expect(pagesOf(printed([]))[0]).toContain('番号 設問 人数')
  })
})
