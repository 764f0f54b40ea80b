import { describe, expect, it } from 'vitest'
import { noRating } from '../../../shared/domain/risk/rating.ts'
import { refusalOf } from '../../support/a-union.ts'
import { anAnalysisWithResults, anOpenAnalysis } from '../../support/some-risks.ts'

describe('riskAnalyses.updateRisk', () => {
  it('tells a proposal that was taken over from a rating by hand, which says why', async () => {
    const { officer, add, rate } = await anAnalysisWithResults()
    const risk = await add()
    const { likelihood, loss } = risk.proposal ?? noRating
    if (likelihood === null || loss === null) throw new Error('a whole proposal')
    const taken = await rate(risk, likelihood, loss, '')
    expect(taken.risk).toMatchObject({ ratingBasis: 'proposal', score: likelihood * loss })
    const rowVersion = taken.risk.rowVersion
    expect(await refusalOf(rate({ ...risk, rowVersion }, 3, loss, ' '))).toMatchObject({
      ...{ field: 'reason', reason: 'required' },
    })
    const byHand = await rate({ ...risk, rowVersion }, 3, loss, '前の年に事故があった')
    expect(byHand.risk).toMatchObject({
      ratingBasis: 'byHand',
      ratingReason: '前の年に事故があった',
      band: 'high',
    })
    expect(await refusalOf(rate({ ...risk, rowVersion }, 1, 1))).toMatchObject({ code: 'stale_row' })
    expect(await officer.history.verify({})).toMatchObject({ isSound: true })
  })

  it('asks for no reason where nothing whole was proposed, and for both factors or none', async () => {
    const { officer, add, rate } = await anOpenAnalysis()
    const risk = await add()
    const rated = await rate(risk, 2, 2, '')
    expect(rated.risk).toMatchObject({ ratingBasis: 'byHand', ratingReason: '', score: 4 })
    const target = { riskId: risk.id, expectedRowVersion: rated.risk.rowVersion, reason: '', note: '' }
    const half = { ...target, rating: { ...noRating, loss: 2 } as const }
    expect(await refusalOf(officer.riskAnalyses.updateRisk(half))).toMatchObject({
      field: 'rating',
      reason: 'half',
    })
    const cleared = await officer.riskAnalyses.updateRisk({ ...target, rating: noRating })
    expect(cleared.risk).toMatchObject({ score: null, band: null, ratingBasis: null })
  })
})

describe('riskAnalyses.rateMany', () => {
  it('rates all or none, and what they had before takes it back', async () => {
    const { officer, analysis, add, rate, list, threat, otherThreat } = await anOpenAnalysis()
    const first = (await rate(await add({ kind: 'all' }, threat.id), 1, 1)).risk
    const second = await add({ kind: 'all' }, otherThreat.id)
    const rating = { ...noRating, likelihood: 3, loss: 3 } as const
    const toWanted = ({ id, rowVersion }: typeof first) => ({
      ...{ riskId: id, expectedRowVersion: rowVersion, rating, reason: '' },
    })
    const { id: riskAnalysisId } = analysis
    const stale = { ...toWanted(second), expectedRowVersion: 9 }
    const refused = officer.riskAnalyses.rateMany({ riskAnalysisId, ratings: [toWanted(first), stale] })
    expect(await refusalOf(refused)).toMatchObject({ code: 'stale_row' })
    expect((await list()).map(({ score }) => score)).toEqual([1, null])
    const ratings = [toWanted(first), toWanted(second)]
    const { before } = await officer.riskAnalyses.rateMany({ riskAnalysisId, ratings })
    expect((await list()).map(({ score }) => score)).toEqual([9, 9])
    await officer.riskAnalyses.rateMany({ riskAnalysisId, ratings: before })
    expect((await list()).map(({ score }) => score)).toEqual([1, null])
    expect(await officer.history.verify({})).toMatchObject({ isSound: true })
  })

  it('refuses a risk named twice, of another analysis, or that has ended', async () => {
    const { officer, analysis, add } = await anOpenAnalysis()
    const risk = await add()
    const wanted = { riskId: risk.id, expectedRowVersion: risk.rowVersion, rating: noRating, reason: '' }
    const { id: riskAnalysisId } = analysis
    expect(
      await refusalOf(officer.riskAnalyses.rateMany({ riskAnalysisId, ratings: [wanted, wanted] })),
    ).toMatchObject({ field: 'ratings', reason: 'duplicate' })
    const other = await officer.riskAnalyses.open({
      ...{
        fiscalYear: 2025,
        startedOn: '2026-03-01',
        purpose: '',
        isCarriedOver: false,
        hasBaselineRisks: false,
      },
    })
    expect(
      await refusalOf(officer.riskAnalyses.rateMany({ riskAnalysisId: other.id, ratings: [wanted] })),
    ).toMatchObject({ code: 'not_found' })
    await officer.riskAnalyses.endRisk({ riskId: risk.id, expectedRowVersion: 1, reason: '業務をやめた' })
    const ended = { ...wanted, expectedRowVersion: 2 }
    expect(
      await refusalOf(officer.riskAnalyses.rateMany({ riskAnalysisId, ratings: [ended] })),
    ).toMatchObject({ rule: 'riskEnded' })
    const restored = await officer.riskAnalyses.restoreRisk({ riskId: risk.id, expectedRowVersion: 2 })
    expect(restored.risk).toMatchObject({ state: 'active', endReason: null })
    expect(
      await refusalOf(officer.riskAnalyses.restoreRisk({ riskId: risk.id, expectedRowVersion: 3 })),
    ).toMatchObject({ rule: 'riskActive' })
  })
})
