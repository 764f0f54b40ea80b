import { describe, expect, it } from 'vitest'
import { drawInspectionResult } from '../../electron/reports/inspection-result/draw-inspection-result.ts'
import type { InspectionResultInput } from '../../shared/domain/report/inspection-result-input.ts'
import { buildInspectionResultReport } from '../../shared/domain/report/inspection-result-model.ts'
import { anInspectionResult } from '../support/an-inspection-result.ts'
import { readPdfCharacters, readPdfObjects, readPdfText, runOnPdf } from '../support/pdf.ts'
import { testFonts } from '../support/report-fonts.ts'

function draw(changes: Partial<InspectionResultInput> = {}): Uint8Array {
  return drawInspectionResult(testFonts(), buildInspectionResultReport(anInspectionResult(changes)))
}

describe('drawInspectionResult', () => {
  const pdf = draw()
  const characters = readPdfCharacters(pdf)

  it('gives every question back in its exact wording', () => {
    for (const question of anInspectionResult().tally.byQuestion) expect(characters).toContain(question.text)
  })

  it('does so too in the order a reader copies it', () => {
    const copied = runOnPdf(pdf, 'pdftotext', (file) => [file, '-']).replaceAll(/\s/g, '')
    for (const question of anInspectionResult().tally.byQuestion) expect(copied).toContain(question.text)
  })

  it('prints names as their owners write them', () => {
    expect(characters).toContain('髙橋祐子')
    expect(characters).toContain('葛\u{E0100}城𠮷彦')
  })

  it('lists who was asked and when each sheet came in, or that it did not', () => {
    expect(characters).toContain('R8-001総務課課長濵田德子管理職R8.10.20')
    expect(characters).toContain('R8-002総務課髙橋祐子職員等未提出')
  })

  it('says why it was closed with sheets missing', () => {
    expect(characters).toContain('長期の休職により、期間内の提出が見込めないため。')
  })

  it('prints the fingerprint of the record it carries', () => {
    const { snapshot } = anInspectionResult()
    expect(characters).toContain(snapshot?.sha256)
    expect(runOnPdf(pdf, 'qpdf', (file) => ['--show-attachment=SI-R8-001.json', file])).toBe(snapshot?.json)
  })

  it('gives the same bytes for the same input', () => {
    expect(Buffer.compare(pdf, draw())).toBe(0)
  })

  it('has no date that is not by era', () => {
    expect(readPdfText(pdf)).not.toMatch(/20\d\d-\d\d|20\d\d年/)
  })

  it('is marked 案 and carries no record before it is sealed', () => {
    const preview = draw({ snapshot: null, isDraft: true })
    expect(readPdfText(preview)).toContain('案')
    expect(readPdfCharacters(preview)).toContain('記録はまだ確定していない')
  })

  it('draws an inspection without units, questions or answers', () => {
    const none = { done: 0, partlyDone: 0, notDone: 0, unknown: 0, notApplicable: 0 }
    const total = { counts: none, rate: null, previousRate: null }
    const tally = {
      previousFiscalYear: null,
      total,
      byCategory: [],
      byUnit: [],
      byAudience: [],
      byQuestion: [],
    }
    expect(readPdfCharacters(draw({ tally, unsubmitted: [] }))).toContain('未提出者はいない。')
  })

  it('cuts no long name and keeps the charts of many units on the page', () => {
    const { organization, tally } = anInspectionResult()
    const name = '北松北部環境組合及び周辺地域廃棄物処理広域連合事務組合'
    const byUnit = tally.byUnit.flatMap((row) =>
      Array.from({ length: 12 }, (_, at) => ({ ...row, unitName: `${row.unitName}${at}` })),
    )
    const many = draw({ organization: { ...organization, name }, tally: { ...tally, byUnit } })
    for (const page of readPdfText(many).split('\f').slice(0, -1)) expect(page).toContain(name)
    const boxes = [...readPdfObjects(many).matchAll(/\/BBox \[\s*([\d.]+)\s+([\d.-]+)/g)]
    expect(boxes.length).toBeGreaterThan(4)
    for (const [, , bottom] of boxes) expect(Number(bottom)).toBeGreaterThan(56)
  })

  it('is clean to qpdf', () => {
    expect(runOnPdf(pdf, 'qpdf', (file) => ['--check', file])).toContain(
      'No syntax or stream encoding errors',
    )
  })
})
