import { describe, expect, it } from 'vitest'
import type { RiskAnalysisInput } from '../../../shared/domain/report/risk-analysis-input.ts'
import { buildRiskAnalysisReport } from '../../../shared/domain/report/risk-analysis-model.ts'
import { noRating } from '../../../shared/domain/risk/rating.ts'
import { shippedMethod } from '../../../shared/domain/risk/risk-method.ts'
import { anAcceptedRisk, aReportedRisk, aRiskAnalysis } from '../../support/a-risk-analysis.ts'

const build = (changes: Partial<RiskAnalysisInput> = {}) => buildRiskAnalysisReport(aRiskAnalysis(changes))
const withMethod = (changes: Partial<typeof shippedMethod>) =>
  build({ analysis: { ...aRiskAnalysis().analysis, method: { ...shippedMethod, ...changes } } })

describe('buildRiskAnalysisReport', () => {
  it('lists the risks by score, then number, without those that ended', () => {
    expect(build().list.map(([number]) => number)).toEqual([
      'R8-リスク-001',
      'R8-リスク-002',
      'R8-リスク-003',
    ])
  })

  it('says how each risk stands against the year before', () => {
    expect(build().list.map((cells) => cells.at(-2))).toEqual([
      '新規',
      '変化なし\n（3 中）',
      '低下\n（4 中）',
    ])
  })

  it('counts by group of threats, by band and against the year before, with a total', () => {
    const { summaryColumns, summaryRows } = build()
    expect(summaryColumns.slice(1).join(' ')).toBe('件数 高 中 低 未評価 新規 上昇 低下 変化なし 終了')
    expect(summaryRows.map(({ cells }) => cells.slice(1).join(' '))).toEqual([
      '0 0 0 0 0 0 0 0 0 0',
      '1 1 0 0 0 1 0 0 0 1',
      '1 0 1 0 0 0 0 0 1 0',
      '0 0 0 0 0 0 0 0 0 0',
      '1 0 0 1 0 0 0 1 0 0',
      '3 1 1 1 0 1 0 1 1 1',
    ])
  })

  it('tells the method that is kept with the analysis', () => {
    const { methodLines, levelColumns } = withMethod({ kind: 'ipa', highFrom: 9, mediumFrom: 4 })
    expect(levelColumns).toEqual(['段階', '重要度', '脅威の起こりやすさ', '脆弱性'])
    expect(methodLines.join('')).toContain('9以上を「高」、4以上9未満を「中」、4未満を「低」')
  })

  it.each([
    [{}, '機密性が3A・3B・3C、可用性が2又は重要度が3の情報資産を、重要な情報資産とした。'],
    [
      { important: { confidentiality: [], integrity: ['2'], availability: [], importanceFrom: null } },
      '完全性が2の情報資産を、重要な情報資産とした。',
    ],
  ] as const)('says which assets count as important', (changes, line) => {
    expect(withMethod(changes).methodLines).toContain(line)
  })

  it('warns where the year before was weighed otherwise', () => {
    const { analysis } = aRiskAnalysis()
    const lines = build({ analysis: { ...analysis, isMethodSame: false } }).methodLines
    expect(lines.at(-1)).toBe('前年度とは評価の方法が異なるため、前年度の値との比べは参考である。')
    expect(build().methodLines).not.toContain(lines.at(-1))
  })

  it('shows the vulnerability each item of article 7 spoke for by the thresholds kept', () => {
    const { analysis } = aRiskAnalysis()
    const rows = build({ analysis: { ...analysis, method: { ...shippedMethod, wellKeptFrom: 76 } } }).baseline
    expect(rows.map((cells) => cells.slice(-2).join(' '))).toEqual([
      ...['70.0％ 2', '71.0％ 2', '72.0％ 2', '73.0％ 2', '74.0％ 2', '75.0％ 2', '76.0％ 1', '－ 提案なし'],
    ])
  })

  it('tells apart what is done about the grave ones, about others, and what was accepted', () => {
    const model = build({
      risks: [
        aReportedRisk({ number: 'a' }),
        aReportedRisk({ number: 'b', score: 4, band: 'medium' }),
        anAcceptedRisk({ number: 'c' }),
        anAcceptedRisk({ number: 'd', acceptance: null }),
        aReportedRisk({ number: 'e', treatment: null, treatmentPlan: '', dueOn: null, ownerTitle: '' }),
        aReportedRisk({ number: 'f', ...noRating, score: null, band: null, treatment: null }),
      ],
    })
    const numbers = (rows: readonly (readonly string[])[]) => rows.map(([number]) => number)
    expect(numbers(model.highTreatments)).toEqual(['a', 'e'])
    expect(numbers(model.otherTreatments)).toEqual(['b'])
    expect(numbers(model.accepted)).toEqual(['c', 'd'])
    expect(model.accepted[1]?.[3]).toBe('承認待ち')
    expect(model.matrix.unratedText).toBe('このほかに、未評価のリスクが1件ある。')
  })
})
