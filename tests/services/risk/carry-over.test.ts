import { describe, expect, it } from 'vitest'
import { readListedRisks } from '../../../shared/domain/risk/listed-risk.ts'
import { noRating } from '../../../shared/domain/risk/rating.ts'
import { toRiskChange } from '../../../shared/domain/risk/risk-change.ts'
import { shippedMethod } from '../../../shared/domain/risk/risk-method.ts'
import {
  anAnalysis,
  anOpenAnalysis,
  aPaperAcceptance,
  noTreatment,
  type Subject,
  toTools,
} from '../../support/some-risks.ts'

const nextYear = { ...anAnalysis, fiscalYear: 2027, startedOn: '2027-05-01' }

type Union = Awaited<ReturnType<typeof anOpenAnalysis>>
type Risk = Awaited<ReturnType<Union['add']>>

/** A reduced risk that is underway, one that is done, one that is accepted, and one that has ended; all rated 6. */
async function aYear() {
  const union = await anOpenAnalysis()
  const { add, rate, server, terminal, threat, otherThreat, unit } = union
  const ofServer = { kind: 'asset', assetId: server.id } as const
  const group: Subject = { kind: 'group', name: '機器', assetIds: [server.id, terminal.id] }
  const rule = { kinds: [], unitId: unit.id, isImportantOnly: false }
  const added = [
    await add(ofServer, threat.id),
    await add(group, threat.id),
    await add({ kind: 'all' }, threat.id),
    await add({ kind: 'group', name: '課の資産', rule }, otherThreat.id),
  ]
  const rated: Risk[] = []
  for (const risk of added) rated.push((await rate(risk, 2, 3)).risk)
  const [underway, done, accepted, ended] = rated
  if (!(underway && done && accepted && ended)) throw new Error('four risks')
  await decide(union, { underway, done, accepted, ended })
  return { ...union, underway, done, accepted, ended }
}

type Four = Record<'underway' | 'done' | 'accepted' | 'ended', Risk>

async function decide({ officer, analysis }: Union, { underway, done, accepted, ended }: Four) {
  const toTarget = ({ id, rowVersion }: Risk) => ({ riskId: id, expectedRowVersion: rowVersion })
  const plan = { ...noTreatment, plan: '替える', ownerTitle: '課長', dueOn: '2027-09-30' }
  const residual = { ...noRating, likelihood: 1, loss: 3 } as const
  await officer.riskAnalyses.setTreatment({ ...plan, ...toTarget(underway), treatment: 'reduce', residual })
  const finished = { ...plan, ...toTarget(done), treatment: 'reduce', doneOn: '2026-11-20' } as const
  await officer.riskAnalyses.setTreatment(finished)
  const { risk } = await officer.riskAnalyses.setTreatment({
    ...{ ...plan, ...toTarget(accepted), treatment: 'accept' },
  })
  await officer.riskAnalyses.accept({
    ...{
      ...aPaperAcceptance,
      riskAnalysisId: analysis.id,
      risks: [toTarget(risk)],
      validUntil: '2028-03-31',
    },
  })
  await officer.riskAnalyses.endRisk({ ...toTarget(ended), reason: '業務をやめた' })
}

async function openNext({ officer }: Union) {
  const analysis = await officer.riskAnalyses.open(nextYear)
  const detail = await officer.riskAnalyses.get({ riskAnalysisId: analysis.id })
  return { analysis, detail, ...(await toTools(officer, analysis)) }
}

