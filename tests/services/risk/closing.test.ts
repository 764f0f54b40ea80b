import { describe, expect, it } from 'vitest'
import { noRating } from '../../../shared/domain/risk/rating.ts'
import { refusalOf } from '../../support/a-union.ts'
import { signNext } from '../../support/an-approval.ts'
import {
  anAnalysisWithResults,
  anOpenAnalysis,
  aPaperAcceptance,
  noTreatment,
} from '../../support/some-risks.ts'
import { withoutGuards } from '../../support/without-guards.ts'

describe('riskAnalyses.close', () => {
  it('waits for every risk to be rated and dealt with', async () => {
    const { officer, analysis, add, rate, otherThreat } = await anOpenAnalysis()
    const closing = { riskAnalysisId: analysis.id, expectedRowVersion: 1, closedOn: '2026-11-22' }
    expect(await refusalOf(officer.riskAnalyses.close(closing))).toMatchObject({ rule: 'noRisk' })
    const unrated = await add()
    const high = (await rate(await add({ kind: 'all' }, otherThreat.id), 3, 3)).risk
    expect(await refusalOf(officer.riskAnalyses.close(closing))).toMatchObject({
      ...{ rule: 'analysisUnfinished', count: 2 },
    })
    await rate(unrated, 1, 1)
    await officer.riskAnalyses.setTreatment({
      ...{ ...noTreatment, riskId: high.id, expectedRowVersion: high.rowVersion, treatment: 'reduce' },
      ...{ plan: '替える', ownerTitle: '課長', dueOn: '2027-03-31' },
    })
    expect(await refusalOf(officer.riskAnalyses.close({ ...closing, closedOn: '2026-11-23' }))).toMatchObject(
      {
        reason: 'inFuture',
      },
    )
    const closed = await officer.riskAnalyses.close(closing)
    expect(closed).toMatchObject({ state: 'closed', closedOn: '2026-11-22' })
    expect(await officer.history.verify({})).toMatchObject({ isSound: true })
  })
})

/** A closed analysis of two risks, one accepted, and what asks for its 決裁. */
async function aClosedAnalysis() {
  const union = await anAnalysisWithResults()
  const { officer, analysis, add, rate, server, threat, otherThreat } = union
  const first = (await rate(await add({ kind: 'asset', assetId: server.id }, threat.id), 1, 3)).risk
  const [measure] = await officer.measures.list({ fiscalYear: 2026 })
  if (measure === undefined) throw new Error('a measure')
  await officer.riskAnalyses.linkMeasures({
    ...{ riskId: first.id, expectedRowVersion: first.rowVersion, measureIds: [measure.id] },
  })
  const second = (await rate(await add({ kind: 'all' }, otherThreat.id), 2, 3)).risk
  const { risk } = await officer.riskAnalyses.setTreatment({
    ...{ ...noTreatment, riskId: second.id, expectedRowVersion: second.rowVersion, treatment: 'accept' },
  })
  await officer.riskAnalyses.accept({
    ...{ ...aPaperAcceptance, riskAnalysisId: analysis.id },
    risks: [{ riskId: risk.id, expectedRowVersion: risk.rowVersion }],
  })
  const closed = await officer.riskAnalyses.close({
    ...{ riskAnalysisId: analysis.id, expectedRowVersion: analysis.rowVersion, closedOn: '2026-11-22' },
  })
  const record = { kind: 'riskAnalysis', id: closed.id } as const
  const request = () => officer.approvals.request({ record, expectedRowVersion: closed.rowVersion })
  return { ...union, closed, risk, record, request }
}

