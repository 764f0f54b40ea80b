import { describe, expect, it } from 'vitest'
import { drawHeading } from '../../../electron/reports/layout/heading.ts'
import { drawLongTable, type LongTable } from '../../../electron/reports/layout/long-table.ts'
import { drawParagraph } from '../../../electron/reports/layout/paragraph.ts'
import { drawTable } from '../../../electron/reports/layout/table.ts'
import { signPdf } from '../../../electron/reports/signature/sign-pdf.ts'
import { AppError } from '../../../shared/errors/app-error.ts'
import { aBodyKey } from '../../support/a-body-key.ts'
import { aReport } from '../../support/a-report.ts'
import { readPdfObjects, readPdfText, runOnPdf } from '../../support/pdf.ts'

const columns = [
  { title: '番号', share: 1 },
  { title: '名称', share: 3 },
  { title: '件数', share: 1, align: 'right' as const },
  { title: '確認', share: 1, align: 'center' as const },
]
const names = [
  '髙橋 山﨑',
  '𠮷田 葛\u{E0100}城 葛飾',
  '一行目\n二行目',
  '',
  'A'.repeat(200),
  '記録。'.repeat(100),
]

function aTable(rows: number, changed: Partial<LongTable> = {}): LongTable {
  return {
    ...{ place: '一覧', columns, repeatsFirstCell: true },
    rows: Array.from({ length: rows }, (_, at) => ({
      cells: [
        `番-${at}`,
        names[at % 97 === 5 ? 5 : at % 5] ?? '',
        String(at * 7),
        { text: '済', bold: at % 2 === 0 },
      ],
      isTotal: at % 50 === 49,
    })),
    ...changed,
  }
}

function printed(tables: readonly LongTable[], options: Parameters<typeof aReport>[0] = {}): Uint8Array {
  const report = aReport({ isLong: true, ...options })
  for (const table of tables) {
    drawHeading(report, { text: table.place, level: 1 })
    drawLongTable(report, table)
    drawParagraph(report, { text: '以上', style: { family: 'mincho', sizePt: 10 }, place: '結び' })
  }
  return report.finish()
}

function printedAsUsual(tables: readonly LongTable[]): Uint8Array {
  const report = aReport()
  for (const table of tables) {
    drawHeading(report, { text: table.place, level: 1 })
    drawTable(report, table)
    drawParagraph(report, { text: '以上', style: { family: 'mincho', sizePt: 10 }, place: '結び' })
  }
  return report.finish()
}

/** The structure tree with the text of each element, as a screen reader follows it. */
const readTree = (pdf: Uint8Array) => runOnPdf(pdf, 'pdfinfo', (file) => ['-struct-text', file])
/** Every word with where it stands. */
const readPlaces = (pdf: Uint8Array) =>
  runOnPdf(pdf, 'pdftotext', (file) => ['-bbox', file, '-']).replace(/<title>.*/, '')

/** The kanji of JIS X 0208. */
function listKanji(): readonly string[] {
  const decoder = new TextDecoder('euc-jp')
  const rows = Array.from({ length: 0xf4 - 0xaf }, (_, at) => 0xb0 + at)
  const cells = Array.from({ length: 94 }, (_, at) => 0xa1 + at)
  const all = rows.flatMap((row) => cells.map((cell) => decoder.decode(Uint8Array.of(row, cell))))
  return all.filter((one) => one !== '\ufffd')
}

