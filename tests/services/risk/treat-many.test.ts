import { describe, expect, it } from 'vitest'
import { noRating } from '../../../shared/domain/risk/rating.ts'
import { refusalOf } from '../../support/a-union.ts'
import { anOpenAnalysis, aPaperAcceptance, noTreatment } from '../../support/some-risks.ts'

/** Two rated risks; the first is dealt with and accepted. */
async function twoRatedRisks() {
  const union = await anOpenAnalysis()
  const { officer, analysis } = union
  const first = await union.rate(await union.add({ kind: 'asset', assetId: union.server.id }), 3, 3)
  const second = await union.rate(await union.add({ kind: 'asset', assetId: union.store.id }), 2, 2)
  const { risk } = await officer.riskAnalyses.setTreatment({
    ...{ ...noTreatment, riskId: first.risk.id, expectedRowVersion: first.risk.rowVersion },
    ...{ treatment: 'reduce', plan: '鍵を替える', residual: { ...noRating, likelihood: 1, loss: 3 } },
  })
  await officer.riskAnalyses.accept({
    ...{ ...aPaperAcceptance, riskAnalysisId: analysis.id },
    risks: [{ riskId: risk.id, expectedRowVersion: risk.rowVersion }],
  })
  const show = async () => {
    const details = [risk.id, second.risk.id].map((riskId) => officer.riskAnalyses.getRisk({ riskId }))
    return (await Promise.all(details)).map(({ risk: { treatment, treatmentPlan, residualScore } }) => ({
      ...{ treatment, treatmentPlan, residualScore },
    }))
  }
  const targets = [risk, second.risk].map(({ id, rowVersion }) => ({
    ...{ riskId: id, expectedRowVersion: rowVersion },
  }))
  return { ...union, targets, show }
}

const { residual: _, ...transfer } = { ...noTreatment, treatment: 'transfer', plan: '保険に入る' } as const

describe('riskAnalyses.treatMany', () => {
  it('gives all the same treatment, leaves what is left as it was weighed, and tells how to take it back', async () => {
    const { officer, analysis, targets, show } = await twoRatedRisks()
    const before = await show()
    const done = await officer.riskAnalyses.treatMany({
      riskAnalysisId: analysis.id,
      treatments: targets.map((target) => ({ ...target, ...transfer })),
    })
    expect(done.withdrawnAcceptances).toBe(1)
    expect(await show()).toEqual([
      { treatment: 'transfer', treatmentPlan: '保険に入る', residualScore: 3 },
      { treatment: 'transfer', treatmentPlan: '保険に入る', residualScore: null },
    ])
    await officer.riskAnalyses.treatMany({ riskAnalysisId: analysis.id, treatments: done.before })
    expect(await show()).toEqual(before)
    expect(await officer.history.verify({})).toMatchObject({ isSound: true })
  })

  it('changes none where one of them has changed meanwhile, or is named twice', async () => {
    const { officer, analysis, targets, show } = await twoRatedRisks()
    const before = await show()
    const [first, second] = targets.map((target) => ({ ...target, ...transfer }))
    if (first === undefined || second === undefined) throw new Error('there are two')
    const treat = (treatments: (typeof first)[]) =>
      refusalOf(officer.riskAnalyses.treatMany({ riskAnalysisId: analysis.id, treatments }))
    expect(await treat([first, { ...second, expectedRowVersion: 1 }])).toMatchObject({ code: 'stale_row' })
    expect(await treat([first, first])).toMatchObject({ field: 'treatments', reason: 'duplicate' })
    expect(await show()).toEqual(before)
  })
})
