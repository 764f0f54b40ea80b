import { describe, expect, it } from 'vitest'
import { noRating } from '../../../shared/domain/risk/rating.ts'
import { testPassword } from '../../support/a-program.ts'
import { asId, refusalOf } from '../../support/a-union.ts'
import { aScan } from '../../support/an-approval.ts'
import { anOpenAnalysis, aPaperAcceptance, noTreatment } from '../../support/some-risks.ts'

async function aRatedRisk() {
  const union = await anOpenAnalysis()
  const { risk } = await union.rate(await union.add({ kind: 'asset', assetId: union.server.id }), 3, 3)
  const target = { riskId: risk.id, expectedRowVersion: risk.rowVersion }
  return { ...union, risk, target }
}

describe('riskAnalyses.setTreatment', () => {
  it('keeps who does what until when, and weighs what is left by the same method', async () => {
    const { officer, target, unit } = await aRatedRisk()
    const { risk } = await officer.riskAnalyses.setTreatment({
      ...{ ...noTreatment, ...target, treatment: 'reduce', plan: '控えを別の棟に置く', ownerTitle: '課長' },
      ...{ ownerUnitId: unit.id, dueOn: '2027-03-31', residual: { ...noRating, likelihood: 1, loss: 3 } },
    })
    expect(risk).toMatchObject({
      ...{ treatment: 'reduce', treatmentPlan: '控えを別の棟に置く', ownerUnitName: unit.name },
      ...{ dueOn: '2027-03-31', residualScore: 3, residualBand: 'medium' },
    })
    expect(await officer.history.verify({})).toMatchObject({ isSound: true })
  })

  it('refuses half a residual rating, a day to come, and a unit that is 廃止', async () => {
    const { officer, target, otherUnit } = await aRatedRisk()
    const wanted = { ...noTreatment, ...target, treatment: 'reduce' } as const
    const retired = await officer.units.retire({
      ...{ unitId: otherUnit.id, expectedRowVersion: otherUnit.rowVersion },
    })
    const refusals = [
      { residual: { ...noRating, loss: 3 } as const },
      { doneOn: '2026-11-23' },
      { ownerUnitId: retired.id },
    ].map((wrong) => refusalOf(officer.riskAnalyses.setTreatment({ ...wanted, ...wrong })))
    expect((await Promise.all(refusals)).map(({ field, reason }) => [field, reason])).toEqual([
      ['residual', 'half'],
      ['doneOn', 'inFuture'],
      ['ownerUnitId', 'notActive'],
    ])
  })

  it('leaves nothing of a plan where there is no treatment any more', async () => {
    const { officer, target } = await aRatedRisk()
    const wanted = { ...noTreatment, ...target, plan: '替える', ownerTitle: '課長', dueOn: '2027-03-31' }
    await officer.riskAnalyses.setTreatment({ ...wanted, treatment: 'avoid' })
    const next = { ...wanted, expectedRowVersion: target.expectedRowVersion + 1 }
    const { risk } = await officer.riskAnalyses.setTreatment({ ...next, treatment: null })
    expect(risk).toMatchObject({ treatment: null, treatmentPlan: '', ownerTitle: '', dueOn: null })
  })
})

describe('riskAnalyses.linkMeasures', () => {
  it('links both ways, and links nothing anew that is 廃止', async () => {
    const { officer, target, server, threat } = await aRatedRisk()
    const [measure, other] = await officer.measures.list({ fiscalYear: 2026 })
    if (measure === undefined || other === undefined) throw new Error('the built-in measures')
    const linked = await officer.riskAnalyses.linkMeasures({
      ...target,
      measureIds: [measure.id, measure.id],
    })
    expect(linked.measures).toMatchObject([{ number: 1, isRetired: false }])
    const found = await officer.riskAnalyses.listForMeasure({ measureId: measure.id })
    expect(found).toMatchObject([{ riskId: target.riskId, fiscalYear: 2026, through: 'asset', score: 9 }])
    expect(await officer.riskAnalyses.listForAsset({ assetId: server.id })).toMatchObject(found)
    expect(await officer.riskAnalyses.listForThreat({ threatId: threat.id })).toMatchObject(found)
    await officer.measures.retire({
      ...{ measureId: other.id, expectedRowVersion: other.rowVersion, reason: '使わない' },
    })
    const next = { ...target, expectedRowVersion: linked.risk.rowVersion, measureIds: [measure.id, other.id] }
    expect(await refusalOf(officer.riskAnalyses.linkMeasures(next))).toMatchObject({ reason: 'notActive' })
    expect(await officer.history.verify({})).toMatchObject({ isSound: true })
  })
})

