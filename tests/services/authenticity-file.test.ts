import { describe, expect, it } from 'vitest'
import { drawReport } from '../../electron/reports/report-kinds.ts'
import { takeSnapshot } from '../../electron/services/inspection-snapshot.ts'
import { collectInspectionResult } from '../../electron/services/reports/inspection-result-collector.ts'
import { buildInspectionResultReport } from '../../shared/domain/report/inspection-result-model.ts'
import { aBodyKey } from '../support/a-body-key.ts'
import {
  appendRevision,
  aSmallPdf,
  flipByte,
  replaceAttachment,
  rewritePdf,
} from '../support/a-changed-pdf.ts'
import { aClosedInspection } from '../support/a-closed-inspection.ts'
import { refusalOf } from '../support/a-union.ts'
import { runOnPdf } from '../support/pdf.ts'
import { testFonts } from '../support/report-fonts.ts'

/** A closed inspection with its report issued, its bytes, and a way to ask what some bytes are. */
async function anIssuedReport() {
  const union = await aClosedInspection()
  const issued = await union.officer.reports.issue(union.subject)
  const file = await union.officer.reports.openIssued({ issuedReportId: issued.id })
  const pdf = Buffer.from(await file.arrayBuffer())
  const check = (bytes: Uint8Array) =>
    union.officer.authenticity.checkFile({ file: new File([new Uint8Array(bytes)], '報告書.pdf') })
  return { ...union, issued, pdf, check }
}

type Issued = Awaited<ReturnType<typeof anIssuedReport>>

/** The report as the program draws it, after what it is drawn from was changed. */
function drawForged({ context, subject }: Issued, change: (text: string) => string, holder?: string) {
  const snapshot = takeSnapshot(context.db, subject.inspectionId)
  const input = collectInspectionResult(context, subject.inspectionId, snapshot)
  const model: ReturnType<typeof buildInspectionResultReport> = JSON.parse(
    change(JSON.stringify(buildInspectionResultReport(input))),
  )
  const key = holder === undefined ? Promise.resolve(null) : aBodyKey(holder)
  return key.then((signing) => drawReport(testFonts(), 'inspection-result', model, signing))
}

describe('authenticity.checkFile, of our own', () => {
  it('knows the very bytes that were issued, signed and with the record as it is', async () => {
    const { check, pdf, issued } = await anIssuedReport()
    expect(await check(pdf)).toEqual({
      verdict: 'identical',
      report: issued,
      signature: {
        maker: 'ours',
        isIntact: true,
        addedBytes: 0,
        holder: '北松北部環境組合',
        isOurName: true,
      },
      record: {
        named: {
          ...{ sealedAt: null, correctionCount: 0 },
          recordNumber: 'R8-点検-01',
          title: '令和8年度 情報セキュリティ自己点検',
          closedOn: '2026-11-20',
        },
        ...{ state: 'same', differences: [], count: 0 },
      },
      ...{ pages: null, hasWords: true, problem: null },
    })
  })

  it('says what the kept record says otherwise, where that was changed after the issue', async () => {
    const { check, pdf, context } = await anIssuedReport()
    context.db.exec("DROP TRIGGER inspection_closed_is_settled; UPDATE inspection SET purpose = '書き換え'")
    const found = await check(pdf)
    expect(found.verdict).toBe('identical')
    expect(found.record).toMatchObject({ state: 'different', count: 1 })
    expect(found.record?.differences).toEqual([
      { place: '自己点検', field: '目的', found: '対策の実施状況を確かめる。', kept: '書き換え' },
    ])
  })

  it('knows its own signature on a report of which no copy is kept', async () => {
    const { check, pdf, context } = await anIssuedReport()
    context.db.exec('DROP TRIGGER issued_report_is_never_deleted; DELETE FROM issued_report')
    const found = await check(pdf)
    expect(found).toMatchObject({ verdict: 'signed', report: null, signature: { isIntact: true } })
  })

  it('finds a revision that was added after signing, and the report before it', async () => {
    const { check, pdf, issued } = await anIssuedReport()
    const changed = appendRevision(pdf)
    const found = await check(changed)
    expect(found).toMatchObject({
      verdict: 'extended',
      report: issued,
      signature: { maker: 'ours', isIntact: true, addedBytes: changed.length - pdf.length },
      record: { state: 'same' },
      pages: { count: 0 },
    })
  })

  it('finds a turned bit wherever it is', async () => {
    const { check, pdf } = await anIssuedReport()
    // the second falls into the field of the signature itself, where nothing is signed
    for (const part of [0.1, 0.3, 0.6, 0.98]) {
      const found = await check(flipByte(pdf, Math.floor(pdf.length * part)))
      expect(found, `at ${part}`).toMatchObject({
        verdict: 'altered',
        signature: { maker: 'ours', isIntact: false },
      })
    }
  })

  it('is not taken in by a signature whose range leaves out a part of the file', async () => {
    const { check, pdf } = await anIssuedReport()
    const text = pdf.toString('latin1')
    const [range = '', start = '', end = '', rest = ''] =
      /\/ByteRange \[0 (\d+) (\d+) (\d+)\] */.exec(text) ?? []
    // the signed bytes stay as they are; new ones are slipped into the part that is not signed
    const slipped = Buffer.from('>/Slipped (x)/More <', 'latin1')
    const at = Number(start) + 4000
    const widened = Buffer.concat([pdf.subarray(0, at), slipped, pdf.subarray(at)])
    const moved = `/ByteRange [0 ${start} ${Number(end) + slipped.length} ${rest}]`.padEnd(range.length)
    widened.write(moved, text.indexOf(range), 'latin1')
    expect((await check(widened)).signature?.isIntact ?? false).toBe(false)
  })
})

