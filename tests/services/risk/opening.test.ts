import { describe, expect, it } from 'vitest'
import { readListedRisks } from '../../../shared/domain/risk/listed-risk.ts'
import { shippedMethod } from '../../../shared/domain/risk/risk-method.ts'
import { aClosedInspection } from '../../support/a-closed-inspection.ts'
import { aUnion, refusalOf } from '../../support/a-union.ts'
import { addSomeAssets, anAnalysis, anAnalysisWithResults, anOpenAnalysis } from '../../support/some-risks.ts'

describe('riskAnalyses.open', () => {
  it('begins the 年度 with a risk of 全体 for each threat, and what is proposed of it', async () => {
    const { officer } = await aClosedInspection()
    await addSomeAssets(officer)
    const opening = await officer.riskAnalyses.proposeOpening({ fiscalYear: 2026 })
    expect(opening).toMatchObject({
      ...{ standingId: null, previous: null, assetCount: 4, importantAssetCount: 3 },
      inspection: { recordNumber: 'R8-点検-01', fiscalYear: 2026 },
    })
    const analysis = await officer.riskAnalyses.open({ ...anAnalysis, hasBaselineRisks: true })
    expect(analysis).toMatchObject({ number: 'R8-リスク分析-01', state: 'open', method: shippedMethod })
    expect(analysis.baseline?.categories).toHaveLength(8)
    const { risks, matrix } = await officer.riskAnalyses.get({ riskAnalysisId: analysis.id })
    const listed = readListedRisks(risks)
    expect(listed).toHaveLength(opening.threatCount)
    expect(listed[0]).toMatchObject({
      ...{ number: 'R8-リスク-001', subjectKind: 'all', subjectName: '情報資産全体', threatGroup: 1 },
      ...{ score: null, ratingBasis: null, proposal: { loss: 3, rate: 1, fiscalYear: 2026 } },
    })
    expect(matrix.every(({ count }) => count === 0)).toBe(true)
    expect(await officer.history.verify({})).toMatchObject({ isSound: true })
  })

  it('proposes no possibility while no self-inspection is closed, and takes the results later', async () => {
    const { officer, inspection } = await aClosedInspection({ isClosed: false })
    const before = await officer.riskAnalyses.open({ ...anAnalysis, hasBaselineRisks: true })
    const readFirst = async () =>
      readListedRisks((await officer.riskAnalyses.get({ riskAnalysisId: before.id })).risks)[0]?.proposal
    expect(before.baseline).toBeNull()
    expect(await readFirst()).toMatchObject({ likelihood: null, category: null })
    const target = { riskAnalysisId: before.id, expectedRowVersion: before.rowVersion }
    expect(await refusalOf(officer.riskAnalyses.takeBaseline(target))).toMatchObject({
      rule: 'noClosedInspection',
    })
    const { rowVersion } = await officer.inspections.get({ inspectionId: inspection.id })
    await officer.inspections.close({
      ...{ inspectionId: inspection.id, expectedRowVersion: rowVersion, closedOn: '2026-11-20' },
      ...{ acknowledgedSheetIds: [], reason: null },
    })
    const after = await officer.riskAnalyses.takeBaseline(target)
    expect(after.baseline).toMatchObject({ recordNumber: 'R8-点検-01', takenOn: '2026-11-22' })
    expect(await readFirst()).toMatchObject({ likelihood: 1, rate: 1 })
    expect(await refusalOf(officer.riskAnalyses.takeBaseline(target))).toMatchObject({ code: 'stale_row' })
    expect(await officer.history.verify({})).toMatchObject({ isSound: true })
  })

  it('opens one a 年度, until that is withdrawn', async () => {
    const { officer, analysis } = await anOpenAnalysis()
    expect(await refusalOf(officer.riskAnalyses.open(anAnalysis))).toMatchObject({ rule: 'analysisExists' })
    const target = { riskAnalysisId: analysis.id, expectedRowVersion: analysis.rowVersion }
    await officer.riskAnalyses.withdraw({ ...target, reason: '年度を間違えた' })
    const again = await officer.riskAnalyses.open({ ...anAnalysis, hasBaselineRisks: true })
    expect(again.number).toBe('R8-リスク分析-02')
    const { risks } = await officer.riskAnalyses.get({ riskAnalysisId: again.id })
    expect(readListedRisks(risks)[0]?.number).toBe('R8-リスク2-001')
    expect((await officer.riskAnalyses.list({})).map(({ state }) => state)).toEqual(['open', 'withdrawn'])
    expect(
      await refusalOf(
        officer.riskAnalyses.takeBaseline({ ...target, expectedRowVersion: target.expectedRowVersion + 1 }),
      ),
    ).toMatchObject({ rule: 'analysisWithdrawn' })
  })

  it('keeps the method it was opened with, and takes other settings only while nothing is rated', async () => {
    const { officer, analysis, add, rate } = await anOpenAnalysis()
    const risk = await add()
    const { rowVersion } = await officer.riskAnalyses.settings({})
    const method = { ...shippedMethod, highFrom: 9 }
    const settings = await officer.riskAnalyses.updateSettings({ method, expectedRowVersion: rowVersion })
    expect(settings).toMatchObject({ isShipped: false, method: { highFrom: 9 } })
    const { analysis: now } = await officer.riskAnalyses.get({ riskAnalysisId: analysis.id })
    expect(now.method.highFrom).toBe(6)
    const target = { riskAnalysisId: analysis.id, expectedRowVersion: analysis.rowVersion }
    const applied = await officer.riskAnalyses.applySettings(target)
    expect(applied.method.highFrom).toBe(9)
    expect((await rate(risk, 3, 2)).risk.band).toBe('medium')
    const next = { ...target, expectedRowVersion: applied.rowVersion }
    expect(await refusalOf(officer.riskAnalyses.applySettings(next))).toMatchObject({ rule: 'alreadyRated' })
  })

  it('refuses bands and thresholds that fall', async () => {
    const { officer } = await aUnion()
    for (const wrong of [{ mediumFrom: 7 }, { partlyKeptFrom: 95 }]) {
      const method = { ...shippedMethod, ...wrong }
      const refused = officer.riskAnalyses.updateSettings({ method, expectedRowVersion: 1 })
      expect(await refusalOf(refused)).toMatchObject({ code: 'invalid_input', reason: 'notAscending' })
    }
  })
})

