import { describe, expect, it } from 'vitest'
import { drawPolicyReview } from '../../electron/reports/policy-review/draw-policy-review.ts'
import { drawReviewProgress } from '../../electron/reports/review-progress/draw-review-progress.ts'
import type { PolicyReviewInput } from '../../shared/domain/report/policy-review-input.ts'
import { buildPolicyReviewReport } from '../../shared/domain/report/policy-review-model.ts'
import { buildReviewProgressReport } from '../../shared/domain/report/review-progress-model.ts'
import { aPolicyReview } from '../support/a-policy-review.ts'
import { readPdfCharacters, readPdfText, runOnPdf } from '../support/pdf.ts'
import { testFonts } from '../support/report-fonts.ts'

const draw = (changes: Partial<PolicyReviewInput> = {}) =>
  drawPolicyReview(testFonts(), buildPolicyReviewReport(aPolicyReview(changes)))

describe('drawPolicyReview', () => {
  const pdf = draw()
  const characters = readPdfCharacters(pdf)

  it('prints the basis, what led to it, what was weighed and what was decided', () => {
    const wanted = [
      ...['情報セキュリティポリシー見直し検討書', '情報セキュリティ基本方針第11条', 'R8-指摘-001R8.11.20'],
      ...[
        '髙橋さんの指摘：委託先を確かめていない。',
        '委託先からの情報漏えい',
        '6高',
        '無停電電源装置がある。',
      ],
      ...['改正する', '委託先の事故に備えるため。', '第7条(6)に報告の定めを加える。', '令和8年11月22日'],
    ]
    expect(wanted.filter((words) => !characters.includes(words))).toEqual([])
  })

  it('says how the risk comes about, so that it stays explained', () => {
    expect(characters).toContain('6以上を「高」、3以上6未満を「中」、3未満を「低」')
    expect(readPdfCharacters(draw({ review: { ...aPolicyReview().review, highFrom: 9 } }))).toContain(
      '9以上を「高」',
    )
  })

  it('has the boxes of the 決裁欄, those that are signed with the name', () => {
    expect(characters).toContain('担当一郎R8.11.23電子署名')
  })

  it('carries the record with its fingerprint', () => {
    const { snapshot } = aPolicyReview()
    expect(characters).toContain(snapshot?.sha256)
    expect(runOnPdf(pdf, 'qpdf', (file) => ['--show-attachment=review-R8-01.json', file])).toBe(
      snapshot?.json,
    )
  })

  it('gives the same bytes for the same input, and no date that is not by era', () => {
    expect(Buffer.compare(pdf, draw())).toBe(0)
    expect(readPdfText(pdf)).not.toMatch(/20\d\d-\d\d|20\d\d年/)
  })

  it('is marked 案 before it is decided, and draws a review with nothing in it', () => {
    const review = {
      ...aPolicyReview().review,
      ...{ outcome: null, decidedOn: null, decidedBy: '', reasons: '', plannedAmendment: '' },
    }
    const draft = draw({
      review,
      triggers: [],
      considerations: [],
      snapshot: null,
      isDraft: true,
      approvalBoxes: [],
    })
    expect(readPdfCharacters(draft)).toContain('検討はまだ決定していない')
    expect(readPdfCharacters(draft)).not.toContain('予定する改正の内容')
  })
})

describe('drawReviewProgress', () => {
  const input = {
    ...{ organizationName: '北松北部環境組合', isSample: false, fiscalYear: 2026, mayKnowAll: true },
    ...{ createdOn: '2026-11-24', createdAt: '2026-11-24T01:00:00.000Z' },
    rows: [{ triggers: aPolicyReview().triggers, review: null, edition: null }],
  }

  it('prints each chain with 未 and the one next step', () => {
    const pdf = drawReviewProgress(testFonts(), buildReviewProgressReport(input))
    const characters = readPdfCharacters(pdf)
    expect(characters).toContain('令和8年度見直しの経過一覧')
    expect(characters).toContain('未次にすること：見直しの検討に加える')
    expect(characters.split('次にすること：').length - 1).toBe(1)
    expect(runOnPdf(pdf, 'pdfinfo', (file) => [file])).toMatch(/Page size:\s+841\.89 x 595\.28/)
  })

  it('says so where there is nothing', () => {
    const pdf = drawReviewProgress(testFonts(), buildReviewProgressReport({ ...input, rows: [] }))
    expect(readPdfCharacters(pdf)).toContain('見直しの記録はない。')
  })
})