describe('riskAnalyses.listForAsset', () => {
  it('tells how a risk comes to the asset: by a group’s rule, and with 全体 where the threat bears on its kind', async () => {
    const { officer, add, server, store, otherThreat, unit, threat } = await anOpenAnalysis()
    const rule = { kinds: [], unitId: unit.id, isImportantOnly: true }
    await add({ kind: 'group', name: '重要な資産', rule }, threat.id)
    const [forServers] = (await officer.threats.list({})).threats.filter(
      ({ assetKinds }) => assetKinds.includes('server') && !assetKinds.includes('facility'),
    )
    await add({ kind: 'all' }, forServers?.id ?? otherThreat.id)
    const found = await officer.riskAnalyses.listForAsset({ assetId: server.id })
    expect(found.map(({ through }) => through)).toEqual(['group', 'all'])
    expect(await officer.riskAnalyses.listForAsset({ assetId: store.id })).toEqual([])
  })
})

describe('acceptance', () => {
  it('asks an approver for the password once more, and keeps nothing without it', async () => {
    const { officer, analysis, risk, target, signedInAs } = await aRatedRisk()
    const approver = await signedInAs('approver')
    const wanted = {
      ...{ ...aPaperAcceptance, riskAnalysisId: analysis.id, risks: [target] },
      way: 'program',
    } as const
    expect(await refusalOf(approver.riskAnalyses.accept(wanted))).toMatchObject({
      ...{ code: 'invalid_input', field: 'password', reason: 'required' },
    })
    const wrong = approver.riskAnalyses.accept({ ...wanted, password: 'ちがうことば123' })
    expect(await refusalOf(wrong)).toMatchObject({ rule: 'wrongPassword' })
    const { acceptances } = await officer.riskAnalyses.getRisk({ riskId: risk.id })
    expect(acceptances).toEqual([])
  })

  it('is given by an approver in the program, in their own name, or taken over from paper by the officer', async () => {
    const { officer, analysis, risk, target, signedInAs } = await aRatedRisk()
    const approver = await signedInAs('approver')
    const common = { ...aPaperAcceptance, riskAnalysisId: analysis.id, risks: [target] }
    for (const [client, way] of [
      [officer, 'program'],
      [approver, 'paper'],
    ] as const) {
      const refused = client.riskAnalyses.accept({ ...common, way })
      expect(await refusalOf(refused)).toMatchObject({ code: 'not_permitted' })
    }
    await approver.riskAnalyses.accept({
      ...common,
      way: 'program',
      acceptedBy: '別人',
      password: testPassword,
    })
    await officer.riskAnalyses.accept(common)
    const { acceptances } = await officer.riskAnalyses.getRisk({ riskId: risk.id })
    expect(acceptances.map(({ state, way, acceptedBy }) => [state, way, acceptedBy])).toEqual([
      ['active', 'paper', '局長 太郎'],
      ['withdrawn', 'program', expect.not.stringContaining('別人')],
    ])
    expect(await officer.history.verify({})).toMatchObject({ isSound: true })
  })

  it('keeps the scan of the paper with each risk it accepts, for those who read results', async () => {
    const { officer, analysis, add, rate, otherThreat, target, signedInAs } = await aRatedRisk()
    const other = (await rate(await add({ kind: 'all' }, otherThreat.id), 3, 3)).risk
    const risks = [target, { riskId: other.id, expectedRowVersion: other.rowVersion }]
    const file = aScan('受容の承認.png')
    await officer.riskAnalyses.accept({ ...aPaperAcceptance, riskAnalysisId: analysis.id, risks, file })
    const respondent = await signedInAs('respondent')
    for (const { riskId } of risks) {
      const { acceptances } = await officer.riskAnalyses.getRisk({ riskId })
      expect(acceptances).toMatchObject([{ way: 'paper', scan: { fileName: '受容の承認.png' } }])
      const attachmentId = asId<never>(acceptances[0]?.scan?.id ?? '')
      const opened = await officer.attachments.open({ attachmentId })
      expect(Buffer.from(await opened.arrayBuffer())).toEqual(Buffer.from(await file.arrayBuffer()))
      expect(await refusalOf(respondent.attachments.open({ attachmentId }))).toMatchObject({
        code: 'not_permitted',
      })
    }
    expect(await officer.history.verify({})).toMatchObject({ isSound: true })
  })

  it('takes no scan of what is accepted in the program, and none that is no picture', async () => {
    const { officer, analysis, target, signedInAs } = await aRatedRisk()
    const approver = await signedInAs('approver')
    const common = { ...aPaperAcceptance, riskAnalysisId: analysis.id, risks: [target], file: aScan() }
    const inProgram = { ...common, way: 'program', password: testPassword } as const
    expect(await refusalOf(approver.riskAnalyses.accept(inProgram))).toMatchObject({
      ...{ code: 'invalid_input', field: 'file', reason: 'notOnPaper' },
    })
    const text = { ...common, file: new File(['文'], '紙.txt') }
    expect(await refusalOf(officer.riskAnalyses.accept(text))).toMatchObject({ code: 'file_unreadable' })
    expect((await officer.riskAnalyses.getRisk({ riskId: target.riskId })).acceptances).toEqual([])
  })

  it('is refused of what is not rated, on a day to come, or for a time that is over', async () => {
    const { officer, analysis, add, otherThreat, target } = await aRatedRisk()
    const unrated = await add({ kind: 'all' }, otherThreat.id)
    const common = { ...aPaperAcceptance, riskAnalysisId: analysis.id, risks: [target] }
    const both = [target, { riskId: unrated.id, expectedRowVersion: 1 }]
    const refusals = [
      { risks: both },
      { acceptedOn: '2026-11-23' },
      { validUntil: '2026-11-19' },
      { acceptedBy: '' },
    ].map((wrong) => refusalOf(officer.riskAnalyses.accept({ ...common, ...wrong })))
    expect((await Promise.all(refusals)).map(({ rule, reason }) => rule ?? reason)).toEqual([
      ...['riskNotRated', 'inFuture', 'beforeStart', 'required'],
    ])
    const { acceptances } = await officer.riskAnalyses.getRisk({ riskId: target.riskId })
    expect(acceptances).toEqual([])
  })

  it('goes when the rating or the treatment changes, with the reason in the history', async () => {
    const { officer, analysis, risk, target, rate } = await aRatedRisk()
    const accept = (expectedRowVersion: number) =>
      officer.riskAnalyses.accept({
        ...{ ...aPaperAcceptance, riskAnalysisId: analysis.id },
        risks: [{ riskId: risk.id, expectedRowVersion }],
      })
    await accept(target.expectedRowVersion)
    const same = await rate(risk, 3, 3)
    expect(same.acceptances.map(({ state }) => state)).toEqual(['active'])
    const changed = await rate(same.risk, 2, 3)
    expect(changed.acceptances).toMatchObject([
      { state: 'withdrawn', withdrawalReason: 'リスクの評価が変わったため。' },
    ])
    await accept(changed.risk.rowVersion)
    const treated = await officer.riskAnalyses.setTreatment({
      ...{ ...noTreatment, riskId: risk.id, expectedRowVersion: changed.risk.rowVersion, treatment: 'avoid' },
    })
    expect(treated.acceptances.every(({ state }) => state === 'withdrawn')).toBe(true)
    const acts = await officer.history.list({
      ...{ record: { kind: 'riskAcceptance', id: changed.acceptances[0]?.id ?? '' }, before: null },
    })
    expect(acts.map(({ act }) => act)).toEqual(['riskAnalyses.withdrawAcceptance', 'riskAnalyses.accept'])
    expect(await officer.history.verify({})).toMatchObject({ isSound: true })
  })

  it('is taken back with a reason, once', async () => {
    const { officer, analysis, target } = await aRatedRisk()
    await officer.riskAnalyses.accept({ ...aPaperAcceptance, riskAnalysisId: analysis.id, risks: [target] })
    const { acceptances } = await officer.riskAnalyses.getRisk({ riskId: target.riskId })
    const withdrawal = {
      riskAcceptanceId: asId<never>(acceptances[0]?.id ?? ''),
      expectedRowVersion: 1,
      reason: 'x',
    }
    const detail = await officer.riskAnalyses.withdrawAcceptance(withdrawal)
    expect(detail.acceptances).toMatchObject([{ state: 'withdrawn', withdrawalReason: 'x' }])
    expect(await refusalOf(officer.riskAnalyses.withdrawAcceptance(withdrawal))).toMatchObject({
      code: 'stale_row',
    })
  })
})