describe('riskAnalyses.proposeDetails and addRisks', () => {
  it('proposes the important assets of a kind and unit as one group under the threats that bear on it', async () => {
    const { officer, analysis, unit, list } = await anAnalysisWithResults()
    const proposed = await officer.riskAnalyses.proposeDetails({ riskAnalysisId: analysis.id })
    expect(proposed.groups.map(({ name, assetCount, importance }) => [name, assetCount, importance])).toEqual(
      [
        [`${unit.name}のサーバ`, 1, 2],
        [`${unit.name}のパソコン`, 2, 3],
      ],
    )
    const [group] = proposed.groups
    if (group === undefined) throw new Error('a group')
    const { threats } = await officer.threats.list({})
    const bearing = threats.filter(
      ({ assetKinds }) => assetKinds.length === 0 || assetKinds.includes('server'),
    )
    expect(group.threatIds).toEqual(bearing.map(({ id }) => id))
    const subject = { kind: 'group', name: group.name, rule: group.rule } as const
    const risks = group.threatIds.map((threatId) => ({ subject, threatId }))
    await officer.riskAnalyses.addRisks({ riskAnalysisId: analysis.id, risks })
    const later = await officer.riskAnalyses.proposeDetails({ riskAnalysisId: analysis.id })
    expect(later.groups.map(({ name }) => name)).toEqual([`${unit.name}のパソコン`])
    const listed = await list()
    expect(listed[0]).toMatchObject({ subjectName: group.name, proposal: { loss: 2 } })
    const detail = await officer.riskAnalyses.getRisk({ riskId: listed[0]?.id ?? ('' as never) })
    expect(detail).toMatchObject({ assetCount: 1, assets: [{ name: 'ファイルサーバ' }] })
  })

  it('adds all or none: a risk that is there, a retired threat, an asset that has ended', async () => {
    const { officer, analysis, server, store, threat, otherThreat, list } = await anOpenAnalysis()
    const { id: riskAnalysisId } = analysis
    const one = { subject: { kind: 'asset', assetId: server.id }, threatId: threat.id } as const
    const other = { ...one, threatId: otherThreat.id }
    await officer.assets.end({
      ...{ assetId: store.id, expectedRowVersion: store.rowVersion, state: 'disposed' },
      ...{ disposedOn: '2026-11-01', disposalMethod: '解体', disposalWitness: '', disposalCertificate: null },
    })
    const gone = {
      subject: { kind: 'group', name: '庫', assetIds: [server.id, store.id] },
      threatId: threat.id,
    }
    const add = (risks: Parameters<typeof officer.riskAnalyses.addRisks>[0]['risks']) =>
      refusalOf(officer.riskAnalyses.addRisks({ riskAnalysisId, risks }))
    expect(await add([one, one])).toMatchObject({ rule: 'riskExists' })
    expect(await add([one, { ...gone, subject: { ...gone.subject, kind: 'group' } }])).toMatchObject({
      ...{ field: 'assetIds', reason: 'notActive' },
    })
    await officer.threats.retire({ threatId: otherThreat.id, expectedRowVersion: 1, reason: 'x' })
    expect(await add([one, other])).toMatchObject({ rule: 'threatRetired' })
    expect(await list()).toEqual([])
  })
})
