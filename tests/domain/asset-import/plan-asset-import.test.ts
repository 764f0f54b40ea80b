import { describe, expect, it } from 'vitest'
import { type KeptAsset, toBlankAsset } from '../../../shared/domain/asset/asset.ts'
import { shippedLevels } from '../../../shared/domain/asset/asset-level.ts'
import type { AssetColumn } from '../../../shared/domain/asset-import/asset-columns.ts'
import type { ImportSettings } from '../../../shared/domain/asset-import/import-settings.ts'
import { planAssetImport } from '../../../shared/domain/asset-import/plan-asset-import.ts'
import type { AssetId, UnitId } from '../../../shared/domain/id/branded-id.ts'

const general = 'unit-1' as UnitId
const ended = 'unit-2' as UnitId
const settings: ImportSettings = {
  levels: shippedLevels,
  extraColumns: [],
  units: [
    { id: general, name: '総務課', state: 'active' },
    { id: ended, name: '旧施設課', state: 'retired' },
  ],
  endedByUndo: [],
  today: '2026-11-22',
}

function kept(changed: Partial<KeptAsset>): KeptAsset {
  const blank = {
    number: 'A-1',
    name: '甲',
    kind: 'server',
    unitId: general,
    registeredOn: '2025-04-01',
  } as const
  return { ...toBlankAsset(blank), id: 'asset-1' as AssetId, rowVersion: 1, ...changed }
}

function plan(
  mapping: readonly AssetColumn[],
  rows: readonly (readonly string[])[],
  assets: readonly KeptAsset[] = [],
  over: Partial<ImportSettings> = {},
) {
  const grid = rows.map((texts, index) => ({ line: index + 2, isHidden: false, texts, notes: null }))
  return planAssetImport({ rows: grid, mapping }, assets, { ...settings, ...over })
}
const statesOf = ({ rows }: ReturnType<typeof plan>) => rows.map(({ state }) => state)

describe('planAssetImport', () => {
  it('finds an asset by its number in any width and case', () => {
    const planned = plan(
      ['number', 'name'],
      [
        ['ａ－1', '甲'],
        ['A-1 ', '甲'],
      ],
      [kept({})],
    )
    expect(
      planned.rows.map(({ state, problems }) => [state, ...problems.map(({ reason }) => reason)]),
    ).toEqual([['changed'], ['wrong', 'duplicate']])
  })

  it('pairs rows without a number by name, unit and place in their order, and adds those left', () => {
    const assets = [kept({}), kept({ id: 'asset-2' as AssetId, number: 'A-2' })]
    const rows = [
      ['甲', '総務課'],
      ['甲', '総務課'],
      ['甲', '総務課'],
    ]
    const planned = plan(
      ['name', 'unitId'],
      rows.map((row) => [...row]),
      assets,
    )
    expect(statesOf(planned)).toEqual(['unchanged', 'unchanged', 'wrong'])
    expect(planned.rows[2]?.problems).toEqual([{ column: 'kind', reason: 'required', value: '' }])
  })

  it('empties what a blank cell may empty, and keeps what an asset must have', () => {
    const asset = kept({ place: '書庫', confidentiality: '2', quantity: 3 })
    const [row] = plan(
      ['number', 'place', 'confidentiality', 'quantity', 'kind', 'unitId'],
      [['A-1', '', '－', '', '', '']],
      [asset],
    ).rows
    expect(row?.changed).toEqual(['place', 'confidentiality'])
  })

  it('keeps a retired unit of the asset that has it, and gives it to no other', () => {
    const planned = plan(
      ['number', 'unitId', 'name', 'kind'],
      [
        ['A-1', '旧施設課', '甲', 'サーバ'],
        ['A-2', '旧施設課', '乙', 'サーバ'],
      ],
      [kept({ unitId: ended })],
    )
    expect([statesOf(planned), planned.newUnits]).toEqual([['unchanged', 'new'], ['旧施設課']])
  })

  it('makes no unit of a name that no unit may have', () => {
    const rows = [
      ['甲', 'サーバ', '課'.repeat(41)],
      ['乙', 'サーバ', '総\u0007務課'],
    ]
    const planned = plan(['name', 'kind', 'unitId'], rows)
    expect(planned.rows.map(({ problems }) => problems.map(({ reason }) => reason))).toEqual([
      ['tooLong'],
      ['controlCharacter'],
    ])
    expect(planned.newUnits).toEqual([])
  })

  it('takes the importance the rule gives for no importance by hand', () => {
    const asset = kept({ confidentiality: '2' })
    const importance = (text: string, of = asset) =>
      plan(['number', 'importance'], [['A-1', text]], [of]).rows[0]?.asset.importanceByHand
    expect([
      importance('2'),
      importance('3'),
      importance('高'),
      importance('3', kept({ importanceByHand: 3 })),
      importance(''),
    ]).toEqual([null, 3, 3, 3, null])
  })

  it('tells the kind by the class and the medium where there is no other word for it', () => {
    const rows = [
      ['(2)', '紙'],
      ['情報', ''],
      ['機器', ''],
      ['設計書', ''],
      ['ネットワーク・情報システム等', ''],
    ]
    const planned = plan(
      ['assetClass', 'medium', 'name', 'unitId'],
      rows.map((row) => [...row, '甲', '総務課']),
    )
    expect(planned.rows.map(({ asset }) => asset.kind)).toEqual([
      ...['printedInformation', 'electronicInformation', 'otherSystem', 'specification', 'otherSystem'],
    ])
  })

  it('takes an asset in anew that an undo ended', () => {
    const asset = kept({ state: 'retired', disposedOn: '2026-11-20', place: '書庫' })
    const over = { endedByUndo: [asset.id] }
    const [row] = plan(
      ['number', 'name', 'kind', 'unitId'],
      [['A-1', '甲', 'サーバ', '総務課']],
      [asset],
      over,
    ).rows
    expect([row?.state, row?.asset.state, row?.asset.place]).toEqual(['changed', 'active', ''])
  })

  it('names the rules of the register as reasons', () => {
    const planned = plan(
      ['number', 'name', 'kind', 'unitId', 'state', 'personCount'],
      [
        ['B-1', '甲', 'サーバ', '総務課', '廃棄', ''],
        ['B-2', '乙', 'サーバ', '総務課', '使用中', '5人'],
      ],
    )
    expect(
      planned.rows.map(({ problems }) => problems.map(({ column, reason }) => `${column} ${reason}`)),
    ).toEqual([['disposedOn required', 'disposalMethod required'], ['personCount onlyWithPersonalData']])
  })
})
