import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawComparisonTable } from '../../electron/reports/comparison-table/draw-comparison-table.ts'
import { paginateComparison } from '../../electron/reports/comparison-table/paginate-comparison.ts'
import type { ComparisonCell, ComparisonTableReport } from '../../shared/domain/report/comparison-table.ts'
import { aComparisonTable } from '../support/a-comparison-table.ts'
import { readPdfCharacters, readPdfObjects, readPdfText, runOnPdf } from '../support/pdf.ts'
import { aLongPolicy, policyAfter, policyBefore } from '../support/policy-editions.ts'
import { testFonts } from '../support/report-fonts.ts'

const draw = (table: ComparisonTableReport): Uint8Array => drawComparisonTable(testFonts(), table)
const lettersOf = (text: string): string => text.replaceAll(/[\s\u3000]/g, '')
const pagesOf = (pdf: Uint8Array): string[] => readPdfText(pdf).split('\f').slice(0, -1)

const long = aLongPolicy(60)
const longAmended = long
  .replaceAll('必要な措置を講じなければならない', '遅滞なく、必要な措置を講ずるものとする')
  .replaceAll('(2)　', '(2)　管理者が定めるところにより、')

/** The characters of the pages without what stands on each of them. */
function readBody(pdf: Uint8Array): string {
  return readPdfCharacters(pdf)
    .replaceAll(/取扱区分内部北松北部環境組合\d+／\d+作成日令和8年11月25日/g, '')
    .replaceAll('改正後改正前', '')
}

