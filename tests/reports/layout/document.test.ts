import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createReportDocument } from '../../../electron/reports/layout/create-report-document.ts'
import { drawHeading } from '../../../electron/reports/layout/heading.ts'
import { drawParagraph } from '../../../electron/reports/layout/paragraph.ts'
import type { ReportAttachment } from '../../../electron/reports/layout/report-document.ts'
import { drawTable } from '../../../electron/reports/layout/table.ts'
import { aReport, reportMeta } from '../../support/a-report.ts'
import { readPdfCharacters, readPdfObjects, readPdfText, runOnPdf } from '../../support/pdf.ts'
import { testFonts } from '../../support/report-fonts.ts'

const body = { family: 'mincho', sizePt: 10.5, lineHeight: 1.7 } as const
const attachment: ReportAttachment = {
  fileName: 'inspection-R8-1.json',
  description: '記録の控え',
  json: '{"recordNumber":"R8-1","name":"髙橋"}',
}

function aFilledReport(options: Parameters<typeof aReport>[0] = {}): Uint8Array {
  const report = aReport(options)
  drawHeading(report, { text: '１　目的', level: 1 })
  drawParagraph(report, { text: '　自己点検の結果を報告する。'.repeat(20), style: body, place: '本文' })
  drawHeading(report, { text: '（１）区分別', level: 2 })
  drawTable(report, {
    place: '区分別の集計',
    columns: [
      { title: '区分', share: 3 },
      { title: '実施率', share: 1, align: 'right' },
    ],
    rows: Array.from({ length: 80 }, (_, index) => ({ cells: [`区分${index}`, '92.3％'] })),
  })
  drawHeading(report, { text: '２　おわりに', level: 1 })
  return report.finish()
}

describe('createReportDocument', () => {
  it('writes a file that qpdf finds nothing wrong with', () => {
    expect(runOnPdf(aFilledReport({ attachment }), 'qpdf', (file) => ['--check', file])).toContain(
      'No syntax or stream',
    )
  })

  it('gives the same bytes for the same input', () => {
    expect(Buffer.compare(aFilledReport({ attachment }), aFilledReport({ attachment }))).toBe(0)
  })

  it('gives another file id for another content', () => {
    const idOf = (pdf: Uint8Array): string | undefined =>
      Buffer.from(pdf)
        .toString('latin1')
        .match(/\/ID \[<([0-9a-f]+)>/)?.[1]
    const first = idOf(aFilledReport())
    expect(first).toHaveLength(32)
    expect(idOf(aFilledReport({ meta: { createdOnText: '令和8年11月23日' } }))).not.toBe(first)
  })

  it('is tagged, Japanese and PDF/A-2b, and PDF/A-3a with the record attached', () => {
    const plain = readPdfObjects(aFilledReport())
    expect(plain).toContain('/Lang (ja)')
    expect(plain).toContain('/Marked true')
    expect(plain).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>B</)
    expect(plain).toContain('/OutputIntents')
    const archived = readPdfObjects(aFilledReport({ attachment }))
    expect(archived).toMatch(/<pdfaid:part>3<\/pdfaid:part>\s*<pdfaid:conformance>A</)
    expect(archived).toContain('/AFRelationship /Source')
  })

  it('is never encrypted', () => {
    expect(readPdfObjects(aFilledReport({ attachment }))).not.toContain('/Encrypt')
  })

  it('gives the attached record back byte for byte', () => {
    const pdf = aFilledReport({ attachment })
    const saved = runOnPdf(pdf, 'qpdf', (file) => ['--show-attachment=inspection-R8-1.json', file])
    expect(createHash('sha256').update(saved).digest('hex')).toBe(
      createHash('sha256').update(attachment.json).digest('hex'),
    )
  })

  it('counts the bookmarks at the root, as PDF/A asks', () => {
    const objects = readPdfObjects(aFilledReport())
    const root = objects.match(/\/Outlines (\d+) 0 R/)?.[1]
    const outline = objects.match(new RegExp(`\\n${root} 0 obj\\n<<([^]*?)>>`))?.[1]
    expect(outline).toContain('/Count 3')
  })

  it('escapes the title in the metadata', () => {
    const objects = readPdfObjects(aFilledReport({ meta: { title: 'A社 & B社 <契約>' } }))
    const xmp = objects.slice(objects.indexOf('<?xpacket'), objects.lastIndexOf('<?xpacket'))
    expect(Buffer.from(xmp, 'utf8').toString()).toContain('A社 &amp; B社 &lt;契約&gt;')
    const info = runOnPdf(aFilledReport({ meta: { title: 'A社 & B社 <契約>' } }), 'pdfinfo', (file) => [file])
    expect(info).toContain('A社 & B社 <契約>')
  })

  it('has a subject in the file only where there is one, as PDF/A asks', () => {
    expect(readPdfObjects(aFilledReport())).toContain('/Subject')
    expect(readPdfObjects(aFilledReport({ meta: { formNumber: '' } }))).not.toContain('/Subject')
  })

  it('refuses to finish with a structure element left open instead of waiting for ever', () => {
    const report = aReport()
    report.tags.open('P')
    expect(() => report.finish()).toThrowError('no element is left open: Document P')
  })

  it('refuses to write a file with any other object left open', () => {
    const report = aReport()
    report.file.ref({ Type: 'Left' })
    expect(() => report.finish()).toThrowError('every object of the PDF is ended')
  })

  it('takes the colour profile from the fonts folder, not from beside the library', () => {
    const colorProfile = Buffer.from('a profile of our own')
    const report = createReportDocument({
      fonts: { ...testFonts(), colorProfile },
      meta: reportMeta,
      marks: { isSample: false, isDraft: false },
    })
    expect(readPdfObjects(report.finish())).toContain('a profile of our own')
  })

  it('refuses to close an element that is not the last one opened', () => {
    const report = aReport()
    report.tags.open('Table')
    expect(() => report.tags.close('TR')).toThrowError('the open element Table is a TR')
  })

  it('numbers the pages and names the body and the day on each', () => {
    const pages = readPdfText(aFilledReport()).split('\f').slice(0, -1)
    expect(pages.length).toBeGreaterThan(2)
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(`${index + 1}／${pages.length}`)
      expect(page).toContain('北松北部環境組合')
      expect(page).toContain('作成日 令和8年11月22日')
      expect(page).toContain('様式第1号（第10条関係）')
      expect(page).toContain('取扱区分 内部')
    }
  })

  it('says 見本 and 案 in words on every page that is one, and nowhere else', () => {
    const marked = readPdfText(aFilledReport({ marks: { isSample: true, isDraft: true } }))
      .split('\f')
      .slice(0, -1)
    for (const page of marked) expect(page).toContain('見本・案')
    expect(readPdfCharacters(aFilledReport())).not.toMatch(/見本|案/)
  })

  it('names no font that is not embedded', () => {
    expect(readPdfObjects(aFilledReport())).not.toContain('Helvetica')
  })
})
