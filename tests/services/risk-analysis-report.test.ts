import { describe, expect, it } from 'vitest'
import { noRating } from '../../shared/domain/risk/rating.ts'
import type { RiskMethod } from '../../shared/domain/risk/risk-method.ts'
import { refusalOf } from '../support/a-union.ts'
import { aRecordToApprove, signNext } from '../support/an-approval.ts'
import { readPdfCharacters } from '../support/pdf.ts'

const high = { ...noRating, likelihood: 2, loss: 3 } as const
const low = { ...noRating, likelihood: 1, loss: 1 } as const

/** An analysis of 令和8年度 with one 高 that is acted upon with a measure and one 中 that was accepted on paper. */
async function anAnalysis() {
  const union = await aRecordToApprove()
  const { officer } = union
  await officer.measures.loadBuiltIn({})
  const [measure] = await officer.measures.list({ fiscalYear: 2026 })
  const { threats } = await officer.threats.list({})
  const [first, second] = threats
  if (measure === undefined || first === undefined || second === undefined)
    throw new Error('nothing built in')
  const { id: riskAnalysisId } = await officer.riskAnalyses.open({
    ...{ fiscalYear: 2026, startedOn: '2026-11-01', purpose: '機器の更新に役立てる。' },
    ...{ isCarriedOver: true, hasBaselineRisks: false },
  })
  const { riskIds } = await officer.riskAnalyses.addRisks({
    riskAnalysisId,
    risks: [first, second].map(({ id }) => ({ subject: { kind: 'all' as const }, threatId: id })),
  })
  const [graveId, smallId] = riskIds
  if (graveId === undefined || smallId === undefined) throw new Error('two risks')
  const rate = async (
    riskId: typeof graveId,
    rating: typeof high | typeof low | { likelihood: 1; loss: 3 },
  ) => {
    const { risk } = await officer.riskAnalyses.getRisk({ riskId })
    const target = { riskId, expectedRowVersion: risk.rowVersion }
    const rated = { ...noRating, ...rating }
    return officer.riskAnalyses.updateRisk({ ...target, rating: rated, reason: '聞き取りによる。', note: '' })
  }
  const { risk: grave } = await rate(graveId, high)
  const { risk: treated } = await officer.riskAnalyses.setTreatment({
    ...{ riskId: graveId, expectedRowVersion: grave.rowVersion, treatment: 'reduce', plan: '訓練をする。' },
    ...{ ownerTitle: '総務係長', ownerUnitId: null, dueOn: '2027-03-31', doneOn: null, residual: low },
  })
  await officer.riskAnalyses.linkMeasures({
    ...{ riskId: graveId, expectedRowVersion: treated.rowVersion, measureIds: [measure.id] },
  })
  const { risk: small } = await rate(smallId, { likelihood: 1, loss: 3 })
  await officer.riskAnalyses.accept({
    ...{ riskAnalysisId, risks: [{ riskId: smallId, expectedRowVersion: small.rowVersion }], way: 'paper' },
    ...{ acceptedBy: '髙橋 一郎', title: '管理者', acceptedOn: '2026-11-20', validUntil: '2027-03-31' },
    reason: '費用に見合わないため。',
  })
  return { ...union, riskAnalysisId, measure, grave: first, small: second }
}

async function close({ officer, riskAnalysisId }: Awaited<ReturnType<typeof anAnalysis>>) {
  const { analysis } = await officer.riskAnalyses.get({ riskAnalysisId })
  const target = { riskAnalysisId, expectedRowVersion: analysis.rowVersion }
  return officer.riskAnalyses.close({ ...target, closedOn: '2026-11-22' })
}

const charactersOf = async (file: File) => readPdfCharacters(new Uint8Array(await file.arrayBuffer()))

describe('the リスク分析書', () => {
  it('is a draft while the analysis is open, with what is there so far', async () => {
    const { officer, riskAnalysisId, measure, grave, small } = await anAnalysis()
    const subject = { kind: 'risk-analysis', riskAnalysisId } as const
    const text = await charactersOf(await officer.reports.preview(subject))
    const wanted = [
      ...['分析はまだ締め切っていない', '機器の更新に役立てる。', '地震、落雷、火災等の災害によるサービス'],
      ...[`${grave.title}（第6条(1)）`, `・対策01${measure.title}`, '訓練をする。', '総務係長R9.3.31'],
      ...[`${small.title}（第6条(1)）`, '管理者髙橋一郎（紙）R8.11.20R9.3.31まで費用に見合わないため。'],
    ].map((words) => words.replaceAll(/[\s　]/g, ''))
    expect(wanted.filter((words) => !text.includes(words))).toEqual([])
    expect(await refusalOf(officer.reports.issue(subject))).toMatchObject({ rule: 'analysisNotClosed' })
  })

  it('tells the method the analysis was closed by, whatever the settings are now', async () => {
    const opened = await anAnalysis()
    const { officer, riskAnalysisId } = opened
    await close(opened)
    const { method, rowVersion } = await officer.riskAnalyses.settings({})
    const changed: RiskMethod = { ...method, highFrom: 9, mediumFrom: 5 }
    await officer.riskAnalyses.updateSettings({ method: changed, expectedRowVersion: rowVersion })
    const { id } = await officer.reports.issue({ kind: 'risk-analysis', riskAnalysisId })
    const text = await charactersOf(await officer.reports.openIssued({ issuedReportId: id }))
    expect(text).toContain('6以上を「高」、3以上6未満を「中」')
  })

  it('is issued once, anew when it is signed, and known by its fingerprint', async () => {
    const opened = await anAnalysis()
    const { officer, approver, riskAnalysisId } = opened
    const { rowVersion } = await close(opened)
    const subject = { kind: 'risk-analysis', riskAnalysisId } as const
    const first = await officer.reports.issue(subject)
    expect(first).toMatchObject({ recordNumber: 'R8-リスク分析-01', fiscalYear: 2026 })
    expect((await officer.reports.issue(subject)).id).toBe(first.id)
    const record = { kind: 'riskAnalysis', id: riskAnalysisId } as const
    await officer.approvals.request({ record, expectedRowVersion: rowVersion })
    await signNext(officer, { record })
    await signNext(approver, { record })
    const sealed = await officer.reports.issue(subject)
    expect(sealed.title).toBe('令和8年度情報セキュリティリスク分析書（決裁済）')
    const { approvals } = await officer.approvals.get({ record })
    const paper = { recordNumber: 'R8-リスク分析-1', fingerprint: approvals[0]?.contentSha256 ?? '' }
    expect(await officer.authenticity.checkPaper(paper)).toMatchObject({
      ...{ verdict: 'matches', recordNow: 'asPrinted' },
    })
    const file = await officer.reports.openIssued({ issuedReportId: sealed.id })
    expect(await charactersOf(file)).toContain('封印第')
    expect(await officer.authenticity.checkFile({ file })).toMatchObject({ verdict: 'identical' })
    expect(await officer.history.verify({})).toMatchObject({ isSound: true, brokenPlace: null })
  })

  it('stays known after the analysis was opened again', async () => {
    const opened = await anAnalysis()
    const { officer, riskAnalysisId } = opened
    const { rowVersion } = await close(opened)
    await officer.reports.issue({ kind: 'risk-analysis', riskAnalysisId })
    await officer.riskAnalyses.reopen({ riskAnalysisId, expectedRowVersion: rowVersion, reason: '足す' })
    expect(await officer.history.verify({})).toMatchObject({ isSound: true })
  })
})