describe('a closed analysis', () => {
  it('lets nothing of it be changed', async () => {
    const { officer, closed, risk } = await aClosedAnalysis()
    const target = { riskId: risk.id, expectedRowVersion: risk.rowVersion }
    const id = { riskAnalysisId: closed.id, expectedRowVersion: closed.rowVersion }
    const refusals = [
      officer.riskAnalyses.updateRisk({ ...target, rating: noRating, reason: '', note: '' }),
      officer.riskAnalyses.setTreatment({ ...target, ...noTreatment }),
      officer.riskAnalyses.linkMeasures({ ...target, measureIds: [] }),
      officer.riskAnalyses.endRisk({ ...target, reason: 'x' }),
      officer.riskAnalyses.takeBaseline(id),
      officer.riskAnalyses.withdraw({ ...id, reason: 'x' }),
      officer.riskAnalyses.accept({ ...aPaperAcceptance, riskAnalysisId: closed.id, risks: [target] }),
    ].map((call) => refusalOf(call))
    const rules = (await Promise.all(refusals)).map(({ rule }) => rule)
    expect(new Set(rules)).toEqual(new Set(['analysisClosed']))
  })

  it('is opened again with the reason, and its paper stays known', async () => {
    const { officer, closed, record, request } = await aClosedAnalysis()
    const [round] = (await request()).approvals
    if (round === undefined) throw new Error('a round')
    const reopening = {
      ...{ riskAnalysisId: closed.id, expectedRowVersion: closed.rowVersion, reason: '漏れがあった' },
    }
    expect(await refusalOf(officer.riskAnalyses.reopen(reopening))).toMatchObject({ rule: 'approvalExists' })
    const paper = { recordNumber: 'R8-リスク分析-01', fingerprint: round.contentSha256 }
    expect(await officer.authenticity.checkPaper(paper)).toMatchObject({
      ...{ verdict: 'matches', recordNow: 'asPrinted' },
    })
    await officer.approvals.withdraw({
      ...{ approvalId: round.id, expectedRowVersion: round.rowVersion, reason: '直す' },
    })
    const reopened = await officer.riskAnalyses.reopen(reopening)
    expect(reopened).toMatchObject({ state: 'open', closedOn: null })
    const again = { ...reopening, expectedRowVersion: reopened.rowVersion }
    expect(await refusalOf(officer.riskAnalyses.reopen(again))).toMatchObject({ rule: 'analysisNotClosed' })
    expect(await officer.approvals.get({ record })).toMatchObject({ mayRequest: false })
    expect(await officer.history.verify({})).toMatchObject({ isSound: true })
  })

  it('is listed and written to a file', async () => {
    const { officer, closed } = await aClosedAnalysis()
    expect(await officer.riskAnalyses.list({})).toMatchObject([
      { number: 'R8-リスク分析-01', counts: { high: 1, medium: 1, low: 0, unrated: 0 }, isSealed: false },
    ])
    const file = await officer.riskAnalyses.exportFile({ riskAnalysisId: closed.id, format: 'csv' })
    const [heading, first] = (await file.text()).split('\r\n')
    expect(heading).toContain('発生の可能性')
    expect(first).toContain('ファイルサーバ')
    expect(first).toContain('新規')
    expect(file.name).toBe('R8-リスク分析-01.csv')
  })
})

describe('決裁 of an analysis', () => {
  it('seals it when every box is signed; from then on no byte of it changes unseen', async () => {
    const union = await aClosedAnalysis()
    const { officer, approver, context, request, closed } = union
    await request()
    await signNext(officer, union)
    const dossier = await signNext(approver, union)
    expect(dossier).toMatchObject({ seal: { recordNumber: 'R8-リスク分析-01' }, mayCorrect: false })
    const { rowVersion } = closed
    const reopening = { riskAnalysisId: closed.id, expectedRowVersion: rowVersion, reason: 'x' }
    expect(await refusalOf(officer.riskAnalyses.reopen(reopening))).toMatchObject({ rule: 'recordSealed' })
    expect(await officer.history.verify({})).toMatchObject({ isSound: true, brokenPlace: null })
    const home = await officer.home.get({ fiscalYear: 2026 })
    expect(home.duties.find(({ kind }) => kind === 'riskAnalysis')?.state).toBe('done')
    const changes = [
      ['risk', "UPDATE risk SET note = 'x' WHERE serial = 1"],
      ['risk', "UPDATE risk SET proposal_json = replace(proposal_json, '1', '2') WHERE serial = 1"],
      ['risk_analysis', "UPDATE risk_analysis SET method_json = replace(method_json, '90', '91')"],
      ['risk_acceptance', "UPDATE risk_acceptance SET accepted_by = '別人'"],
      ['risk_measure', 'DELETE FROM risk_measure'],
      ['risk_asset', 'DELETE FROM risk_asset'],
    ] as const
    for (const [table, sql] of changes) {
      context.db.exec('SAVEPOINT before_change')
      withoutGuards(context.db, () => context.db.exec(sql))
      const { brokenPlace } = await officer.history.verify({})
      expect(brokenPlace, sql).toMatch(new RegExp(`${table}|risk|riskAnalysis|riskAcceptance`))
      context.db.exec('ROLLBACK TO before_change; RELEASE before_change')
    }
    expect(await officer.history.verify({})).toMatchObject({ isSound: true })
  })

  it('is asked for once the analysis is closed, by the officer', async () => {
    const { officer, analysis, signedInAs } = await anAnalysisWithResults()
    const record = { kind: 'riskAnalysis', id: analysis.id } as const
    const request = { record, expectedRowVersion: analysis.rowVersion }
    expect(await refusalOf(officer.approvals.request(request))).toMatchObject({ rule: 'analysisNotClosed' })
    const approver = await signedInAs('approver')
    expect(await refusalOf(approver.approvals.request(request))).toMatchObject({ code: 'not_permitted' })
  })
})
