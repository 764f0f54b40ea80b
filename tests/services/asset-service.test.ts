import { describe, expect, it } from 'vitest'
import { readViewSettings } from '../../electron/services/asset-view-settings.ts'
import { readListedAssets } from '../../shared/domain/asset/listed-asset.ts'
import type { TestClient } from '../support/a-program.ts'
import { aUnion } from '../support/a-union.ts'
import { readPdfText } from '../support/pdf.ts'
import { someAssetValues, toAssetValues } from '../support/some-assets.ts'

async function aRegister(names: readonly string[] = ['財務会計サーバ']) {
  const union = await aUnion()
  const [person] = await union.addPeople([{ name: '髙橋 一郎', title: '総務課長' }])
  if (person === undefined) throw new Error('no person')
  const { officer } = union
  const assets = []
  for (const name of names) assets.push(await officer.assets.create(someAssetValues(person.unitId, { name })))
  const [asset] = assets
  if (asset === undefined) throw new Error('no asset')
  return { ...union, unitId: person.unitId, assets, asset }
}

async function list(client: TestClient) {
  return readListedAssets((await client.assets.list({ after: null, limit: 2000 })).rows)
}

const targetOf = ({ id, rowVersion }: { id: string; rowVersion: number }) => ({
  assetId: id as Awaited<ReturnType<typeof list>>[number]['id'],
  expectedRowVersion: rowVersion,
})
const disposal = {
  ...{ state: 'disposed' as const, disposedOn: '2026-11-20', disposalMethod: '物理破砕' },
  ...{ disposalWitness: '総務課長', disposalCertificate: 'held' as const },
}

describe('assets.create', () => {
  it('gives numbers in their order and takes own ones', async () => {
    const { officer, unitId, assets } = await aRegister(['一', '二'])
    const own = await officer.assets.create(someAssetValues(unitId, { number: 'PC-100' }))
    const next = await officer.assets.create(someAssetValues(unitId))
    expect([...assets, own, next].map(({ number }) => number)).toEqual([
      '資-0001',
      '資-0002',
      'PC-100',
      '資-0003',
    ])
  })

  it('refuses a number that is taken and adds nothing', async () => {
    const { officer, unitId } = await aRegister()
    const again = officer.assets.create(someAssetValues(unitId, { number: '資-0001' }))
    await expect(again).rejects.toMatchObject({ data: { rule: 'numberTaken', number: '資-0001' } })
    expect(await list(officer)).toHaveLength(1)
  })

  it.each([
    [{ name: '' }, { field: 'name', reason: 'required' }],
    [{ confidentiality: '9' }, { field: 'confidentiality', reason: 'notInList' }],
    [{ registeredOn: '2026-12-01' }, { field: 'registeredOn', reason: 'inFuture' }],
    [{ personCount: 5 }, { field: 'personCount', reason: 'onlyWithPersonalData' }],
    [{ extras: { none: 'x' } }, { field: 'extra:none', reason: 'notInList' }],
  ] as const)('refuses %o', async (changed, problem) => {
    const { officer, unitId } = await aRegister()
    const refused = officer.assets.create(someAssetValues(unitId, changed))
    await expect(refused).rejects.toMatchObject({ code: 'invalid_input', data: problem })
    expect(await list(officer)).toHaveLength(1)
  })
})

describe('assets.list', () => {
  it('goes through the register by number and carries the search copy', async () => {
    const { officer } = await aRegister(['髙速ﾈｯﾄﾜｰｸ', '二', '三'])
    const first = await officer.assets.list({ after: null, limit: 2 })
    const second = await officer.assets.list({ after: first.next, limit: 2 })
    const rows = [first, second].flatMap((page) => readListedAssets(page.rows))
    expect({ total: first.total, next: second.next, names: rows.map(({ name }) => name) }).toEqual({
      ...{ total: 3, next: null, names: ['髙速ﾈｯﾄﾜｰｸ', '二', '三'] },
    })
    expect(rows[0]?.searchCopy).toContain('高速ねっとわ')
  })

  it('says of every asset what getting it says', async () => {
    const { officer, unitId } = await aRegister()
    const { extraColumns } = await officer.assets.addExtraColumn({ heading: '製造番号' })
    const extras = { [extraColumns[0]?.id ?? '']: 'SN-1' }
    await officer.assets.create(someAssetValues(unitId, { extras, note: '一\n二', personalData: 'personal' }))
    for (const { searchCopy: _, attachmentCount: __, ...listed } of await list(officer))
      expect((await officer.assets.get({ assetId: listed.id })).asset).toEqual(listed)
  })
})

