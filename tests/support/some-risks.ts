import { readListedRisks } from '../../shared/domain/risk/listed-risk.ts'
import { noRating } from '../../shared/domain/risk/rating.ts'
import type { TestClient } from './a-program.ts'
import { aUnion } from './a-union.ts'
import { aRecordToApprove } from './an-approval.ts'
import { someAssetValues } from './some-assets.ts'

type Analysis = Awaited<ReturnType<TestClient['riskAnalyses']['open']>>
type Wanted = Parameters<TestClient['riskAnalyses']['addRisks']>[0]['risks'][number]
export type Subject = Wanted['subject']
type Accepting = Parameters<TestClient['riskAnalyses']['accept']>[0]
type Acceptance = Omit<Accepting, 'riskAnalysisId' | 'risks'>

/** What opens 令和8年度. */
export const anAnalysis = {
  ...{ fiscalYear: 2026, startedOn: '2026-11-01', purpose: '年1回の分析', isCarriedOver: true },
  hasBaselineRisks: false,
}

/** Nobody decided anything about it. */
export const noTreatment = {
  ...{ treatment: null, plan: '', ownerTitle: '', ownerUnitId: null, dueOn: null, doneOn: null },
  residual: noRating,
}

/** What one writes who takes a paper over that 事務局長 signed. */
export const aPaperAcceptance: Acceptance = {
  ...{ way: 'paper', acceptedBy: '局長 太郎', title: '事務局長', acceptedOn: '2026-11-20', validUntil: null },
  reason: '費用に見合わない。',
}

/** Gives a register one important server, two important computers and an unimportant store. */
export async function addSomeAssets(officer: TestClient) {
  const [unit, otherUnit] = await officer.units.list({})
  if (unit === undefined || otherUnit === undefined) throw new Error('two units')
  const add = (part: Parameters<typeof someAssetValues>[1]) =>
    officer.assets.create(someAssetValues(unit.id, part))
  const server = await add({ name: 'ファイルサーバ', kind: 'server', availability: '2' })
  const terminal = await add({ name: '職員用パソコン', kind: 'terminal', confidentiality: '3B' })
  const spare = await add({ name: '予備のパソコン', kind: 'terminal', personalData: 'personal' })
  const store = await add({ name: '倉庫', kind: 'facility', confidentiality: '1', availability: '1' })
  return { unit, otherUnit, server, terminal, spare, store }
}

/** A union with these assets and the analysis of 令和8年度 open, without a self-inspection. */
export async function anOpenAnalysis() {
  const union = await aUnion()
  const assets = await addSomeAssets(union.officer)
  const analysis = await union.officer.riskAnalyses.open(anAnalysis)
  return { ...union, ...assets, analysis, ...(await toTools(union.officer, analysis)) }
}

/** The same after a self-inspection of 令和8年度 was closed, with the boxes of a 決裁欄. */
export async function anAnalysisWithResults() {
  const union = await aRecordToApprove()
  const assets = await addSomeAssets(union.officer)
  const analysis = await union.officer.riskAnalyses.open(anAnalysis)
  return { ...union, ...assets, analysis, ...(await toTools(union.officer, analysis)) }
}

/** What tests do with an open analysis over and over. */
export async function toTools(officer: TestClient, { id: riskAnalysisId }: Analysis) {
  const { threats } = await officer.threats.list({})
  const [threat, otherThreat] = threats
  if (threat === undefined || otherThreat === undefined) throw new Error('the built-in threats')
  const list = async () => readListedRisks((await officer.riskAnalyses.get({ riskAnalysisId })).risks)
  const add = async (subject: Subject = { kind: 'all' }, threatId = threat.id) => {
    const { riskIds } = await officer.riskAnalyses.addRisks({
      riskAnalysisId,
      risks: [{ subject, threatId }],
    })
    const [riskId] = riskIds
    if (riskId === undefined) throw new Error('a risk was added')
    return (await officer.riskAnalyses.getRisk({ riskId })).risk
  }
  const rate = (
    risk: { id: Added['id']; rowVersion: number },
    likelihood: Level,
    loss: Level,
    reason = '実情',
  ) =>
    officer.riskAnalyses.updateRisk({
      ...{ riskId: risk.id, expectedRowVersion: risk.rowVersion, note: '', reason },
      rating: { ...noRating, likelihood, loss },
    })
  type Added = Awaited<ReturnType<typeof add>>
  return { threat, otherThreat, list, add, rate }
}
type Level = 1 | 2 | 3