describe('drawLongTable', () => {
  it('puts every word where drawTable puts it, whatever the cells hold', async () => {
    for (const verticalAlign of ['top', 'middle'] as const) {
      const tables = [aTable(130, { verticalAlign }), aTable(3, { place: '次の一覧', verticalAlign })]
      expect(readPlaces(printed(tables))).toBe(readPlaces(printedAsUsual(tables)))
    }
  })

  it('prints every character, also one whose code has a bracket or a carriage return in it', () => {
    // codes are given in order: all low bytes, and 0x0d as the high one
    const kanji = listKanji().slice(0, 3500)
    const rows = [{ cells: ['1', kanji.join(''), '', ''] }]
    const words = readPdfText(printed([aTable(0, { rows })]))
    expect(kanji.filter((one) => !words.includes(one))).toEqual([])
  })

  it('has the same structure tree, element by element, text by text', async () => {
    // poppler reads the whole page for each element: few rows, over two pages
    const tables = [aTable(10, { widthPt: 170 }), aTable(1, { place: '次の一覧' })]
    const tree = readTree(printed(tables))
    expect(tree).toContain('TD')
    expect(readPdfText(printed(tables)).split('\f').length).toBeGreaterThan(2)
    expect(tree).toBe(readTree(printedAsUsual(tables)))
  })

  it('cuts a row that is taller than a page as drawTable does', async () => {
    const text = Array.from({ length: 150 }, (_, at) => `行${at}。`).join('\n')
    const rows = [
      { cells: ['1', '短い', '', ''] },
      { cells: ['2', text, '3', ''] },
      { cells: ['3', '次', '', ''] },
    ]
    const tables = [aTable(0, { rows })]
    expect(readPlaces(printed(tables))).toBe(readPlaces(printedAsUsual(tables)))
    expect(readTree(printed(tables))).toBe(readTree(printedAsUsual(tables)))
  })

  it('gives the same bytes each time, in a file that qpdf finds nothing wrong with', async () => {
    const pdf = printed([aTable(400)], { marks: { isSample: true } })
    expect(Buffer.compare(pdf, printed([aTable(400)], { marks: { isSample: true } }))).toBe(0)
    expect(runOnPdf(pdf, 'qpdf', (file) => ['--check', file])).toContain('No syntax or stream')
  })

  it('gives another file id for another content', async () => {
    const idOf = (pdf: Uint8Array) =>
      Buffer.from(pdf)
        .toString('latin1')
        .match(/\/ID\[<([0-9a-f]{32})>/)?.[1]
    const first = idOf(printed([aTable(60)]))
    expect(first).toBeDefined()
    expect(idOf(printed([aTable(61)]))).not.toBe(first)
  })

  it('is tagged, Japanese and PDF/A-2b like every report, in less than half the room', async () => {
    const pdf = printed([aTable(2000)])
    const objects = readPdfObjects(pdf)
    expect(objects).toContain('/Lang (ja)')
    expect(objects).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>B</)
    expect(objects.match(/\/S \/TD\n/g)).toHaveLength(8000)
    expect(pdf.length).toBeLessThan(printedAsUsual([aTable(2000)]).length / 2)
  })

  it('stands over the mark of a sample, not under it', async () => {
    const objects = readPdfObjects(printed([aTable(5)], { marks: { isSample: true } }))
    expect(objects.indexOf('/Background')).toBeGreaterThan(0)
    expect(objects.indexOf('/Background')).toBeLessThan(objects.indexOf('/TD<</MCID'))
  })

  it('keeps its last row with what follows where that is asked for', async () => {
    for (let rows = 30; rows < 44; rows += 1) {
      const pdf = printed([
        aTable(0, {
          keepWithNextPt: 40,
          rows: aTable(rows).rows.map(() => ({ cells: ['1', '名', '', ''] })),
        }),
      ])
      const last = readPdfText(pdf).split('\f').at(-2) ?? ''
      expect(last).toMatch(/1 名\n以上/)
    }
  })

  it('can be signed', async () => {
    const pdf = signPdf(printed([aTable(60)], { isSigned: true }), await aBodyKey('北松北部環境組合'))
    expect(runOnPdf(pdf, 'pdfsig', (file) => ['-nocert', file])).toContain('Signature is Valid')
  })

  it('names the row and column of a character that cannot be printed', () => {
    const rows = [{ cells: ['1', '名', '', ''] }, { cells: ['2', '笑\u{1F600}', '', ''] }]
    expect(() => printed([aTable(0, { rows })])).toThrowError(AppError)
    expect(() => printed([aTable(0, { rows })])).toThrowError(/一覧 2行目 名称/)
  })

  it('prints a table without rows as its heading', async () => {
    expect(readPdfText(printed([aTable(0)]))).toContain('番号 名称 件数 確認')
  })
})