describe('the end of an asset', () => {
  it('keeps how it was disposed of, and can be taken back', async () => {
    const { officer, asset } = await aRegister()
    const ended = await officer.assets.end({ ...targetOf(asset), ...disposal })
    expect(ended).toMatchObject(disposal)
    const restored = await officer.assets.restore(targetOf(ended))
    expect(restored).toEqual({ ...asset, rowVersion: 3 })
  })

  it('is refused twice, and without a way', async () => {
    const { officer, asset } = await aRegister()
    const blank = officer.assets.end({ ...targetOf(asset), ...disposal, disposalMethod: '' })
    await expect(blank).rejects.toMatchObject({ data: { field: 'disposalMethod', reason: 'required' } })
    const ended = await officer.assets.end({ ...targetOf(asset), ...disposal })
    const again = officer.assets.end({ ...targetOf(ended), ...disposal })
    await expect(again).rejects.toMatchObject({ data: { rule: 'assetEnded' } })
  })

  it('is all there is: the database deletes no asset', async () => {
    const { context } = await aRegister()
    expect(() => context.db.exec('DELETE FROM asset')).toThrow(/never deleted/)
  })
})

describe('assets.update', () => {
  it('refuses what somebody else changed meanwhile', async () => {
    const { officer, asset } = await aRegister()
    const values = toAssetValues(asset)
    await officer.assets.update({ ...targetOf(asset), ...values, content: '一' })
    const late = officer.assets.update({ ...targetOf(asset), ...values, content: '二' })
    await expect(late).rejects.toMatchObject({ code: 'stale_row' })
    expect((await list(officer))[0]?.content).toBe('一')
  })

  it('tells its history field by field', async () => {
    const { officer, asset } = await aRegister()
    await officer.assets.update({ ...targetOf(asset), ...toAssetValues(asset), place: 'サーバ室' })
    const [entry] = await officer.history.list({ record: { kind: 'asset', id: asset.id }, before: null })
    expect(entry).toMatchObject({
      act: 'assets.update',
      changes: [
        { field: 'place', before: '', after: 'サーバ室' },
        { field: 'rowVersion', before: '1', after: '2' },
      ],
    })
  })
})

describe('assets.bulkUpdate', () => {
  it('changes all and can be undone', async () => {
    const { officer, assets } = await aRegister(['一', '二', '三'])
    const before = await list(officer)
    const change = { place: '書庫', confidentiality: '3B' }
    const { bulkId, changedCount } = await officer.assets.bulkUpdate({
      targets: assets.map(targetOf),
      change,
    })
    expect(changedCount).toBe(3)
    expect(
      (await list(officer)).every((asset) => asset.place === '書庫' && asset.confidentiality === '3B'),
    ).toBe(true)
    await officer.assets.undoBulk({ bulkId })
    const undone = (await list(officer)).map((asset) => ({ ...asset, rowVersion: 1 }))
    expect(undone).toEqual(before)
    await expect(officer.assets.undoBulk({ bulkId })).rejects.toMatchObject({ data: { rule: 'bulkUndone' } })
  })

  it('changes none where one of them was changed meanwhile', async () => {
    const { officer, assets, asset } = await aRegister(['一', '二'])
    await officer.assets.update({ ...targetOf(asset), ...toAssetValues(asset), content: '別の人' })
    const late = officer.assets.bulkUpdate({ targets: assets.map(targetOf), change: { place: '書庫' } })
    await expect(late).rejects.toMatchObject({ code: 'stale_row' })
    expect((await list(officer)).map(({ place }) => place)).toEqual(['', ''])
  })

  it('writes a column of the body’s own and leaves the others', async () => {
    const { officer, assets, asset } = await aRegister(['一', '二'])
    await officer.assets.addExtraColumn({ heading: '製造番号' })
    const { extraColumns } = await officer.assets.addExtraColumn({ heading: '保守期限' })
    const [serial, until] = extraColumns.map(({ id }) => id)
    if (serial === undefined || until === undefined) throw new Error('no columns')
    const extras = { [serial]: 'SN-1', [until]: '令和9年' }
    await officer.assets.update({ ...targetOf(asset), ...toAssetValues({ ...asset, extras }) })
    const targets = (await list(officer)).map(targetOf)
    const { bulkId } = await officer.assets.bulkUpdate({
      targets,
      change: { extras: { [until]: '令和12年' } },
    })
    const shown = async () => (await list(officer)).map((one) => one.extras)
    expect(await shown()).toEqual([{ [serial]: 'SN-1', [until]: '令和12年' }, { [until]: '令和12年' }])
    await officer.assets.undoBulk({ bulkId })
    expect(await shown()).toEqual([extras, {}])
    expect(assets).toHaveLength(2)
  })

  it('is not undone over a later change', async () => {
    const { officer, assets } = await aRegister(['一', '二'])
    const { bulkId } = await officer.assets.bulkUpdate({
      targets: assets.map(targetOf),
      change: { place: '書庫' },
    })
    const [, second] = await list(officer)
    if (second === undefined) throw new Error('no asset')
    await officer.assets.update({ ...targetOf(second), ...toAssetValues(second), place: '金庫' })
    const undo = officer.assets.undoBulk({ bulkId })
    await expect(undo).rejects.toMatchObject({ data: { rule: 'changedSince', number: '資-0002' } })
    expect((await list(officer)).map(({ place }) => place)).toEqual(['書庫', '金庫'])
  })
})