describe('drawComparisonTable', () => {
  const table = aComparisonTable(policyBefore, policyAfter)
  const pdf = draw(table)

  it('prints the words of either side whole, with every changed word in them', () => {
    const body = readBody(pdf)
    for (const { cells } of table.rows) {
      for (const { runs } of cells) {
        expect(body).toContain(lettersOf(runs.map(({ text }) => text).join('')))
      }
    }
    expect(
      table.rows.flatMap(({ cells }) => cells.flatMap(({ runs }) => runs)).filter(({ isMarked }) => isMarked),
    ).not.toHaveLength(0)
  })

  it('prints title, headings and what the underline means', () => {
    const body = readPdfCharacters(pdf)
    for (const words of [table.title, ...table.headings, ...table.remarks])
      expect(body).toContain(lettersOf(words))
  })

  it('repeats the headings on every page and reads them out once', () => {
    const pages = pagesOf(draw(aComparisonTable(long, longAmended)))
    expect(pages.length).toBeGreaterThan(5)
    for (const page of pages) expect(page).toMatch(/改正後\s+改正前/)
    const objects = readPdfObjects(draw(aComparisonTable(long, longAmended)))
    expect(objects.match(/\/S \/TH\n/g)).toHaveLength(2)
  })

  it('tags every row as a row of two cells', () => {
    const objects = readPdfObjects(pdf)
    const count = (tag: string): number => objects.match(new RegExp(`/S /${tag}\\n`, 'g'))?.length ?? 0
    expect([count('Table'), count('TR'), count('TD')]).toEqual([
      1,
      table.rows.length + 1,
      2 * table.rows.length,
    ])
  })

  it('keeps a text that goes on overleaf in one cell, and its two sides on the same pages', () => {
    const words = Array.from({ length: 400 }, (_, at) => `（${at}）甲とする`).join('、')
    const pages = pagesOf(
      draw(
        aComparisonTable(`規程\n第1条 次の${words}。`, `規程\n第1条 次の${words.replaceAll('甲', '乙')}。`),
      ),
    )
    expect(pages.length).toBeGreaterThan(2)
    for (const page of pages) {
      const numbers = (side: string): number[] =>
        Array.from(page.matchAll(new RegExp(`（(\\d+)）${side}`, 'g')), (match) => Number(match[1]))
      expect(Math.abs((numbers('乙').at(0) ?? 0) - (numbers('甲').at(0) ?? 0))).toBeLessThan(2)
      expect(Math.abs((numbers('乙').at(-1) ?? 0) - (numbers('甲').at(-1) ?? 0))).toBeLessThan(2)
    }
    const objects = readPdfObjects(
      draw(
        aComparisonTable(`規程\n第1条 次の${words}。`, `規程\n第1条 次の${words.replaceAll('甲', '乙')}。`),
      ),
    )
    expect(objects.match(/\/S \/TD\n/g)).toHaveLength(2)
    expect(objects.match(/\/Type \/MCR/g)?.length).toBeGreaterThan(2)
  })

  it('underlines what is marked and nothing else', () => {
    const plain = (cell: ComparisonCell): ComparisonCell => ({
      ...cell,
      runs: cell.runs.map(({ text }) => ({ text, isMarked: false })),
    })
    const stripped = {
      ...table,
      rows: table.rows.map((row) => ({ ...row, cells: [plain(row.cells[0]), plain(row.cells[1])] as const })),
    }
    const countStrokes = (one: ComparisonTableReport): number =>
      readPdfObjects(draw(one)).match(/ l( S)?$/gm)?.length ?? 0
    const marked = table.rows
      .flatMap(({ cells }) => cells.flatMap(({ runs }) => runs))
      .filter(({ isMarked }) => isMarked)
    const letters = marked.reduce((sum, { text }) => sum + Array.from(text).length, 0)
    expect(countStrokes(table) - countStrokes(stripped)).toBe(letters)
  })

  it('leads by bookmarks to the page of each changed article', () => {
    const objects = readPdfObjects(draw(aComparisonTable(long, longAmended)))
    const places = Array.from(objects.matchAll(/\/Dest \[\s+(\d+) 0 R/g), (match) => match[1])
    expect(places).toHaveLength(60)
    expect(new Set(places).size).toBeGreaterThan(5)
  })

  it('prints on landscape paper where asked', () => {
    const info = runOnPdf(draw({ ...table, isLandscape: true }), 'pdfinfo', (file) => [file])
    expect(info).toMatch(/Page size:\s+841\.89 x 595\.28/)
  })

  it('gives the same bytes for the same input, and is clean to qpdf', () => {
    expect(Buffer.compare(pdf, draw(aComparisonTable(policyBefore, policyAfter)))).toBe(0)
    expect(runOnPdf(pdf, 'qpdf', (file) => ['--check', file])).toContain(
      'No syntax or stream encoding errors',
    )
  })

  it('names the place of a character that cannot be printed', () => {
    expect(() => draw(aComparisonTable('規程\n第1条 甲。', '規程\n第1条 \u{1F600}。'))).toThrowError(
      /改正後 第1条/,
    )
  })
})

describe('paginateComparison', () => {
  const row = fc.record({
    lineCount: fc.integer({ min: 1, max: 40 }),
    keepsWithNext: fc.boolean(),
    spaceBeforePt: fc.constantFrom(0, 5),
  })
  const rows = fc.array(row, { maxLength: 40 })

  it('places every line once, in order, inside its page', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 30, max: 200 }), (given, firstPt) => {
        const { pieces, heights } = paginateComparison(given, { firstPt, nextPt: 200, linePt: 10 })
        let [page, top] = [0, 0]
        for (const [index, { lineCount }] of given.entries()) {
          let next = 0
          for (const piece of pieces[index] ?? []) {
            expect(piece.from).toBe(next)
            next = piece.to
            expect(piece.page > page || piece.topPt >= top).toBe(true)
            ;[page, top] = [piece.page, piece.topPt + (piece.to - piece.from) * 10]
            expect(top).toBeLessThanOrEqual((page === 0 ? firstPt : 200) + 0.1)
          }
          expect(next).toBe(lineCount)
        }
        expect(heights.every((height) => height > 0 || given.length === 0)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('leaves no caption alone and no line of a longer text alone', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const { pieces } = paginateComparison(given, { firstPt: 150, nextPt: 200, linePt: 10 })
        for (const [index, { lineCount, keepsWithNext }] of given.entries()) {
          const own = pieces[index] ?? []
          if (lineCount > 3) expect(own.every(({ from, to }) => to - from > 1)).toBe(true)
          const isLone = keepsWithNext && lineCount <= 3 && given[index + 1]?.keepsWithNext === false
          if (isLone) expect(pieces[index + 1]?.[0]?.page).toBe(own.at(-1)?.page)
        }
      }),
    )
  })
})
