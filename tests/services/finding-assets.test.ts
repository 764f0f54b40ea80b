import { beforeEach, describe, expect, it } from 'vitest'
import type { Finding } from '../../shared/contract/findings.ts'
import type { AssetId } from '../../shared/domain/id/branded-id.ts'
import { anOpenInspection, answerAll, refusalOf } from '../support/a-union.ts'
import { someAssetValues } from '../support/some-assets.ts'

type Union = Awaited<ReturnType<typeof anOpenInspection>>
let union: Union
let finding: Finding
let server: AssetId
let printer: AssetId

/** A closed inspection with one finding of the first person's, and two assets. */
beforeEach(async () => {
  union = await anOpenInspection()
  const { officer, inspection, sheets, people } = union
  const [sheet] = sheets
  const [owner] = people
  if (sheet === undefined || owner === undefined) throw new Error('nobody was asked')
  await answerAll(officer, sheet.id)
  const { questions, answers } = await officer.sheets.get({ sheetId: sheet.id })
  const questionId = questions[0]?.id ?? inspectionIsEmpty()
  const expectedRowVersion = answers.find((answer) => answer.questionId === questionId)?.rowVersion ?? 0
  const weak = { questionId, choice: 'notDone' as const, note: '鍵がない', expectedRowVersion }
  await officer.sheets.saveAnswers({ sheetId: sheet.id, answers: [weak] })
  const { summary } = await officer.sheets.get({ sheetId: sheet.id })
  await officer.sheets.submit({ sheetId: sheet.id, expectedRowVersion: summary.rowVersion })
  const missing = sheets.filter(({ id }) => id !== sheet.id).map(({ id }) => id)
  await officer.inspections.close({
    ...{ inspectionId: inspection.id, expectedRowVersion: inspection.rowVersion, closedOn: '2026-11-20' },
    ...{ acknowledgedSheetIds: missing, reason: '未提出' },
  })
  const [made] = await officer.findings.createByQuestion({ inspectionId: inspection.id })
  if (made === undefined) throw new Error('no finding')
  finding = await officer.findings.update({
    ...{ findingId: made.id, expectedRowVersion: made.rowVersion, title: made.title, cause: '' },
    ...{ correctiveAction: '', dueOn: null, ownerStaffMemberId: owner.id },
  })
  server = (await officer.assets.create(someAssetValues(owner.unitId))).id
  printer = (await officer.assets.create(someAssetValues(owner.unitId, { name: '複合機', kind: 'printer' })))
    .id
})

function inspectionIsEmpty(): never {
  throw new Error('no questions')
}

const link = (assetIds: readonly AssetId[], expectedRowVersion = finding.rowVersion) =>
  union.officer.findings.linkAssets({ findingId: finding.id, expectedRowVersion, assetIds: [...assetIds] })

describe('the assets of a finding', () => {
  it('are named and taken off, and each asset tells the findings that name it', async () => {
    const { officer } = union
    const both = await link([server, printer])
    expect(both.assets.map(({ name }) => name)).toEqual(['財務会計サーバ', '複合機'])
    expect(await officer.findings.listForAsset({ assetId: printer })).toMatchObject([
      { number: finding.number, state: 'notStarted' },
    ])
    const one = await link([server], both.finding.rowVersion)
    expect(one.assets.map(({ id }) => id)).toEqual([server])
    expect(await officer.findings.listForAsset({ assetId: printer })).toEqual([])
  })

  it('are not changed by one who has not seen the newest state, nor once the finding is settled', async () => {
    await link([server])
    expect(await refusalOf(link([printer]))).toMatchObject({ code: 'stale_row' })
    const { finding: newest } = await union.officer.findings.get({ findingId: finding.id })
    const withdrawn = await union.officer.findings.withdraw({
      ...{ findingId: finding.id, expectedRowVersion: newest.rowVersion, reason: '重なっていた' },
    })
    expect(await refusalOf(link([printer], withdrawn.rowVersion))).toMatchObject({ rule: 'findingSettled' })
    expect(await union.officer.findings.listForAsset({ assetId: server })).toEqual([])
    const past = union.context.db.prepare('DELETE FROM finding_asset')
    expect(() => past.run()).toThrow(/settled finding/)
  })

  it('may have ended since, but are not named anew then', async () => {
    const { officer } = union
    const { finding: linked } = await link([server])
    for (const assetId of [server, printer]) {
      const { asset } = await officer.assets.get({ assetId })
      await officer.assets.end({
        ...{ assetId, expectedRowVersion: asset.rowVersion, state: 'disposed', disposedOn: '2026-11-21' },
        ...{ disposalMethod: '破砕', disposalWitness: '', disposalCertificate: null },
      })
    }
    const again = link([server, printer], linked.rowVersion)
    expect(await refusalOf(again)).toMatchObject({
      code: 'invalid_input',
      field: 'assetIds',
      reason: 'notActive',
    })
    expect((await officer.findings.get({ findingId: finding.id })).assets).toMatchObject([
      { state: 'disposed' },
    ])
  })

  it('are kept from the owner of the action, who does not read the register', async () => {
    const [owner] = union.people
    if (owner === undefined) throw new Error('nobody')
    await link([server])
    const respondent = await union.signedInAs('respondent', owner.id)
    expect((await respondent.findings.get({ findingId: finding.id })).assets).toEqual([])
    const asked = respondent.findings.listForAsset({ assetId: server })
    expect(await refusalOf(asked)).toMatchObject({ code: 'not_permitted' })
  })

  it('leave their change in the history under the name of then, where verify finds one made past it', async () => {
    const { officer, context } = union
    await link([server])
    const record = { kind: 'finding', id: finding.id }
    const [entry] = await officer.history.list({ record, before: null })
    expect(entry?.act).toBe('findings.linkAssets')
    const { asset } = await officer.assets.get({ assetId: server })
    const { id: _, rowVersion: expectedRowVersion } = asset
    const renamed = { ...someAssetValues(asset.unitId, { number: asset.number, name: '新しい名前' }) }
    await officer.assets.update({ ...renamed, assetId: server, expectedRowVersion })
    expect((await officer.history.verify({})).isSound).toBe(true)
    context.db.prepare('DELETE FROM finding_asset').run()
    expect(await officer.history.verify({})).toMatchObject({
      isSound: false,
      brokenPlace: expect.stringContaining('assets'),
    })
  })
})

describe('assets of the same contractor', () => {
  it('are found whatever the width, kana and old forms, without the asset itself and those that ended', async () => {
    const { officer, people } = union
    const unitId = people[0]?.unitId ?? inspectionIsEmpty()
    const add = (name: string, contractor: string) =>
      officer.assets.create(someAssetValues(unitId, { name, contractor }))
    const first = await add('計量', '髙島ネット㈱')
    await add('財務', '高島 ﾈｯﾄ(株)')
    await add('文書', '島原システム')
    const ended = await add('旧計量', '髙島ネット㈱')
    await officer.assets.end({
      ...{
        assetId: ended.id,
        expectedRowVersion: ended.rowVersion,
        state: 'retired',
        disposedOn: '2026-11-21',
      },
      ...{ disposalMethod: '', disposalWitness: '', disposalCertificate: null },
    })
    expect(await officer.assets.listSameContractor({ assetId: first.id })).toMatchObject({
      ...{ contractor: '髙島ネット㈱', count: 1, assets: [{ name: '財務' }] },
    })
    expect(await officer.assets.listSameContractor({ assetId: server })).toEqual({
      ...{ contractor: '', count: 0, assets: [] },
    })
  })
})
