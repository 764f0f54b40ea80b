import { describe, expect, it } from 'vitest'
import { buildInspectionResultReport } from '../../../shared/domain/report/inspection-result-model.ts'
import { anInspectionResult } from '../../support/an-inspection-result.ts'

describe('buildInspectionResultReport', () => {
  const input = anInspectionResult()
  const model = buildInspectionResultReport(input)

  it('heads the paper with number, date by era, addressee and sender', () => {
    expect([model.documentNumber, model.dateText, model.addressee, model.sender, model.title]).toEqual([
      'SI-R8-001',
      '令和8年11月10日',
      '管理者　様',
      '事務局長',
      '令和8年度　自己点検結果報告書',
    ])
  })

  it('leaves an addressee that has its honorific', () => {
    const organization = { ...input.organization, addressee: '管理者 殿', sender: '' }
    const changed = buildInspectionResultReport({ ...input, organization })
    expect([changed.addressee, changed.sender]).toEqual(['管理者 殿', '北松北部環境組合'])
  })

  it('keeps the wording and order of every question, a table for each audience', () => {
    expect(model.questionTables.map((table) => [table.audience, table.rows.length])).toEqual([
      ['職員等', 40],
      ['管理職', 25],
      ['システム管理者', 45],
    ])
    const texts = model.questionTables.flatMap((table) => table.rows.map((row) => row.text))
    expect(texts).toEqual(input.tally.byQuestion.map((question) => question.text))
  })

  it('lists only questions with something left to do, the lowest rate first', () => {
    const rates = model.weakQuestions.map((row) => Number.parseFloat(row.rate))
    expect(rates).toEqual(rates.toSorted((a, b) => a - b))
    expect(model.weakQuestions.every((row) => row.partlyDone !== '0' || row.notDone !== '0')).toBe(true)
    expect(model.weakQuestions.length + model.weakQuestionsLeftOut).toBe(99)
  })

  it('adds up who was asked and who answered', () => {
    expect(model.participationByUnit.at(-1)).toEqual({
      label: '合計',
      assigned: '60',
      submitted: '55',
      unsubmitted: '5',
      share: '91.7％',
      isTotal: true,
    })
  })

  it('orders the categories as policy article 7 does, whatever the tally', () => {
    const tally = { ...input.tally, byCategory: input.tally.byCategory.toReversed() }
    expect(buildInspectionResultReport({ ...input, tally }).categoryRows).toEqual(model.categoryRows)
    expect(model.categoryRows[0]?.label).toBe('組織体制')
  })

  it('prints the rule of the rate and where last year is from', () => {
    expect(model.rateRule.join('')).toContain('「該当なし」の数を除いた数')
    expect(model.rateRule.at(-1)).toBe('前年度は、令和7年度の自己点検の結果である。')
    const tally = { ...input.tally, previousFiscalYear: null }
    expect(buildInspectionResultReport({ ...input, tally }).rateRule.at(-1)).toContain('記録はない')
  })

  it('compares with last year only where there was one', () => {
    expect(model.series).toEqual(['令和8年度', '令和7年度'])
    const tally = { ...input.tally, previousFiscalYear: null }
    expect(buildInspectionResultReport({ ...input, tally }).series).toEqual(['令和8年度'])
  })

  it('names the attached record after its number, in letters that every viewer shows', () => {
    const inspection = { ...input.inspection, recordNumber: 'R8-点検-01' }
    expect(buildInspectionResultReport({ ...input, inspection }).record?.fileName).toBe('R8-01.json')
  })

  it('groups the fingerprint and names the attached record', () => {
    const sha256 = '0123456789abcdef'.repeat(4)
    const { record } = buildInspectionResultReport({ ...input, snapshot: { json: '{}', sha256 } })
    expect(record).toEqual({
      json: '{}',
      sha256,
      fileName: 'SI-R8-001.json',
      fingerprintLines: ['01234567 89abcdef 01234567 89abcdef', '01234567 89abcdef 01234567 89abcdef'],
      qrText: `urn:sha256:${sha256}`,
    })
  })

  it('has no record in a preview', () => {
    expect(
      buildInspectionResultReport(anInspectionResult({ snapshot: null, isDraft: true })).record,
    ).toBeNull()
  })

  it('prints a dash, never a figure, where nothing counts', () => {
    const none = { done: 0, partlyDone: 0, notDone: 0, unknown: 0, notApplicable: 3 }
    const tally = { ...input.tally, total: { counts: none, rate: null, previousRate: null } }
    const total = buildInspectionResultReport({ ...input, tally }).categoryRows.at(-1)
    expect([total?.rate, total?.previousRate, total?.difference]).toEqual(['－', '－', '－'])
  })
})