describe('the settings of the register', () => {
  it('word a level anew and hide it', async () => {
    const { officer } = await aRegister()
    const [level] = (await officer.assets.settings({})).levels
    if (level === undefined) throw new Error('no level')
    const { rowVersion, ...fields } = level
    const wanted = { ...fields, criterion: '極秘・秘の文書', isOffered: false }
    const after = await officer.assets.updateLevel({ ...wanted, expectedRowVersion: rowVersion })
    expect(after.levels[0]).toEqual({ ...wanted, rowVersion: 2 })
    const record = { kind: 'assetLevel', id: `${level.aspect} ${level.code}` }
    const acts = (await officer.history.list({ record, before: null })).map(({ act }) => act)
    expect(acts).toEqual(['assets.updateLevel', 'assets.loadLevels'])
    expect(await officer.history.verify({})).toMatchObject({ isSound: true })
  })

  it('have columns of the body’s own under headings of their own', async () => {
    const { officer } = await aRegister()
    await officer.assets.addExtraColumn({ heading: '製造番号' })
    const again = officer.assets.addExtraColumn({ heading: '製造番号' })
    await expect(again).rejects.toMatchObject({ data: { rule: 'headingTaken' } })
  })

  it('keep views by name for the one who saved them', async () => {
    const { officer, signedInAs } = await aRegister()
    const kind = { kind: 'anyOf' as const, values: ['server'] }
    const shown = { columnIds: ['number'], sorting: null, widths: { number: 8 } }
    const settings = { search: '', filters: { kind }, ...shown }
    await officer.assets.saveView({ name: 'サーバだけ', settings })
    const [view] = await officer.assets.saveView({
      name: 'サーバだけ',
      settings: { ...settings, search: '財務' },
    })
    expect(view).toMatchObject({ name: 'サーバだけ', settings: { search: '財務' }, rowVersion: 2 })
    const auditor = await signedInAs('auditor')
    expect(await auditor.assets.listViews({})).toEqual([])
    expect(await officer.assets.retireView({ viewId: view?.id ?? '', expectedRowVersion: 2 })).toEqual([])
  })
})

describe('readViewSettings', () => {
  it('reads what an earlier program kept: one value by field, and no widths', () => {
    const kept = {
      search: '財務',
      filters: { kind: 'server', medium: '' },
      columnIds: ['number'],
      sorting: null,
    }
    expect(readViewSettings(JSON.stringify(kept))).toEqual({
      ...kept,
      filters: { kind: { kind: 'anyOf', values: ['server'] }, medium: { kind: 'anyOf', values: [''] } },
      widths: {},
    })
  })
})

describe('assets.list', () => {
  it('counts the files of an asset', async () => {
    const { officer, asset } = await aRegister()
    const file = new File(['%PDF-1.7\n%%EOF\n'], '構成図.pdf')
    const { id, rowVersion } = await officer.assets.attach({ assetId: asset.id, file })
    expect((await list(officer)).map(({ attachmentCount }) => attachmentCount)).toEqual([1])
    await officer.assets.retireAttachment({ attachmentId: id, expectedRowVersion: rowVersion })
    expect((await list(officer)).map(({ attachmentCount }) => attachmentCount)).toEqual([0])
  })
})

describe('情報資産台帳 on paper', () => {
  it('has just what the list shows, or what was chosen there', async () => {
    const { officer, assets } = await aRegister(['髙圧受電設備', '庁内LAN', '財務会計'])
    const how = { kind: 'asset-register', paper: 'A4', groupedBy: 'none', includesEnded: false } as const
    const print = async (part: object) => {
      const file = await officer.reports.preview({ ...how, columnIds: ['name'], ...part })
      return readPdfText(new Uint8Array(await file.arrayBuffer()))
    }
    const searched = await print({ narrowing: { search: '高圧', filters: {} } })
    expect(
      ['髙圧受電設備', '庁内LAN', '「高圧」を含むもの'].map((words) => searched.includes(words)),
    ).toEqual([...[true, false, true]])
    const chosen = await print({ assetIds: assets.slice(1, 2).map(({ id }) => id) })
    expect(['髙圧受電設備', '庁内LAN'].map((words) => chosen.includes(words))).toEqual([false, true])
  })
})

describe('the records of the register', () => {
  it('are as the history says', async () => {
    const { officer, assets } = await aRegister(['一', '二'])
    const { bulkId } = await officer.assets.bulkUpdate({
      targets: assets.map(targetOf),
      change: { place: '書庫' },
    })
    await officer.assets.undoBulk({ bulkId })
    expect(await officer.history.verify({})).toMatchObject({ isSound: true })
  })

  it('are found changed past the program', async () => {
    const { officer, context } = await aRegister()
    context.db.exec(`UPDATE asset SET place = '別の場所'`)
    expect(await officer.history.verify({})).toMatchObject({ isSound: false })
  })
})
