import { describe, expect, it } from 'vitest'
import { readListedAssets } from '../../shared/domain/asset/listed-asset.ts'
import { aCsv, importWhole, preview } from '../support/a-ledger-file.ts'
import type { TestClient } from '../support/a-program.ts'
import { aUnion, refusalOf } from '../support/a-union.ts'
import { someAssetValues } from '../support/some-assets.ts'

const heading = ['資産番号', '名称', '種別', '管理部署', '機密性', '登録日']
const rows = [
  heading,
  ['A-1', '住民情報の台帳', '紙', '総務課', '3B', 'R8.4.1'],
  ['A-2', '髙橋のパソコン', 'PC', '業務課', '自治体機密性２', '令和元年5月1日'],
]

async function listAssets(client: TestClient) {
  return readListedAssets((await client.assets.list({ after: null, limit: 2000 })).rows)
}
const pick = (list: Awaited<ReturnType<typeof listAssets>>) =>
  list.map(({ number, name, kind, confidentiality, registeredOn, state }) => [
    ...[number, name, kind, confidentiality, registeredOn, state],
  ])

const bothAssets = [
  ['A-1', '住民情報の台帳', 'printedInformation', '3B', '2026-04-01', 'active'],
  ['A-2', '髙橋のパソコン', 'terminal', '2', '2019-05-01', 'active'],
]

describe('keeping a ledger', () => {
  it('keeps every row with its history, makes the units, and changes nothing the second time', async () => {
    const { officer } = await aUnion()
    const file = () => aCsv([...rows, ['', '号なし', 'PC', '施設課', '', '']])
    expect(await importWhole(officer, file())).toMatchObject({ added: 3, changed: 0 })
    const kept = await listAssets(officer)
    expect(pick(kept)).toEqual([
      ...bothAssets,
      ['資-0001', '号なし', 'terminal', null, '2026-11-22', 'active'],
    ])
    const record = { kind: 'asset', id: kept[0]?.id ?? '' }
    expect((await officer.history.list({ record, before: null })).map(({ act }) => act)).toEqual([
      'assetImport.apply',
    ])
    const { summary } = await preview(officer, file())
    expect(summary.counts).toEqual({ new: 0, changed: 0, unchanged: 3, wrong: 0 })
    expect((await officer.history.verify({})).brokenPlace).toBeNull()
  })

  it('shows what changes from what to what, and leaves what the file has no column for', async () => {
    const { officer } = await aUnion()
    await importWhole(officer, aCsv(rows))
    const file = aCsv([
      ['資産番号', '名称', '機密性'],
      ['A-1', '住民情報の台帳', '3A'],
      ['Ａ-2', '髙橋のパソコン', '2'],
    ])
    const { importId, rows: shown } = await preview(officer, file)
    expect(
      shown.map(({ state, changes }) => [state, ...changes.map((change) => Object.values(change).join('|'))]),
    ).toEqual([
      ['changed', '機密性|3B|3A'],
      ['changed', '資産番号|A-2|Ａ-2'],
    ])
    await officer.assetImport.apply({ importId, createsUnits: false, remembersMapping: false })
    expect((await listAssets(officer))[0]).toMatchObject({
      confidentiality: '3A',
      registeredOn: '2026-04-01',
    })
  })

  it('keeps nothing while a row is wrong, a unit is missing, or the register changed since', async () => {
    const { officer, signedInAs } = await aUnion()
    const wrong = await preview(officer, aCsv([...rows, ['A-3', '', 'PC', '総務課', '', '']]))
    const kept = { importId: wrong.importId, createsUnits: false, remembersMapping: false }
    expect(await refusalOf(officer.assetImport.apply(kept))).toMatchObject({
      rule: 'importHasWrongRows',
      count: 1,
    })
    const unit = await preview(officer, aCsv([heading, ['A-3', '丙', 'PC', '施設課', '', '']]))
    const without = { ...kept, importId: unit.importId }
    expect(await refusalOf(officer.assetImport.apply(without))).toMatchObject({
      rule: 'importNeedsUnits',
      names: ['施設課'],
    })
    expect(await listAssets(officer)).toEqual([])
    const { importId } = await preview(officer, aCsv(rows))
    const other = await signedInAs('administrator')
    const [first] = await officer.units.list({})
    if (first === undefined) throw new Error('no unit')
    await other.assets.create(someAssetValues(first.id, { number: 'A-2' }))
    expect(await refusalOf(officer.assetImport.apply({ ...kept, importId }))).toMatchObject({
      rule: 'previewOutdated',
    })
    expect((await listAssets(officer)).map(({ number }) => number)).toEqual(['A-2'])
  })

  it('gives up on request and keeps nothing', async () => {
    const { officer } = await aUnion()
    const many = Array.from({ length: 3000 }, (_, index) => [
      `N-${index}`,
      `資産${index}`,
      'PC',
      '総務課',
      '2',
      '',
    ])
    const { importId } = await preview(officer, aCsv([heading, ...many]))
    const keeping = refusalOf(
      officer.assetImport.apply({ importId, createsUnits: false, remembersMapping: false }),
    )
    for (;;) {
      const { stage, done } = await officer.assetImport.stage({ importId })
      if (stage === 'keeping' && done > 0) break
      await new Promise((resolve) => setTimeout(resolve, 1))
    }
    await officer.assetImport.cancel({ importId })
    expect(await keeping).toMatchObject({ rule: 'importGivenUp' })
    expect(await listAssets(officer)).toEqual([])
    expect((await officer.history.verify({})).isSound).toBe(true)
  })
})

describe('undoing an import', () => {
  it('restores what was, ends what came, and lets the same list in again', async () => {
    const { officer } = await aUnion()
    await importWhole(officer, aCsv(rows.slice(0, 2)))
    const changed = rows.map((row, index) => (index === 1 ? row.with(1, '改めた名前') : row))
    const { bulkId } = await importWhole(officer, aCsv(changed))
    expect(await officer.assetImport.last({})).toMatchObject({ bulkId, rowCount: 2, undoneAt: null })
    expect(await officer.assetImport.undo({ bulkId })).toEqual({ changedCount: 2 })
    expect(pick(await listAssets(officer)).map((row) => [row[1], row[5]])).toEqual([
      ['住民情報の台帳', 'active'],
      ['髙橋のパソコン', 'retired'],
    ])
    expect(await refusalOf(officer.assetImport.undo({ bulkId }))).toMatchObject({ rule: 'bulkUndone' })
    await importWhole(officer, aCsv(rows))
    expect(pick(await listAssets(officer))).toEqual(bothAssets)
    expect((await officer.history.verify({})).brokenPlace).toBeNull()
  })

  it('is refused once an asset of it changed since, naming it', async () => {
    const { officer } = await aUnion()
    const { bulkId } = await importWhole(officer, aCsv(rows))
    await importWhole(officer, aCsv(rows.map((row, index) => (index === 2 ? row.with(1, '改めた') : row))))
    expect(await refusalOf(officer.assetImport.undo({ bulkId }))).toMatchObject({
      rule: 'changedSince',
      number: 'A-2',
    })
  })
})
