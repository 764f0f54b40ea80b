import { describe, expect, it } from 'vitest'
import { drawRiskAnalysis } from '../../electron/reports/risk-analysis/draw-risk-analysis.ts'
import type { RiskAnalysisInput } from '../../shared/domain/report/risk-analysis-input.ts'
import { buildRiskAnalysisReport } from '../../shared/domain/report/risk-analysis-model.ts'
import { aReportedRisk, aRiskAnalysis } from '../support/a-risk-analysis.ts'
import { readPdfCharacters, readPdfText, runOnPdf } from '../support/pdf.ts'
import { testFonts } from '../support/report-fonts.ts'

const draw = (changes: Partial<RiskAnalysisInput> = {}) =>
  drawRiskAnalysis(testFonts(), buildRiskAnalysisReport(aRiskAnalysis(changes)))

describe('drawRiskAnalysis', () => {
  const pdf = draw()
  const characters = readPdfCharacters(pdf)

  it('prints the basis, the method, the risks and what was decided of them', () => {
    const wanted = [
      ...[
        '令和8年度情報セキュリティリスク分析書',
        '情報セキュリティ基本方針第11条',
        '更新の時期の過ぎた機器',
      ],
      ...['6以上を「高」、3以上6未満を「中」、3未満を「低」', '第6条(5)', '第5の脅威', '【大】起こりやすい'],
      ...['R8-リスク-001情報資産全体機器の故障（第6条(2)）236高新規低減', '【低減】予備の機器を備える。'],
      ...[
        '・対策38バックアップと復元の試験',
        '総務課総務係長',
        'R9.3.31',
        '評価の理由：無停電電源装置を入れ替えた。',
      ],
      ...['管理者髙橋一郎（紙）', 'R8.11.20R9.3.31まで', '建物の耐震工事を令和9年度に行うため。'],
      ...['旧計量サーバ', '機器を廃棄したため。', '9高'],
    ]
    expect(wanted.filter((words) => !characters.includes(words))).toEqual([])
  })

  it('writes the band into each field of the matrix, whatever its colour', () => {
    expect(characters).toContain('発生の可能性30件中（値3）0件高（値6）0件高（値9）')
    expect(characters).toContain('発生の可能性20件低（値2）0件中（値4）1件高（値6）')
  })

  it('carries the record with its fingerprint and the boxes of the 決裁欄', () => {
    const { snapshot } = aRiskAnalysis()
    expect(characters).toContain(snapshot?.sha256)
    expect(characters).toContain('担当一郎R8.11.23電子署名')
    const attached = runOnPdf(pdf, 'qpdf', (file) => ['--show-attachment=risk-analysis-R8-01.json', file])
    expect(attached).toBe(snapshot?.json)
  })

  it('gives the same bytes for the same input, a sound file, and no date that is not by era', () => {
    expect(Buffer.compare(pdf, draw())).toBe(0)
    expect(runOnPdf(pdf, 'qpdf', (file) => ['--check', file])).toContain(
      'No syntax or stream encoding errors',
    )
    expect(readPdfText(pdf)).not.toMatch(/20\d\d-\d\d|20\d\d年/)
  })

  it('is marked 案 while it is open, and draws an analysis with nothing in it', () => {
    const { analysis } = aRiskAnalysis()
    const open = { closedOn: null, closedBy: '', baseline: null, overview: '', previousFiscalYear: null }
    const draft = readPdfCharacters(
      draw({
        ...{ risks: [], snapshot: null, isDraft: true, approvalBoxes: [] },
        analysis: { ...analysis, ...open },
      }),
    )
    for (const words of [
      '分析はまだ締め切っていない',
      '評価したリスクはない。',
      '締め切った自己点検がないため',
      '前年度の分析はない。',
    ])
      expect(draft).toContain(words)
  })

  it('sets hundreds of risks, each row whole with its number', () => {
    const risks = Array.from({ length: 300 }, (_, index) =>
      aReportedRisk({ number: `R8-リスク-${String(index + 1).padStart(3, '0')}` }),
    )
    const text = readPdfCharacters(draw({ risks }))
    expect(risks.filter(({ number }) => text.split(number).length !== 3)).toEqual([])
  })
})