describe('authenticity.checkFile, of what was changed', () => {
  it('names the page and the words of a report that was drawn anew', async () => {
    const issued = await anIssuedReport()
    const forged = await drawForged(issued, (text) => text.replaceAll('100.0％', '99.9％'))
    const found = await issued.check(forged)
    expect(found).toMatchObject({ verdict: 'altered', signature: null, report: issued.issued })
    expect(found.record?.state).toBe('same')
    const { pages } = found
    expect(pages?.count).toBeGreaterThan(0)
    expect(pages?.count).toBeLessThan(pages?.expected ?? 0)
    expect(pages?.differences[0]).toMatchObject({ page: 1 })
    expect(pages?.differences[0]?.found).toContain('99.9％')
    expect(pages?.differences[0]?.expected).toContain('100.0％')
  })

  it('finds the same report saved anew by another program: the words are the same, the file is not', async () => {
    const { check, pdf, issued } = await anIssuedReport()
    const found = await check(rewritePdf(pdf, ({ from, to }) => ['--object-streams=generate', from, to]))
    expect(found).toMatchObject({
      verdict: 'altered',
      report: issued,
      pages: { count: 0 },
      record: { state: 'same' },
    })
  })

  it('names the sheet, the question and both values of a changed attachment', async () => {
    const { check, pdf } = await anIssuedReport()
    const json = runOnPdf(pdf, 'qpdf', (file) => ['--show-attachment=R8-01.json', file])
    const found = await check(
      replaceAttachment(pdf, 'R8-01.json', json.replace('"choice":"done"', '"choice":"notDone"')),
    )
    expect(found).toMatchObject({
      verdict: 'altered',
      record: { state: 'different', count: 1 },
      pages: { count: 0 },
    })
    expect(found.record?.differences[0]).toMatchObject({
      field: '回答',
      found: 'できていない',
      kept: 'できている',
    })
    expect(found.record?.differences[0]?.place).toMatch(/^点検票 R8-\d+（.+） 設問 [A-Z]\d+$/)
  })

  it('says so where the attachment is no record at all', async () => {
    const { check, pdf } = await anIssuedReport()
    const broken = '{"format":"infosec-daicho/inspection/2","inspection":{"recordNumber":"R8-点検-01"'
    expect((await check(replaceAttachment(pdf, 'R8-01.json', broken))).record?.state).toBe('notKept')
    const cut = `${broken}},`
    expect((await check(replaceAttachment(pdf, 'R8-01.json', cut))).record?.state).toBe('unreadable')
  })

  it('knows a signature by another key, above all one in our own name', async () => {
    const issued = await anIssuedReport()
    const forged = await drawForged(
      issued,
      (text) => text.replaceAll('100.0％', '99.9％'),
      '北松北部環境組合',
    )
    const found = await issued.check(forged)
    expect(found).toMatchObject({
      verdict: 'otherBody',
      signature: { maker: 'other', isIntact: false, holder: '北松北部環境組合', isOurName: true },
    })
    expect(found.pages?.count).toBeGreaterThan(0)
  })
})

describe('authenticity.checkFile, of other files', () => {
  it('knows the report of another body, and compares nothing', async () => {
    const issued = await anIssuedReport()
    const foreign = await drawForged(
      issued,
      (text) => text.replaceAll('北松北部環境組合', '南松南部環境組合'),
      '南松南部環境組合',
    )
    expect(await issued.check(foreign)).toMatchObject({
      verdict: 'otherBody',
      signature: { holder: '南松南部環境組合', isOurName: false },
      ...{ report: null, record: null, pages: null },
    })
  })

  it.each([
    ['a text', Buffer.from('これは PDF ではありません'), 'unreadable', 'notPdf'],
    ['an empty file', Buffer.alloc(0), 'unreadable', 'notPdf'],
    ['a beginning without an end', Buffer.from('%PDF-1.7\n1 0 obj\n<<'), 'unreadable', 'broken'],
    ['some other PDF', aSmallPdf('Hello'), 'unknown', null],
    ['a scanned page without words', aSmallPdf(''), 'unknown', null],
  ])('says what %s is', async (_what, bytes, verdict, problem) => {
    const { check, incidents } = await anIssuedReport()
    const hasWords = problem === null && bytes.includes('Hello')
    expect(await check(bytes)).toMatchObject({ verdict, problem, hasWords, signature: null, report: null })
    expect(incidents).toEqual([])
  })

  it('says that a file asks for a password, and still knows what it was', async () => {
    const { check, pdf } = await anIssuedReport()
    const locked = rewritePdf(pdf, ({ from, to }) => ['--encrypt', 'open', 'own', '256', '--', from, to])
    expect(await check(locked)).toMatchObject({ verdict: 'unreadable', problem: 'passwordProtected' })
    const half = pdf.subarray(0, Math.floor(pdf.length / 2))
    expect((await check(half)).verdict).not.toBe('identical')
  })

  it('refuses a file that is too large, and respondents', async () => {
    const { officer, signedInAs, pdf } = await anIssuedReport()
    const large = new File([new Uint8Array(50_000_001)], 'large.pdf')
    expect(await refusalOf(officer.authenticity.checkFile({ file: large }))).toMatchObject({
      code: 'file_unreadable',
      reason: 'tooLarge',
    })
    const respondent = await signedInAs('respondent')
    const file = new File([new Uint8Array(pdf)], 'x.pdf')
    expect(await refusalOf(respondent.authenticity.checkFile({ file }))).toMatchObject({
      code: 'not_permitted',
    })
    const auditor = await signedInAs('auditor')
    expect((await auditor.authenticity.checkFile({ file })).verdict).toBe('identical')
  })
})