describe('the analysis of the next 年度', () => {
  it('begins with the standing risks, not rated, beside what they were', async () => {
    const year = await aYear()
    const { officer, analysis } = year
    const opening = await officer.riskAnalyses.proposeOpening({ fiscalYear: 2027 })
    expect(opening.previous).toMatchObject({ id: analysis.id, riskCount: 3, endedAssetCount: 0 })
    const { detail } = await openNext(year)
    expect(detail.previous).toMatchObject({ number: analysis.number, isMethodSame: true })
    const risks = readListedRisks(detail.risks)
    expect(risks.map(({ number, score, previousScore }) => [number, score, previousScore])).toEqual([
      ['R9-リスク-001', null, 6],
      ['R9-リスク-002', null, 6],
      ['R9-リスク-003', null, 6],
    ])
    expect(risks.map(toRiskChange)).toEqual(['unrated', 'unrated', 'unrated'])
    expect(await officer.history.verify({})).toMatchObject({ isSound: true })
  })

  it('takes along what is still to be done, measures in use, and acceptances that hold', async () => {
    const year = await aYear()
    const { officer, underway } = year
    const [kept, retired] = await officer.measures.list({ fiscalYear: 2026 })
    if (kept === undefined || retired === undefined) throw new Error('two measures')
    const { rowVersion } = (await officer.riskAnalyses.getRisk({ riskId: underway.id })).risk
    await officer.riskAnalyses.linkMeasures({
      ...{ riskId: underway.id, expectedRowVersion: rowVersion, measureIds: [kept.id, retired.id] },
    })
    const leaving = { measureId: retired.id, expectedRowVersion: retired.rowVersion, reason: '使わない' }
    await officer.measures.retire(leaving)
    const { detail } = await openNext(year)
    const [first, second, third] = readListedRisks(detail.risks)
    expect(first).toMatchObject({
      ...{
        treatment: 'reduce',
        treatmentPlan: '替える',
        dueOn: '2027-09-30',
        residualScore: 3,
        measureCount: 1,
      },
    })
    expect(second).toMatchObject({ treatment: null, treatmentPlan: '', dueOn: null, doneOn: null })
    expect(third).toMatchObject({ treatment: 'accept', acceptedBy: '局長 太郎', acceptedUntil: '2028-03-31' })
    expect(await officer.history.verify({})).toMatchObject({ isSound: true })
  })

  it('keeps an acceptance where the score comes out as it was, and takes it back where it does not', async () => {
    const year = await aYear()
    const { detail, rate } = await openNext(year)
    const third = readListedRisks(detail.risks)[2]
    if (third === undefined) throw new Error('the accepted risk')
    const same = await rate(third, 3, 2)
    expect(same.acceptances).toMatchObject([{ state: 'active' }])
    const raised = await rate(same.risk, 3, 3)
    expect(raised.acceptances).toMatchObject([{ state: 'withdrawn' }])
    expect(raised.years).toMatchObject([{ fiscalYear: 2026, score: 6, treatment: 'accept' }])
  })

  it('leaves behind an acceptance that ran out', async () => {
    const year = await aYear()
    const late = { ...nextYear, fiscalYear: 2028, startedOn: '2028-04-01' }
    const analysis = await year.officer.riskAnalyses.open(late)
    const { risks } = await year.officer.riskAnalyses.get({ riskAnalysisId: analysis.id })
    expect(readListedRisks(risks)[2]).toMatchObject({ treatment: 'accept', acceptedOn: null })
  })

  it('ends the risk of an asset that has gone, and drops the asset from a group', async () => {
    const year = await aYear()
    const { officer, server } = year
    await officer.assets.end({
      ...{ assetId: server.id, expectedRowVersion: server.rowVersion, state: 'disposed' },
      ...{
        disposedOn: '2026-11-20',
        disposalMethod: '物理破壊',
        disposalWitness: '',
        disposalCertificate: null,
      },
    })
    const opening = await officer.riskAnalyses.proposeOpening({ fiscalYear: 2027 })
    expect(opening.previous?.endedAssetCount).toBe(1)
    const { detail } = await openNext(year)
    const [first, second] = readListedRisks(detail.risks)
    expect(first).toMatchObject({ state: 'ended', endReason: '情報資産が廃棄又は廃止されたため。' })
    if (second === undefined) throw new Error('the group')
    expect(await officer.riskAnalyses.getRisk({ riskId: second.id })).toMatchObject({ assetCount: 1 })
  })

  it('says that scores cannot be compared where the method changed', async () => {
    const year = await aYear()
    const method = { ...shippedMethod, kind: 'ipa' } as const
    await year.officer.riskAnalyses.updateSettings({ method, expectedRowVersion: 1 })
    const { detail } = await openNext(year)
    expect(detail.previous?.isMethodSame).toBe(false)
  })
})
