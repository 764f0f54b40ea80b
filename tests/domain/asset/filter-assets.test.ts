import { describe, expect, it } from 'vitest'
import { type Asset, toBlankAsset } from '../../../shared/domain/asset/asset.ts'
import type { AssetFilters } from '../../../shared/domain/asset/asset-filter.ts'
import { shippedLevels } from '../../../shared/domain/asset/asset-level.ts'
import { filterAssets, searchAssets } from '../../../shared/domain/asset/filter-assets.ts'
import { listFilterWords } from '../../../shared/domain/asset/filter-words.ts'
import { isDisposalOverdue, toOverdueFilters } from '../../../shared/domain/asset/planned-disposal.ts'
import type { UnitId } from '../../../shared/domain/id/branded-id.ts'
import { toSearchCopy } from '../../../shared/domain/text/search-copy.ts'

const unitId = 'unit-1' as UnitId

function anAsset(number: string, changed: Partial<Asset> = {}): Asset {
  const blank = { number, name: number, kind: 'server', unitId, registeredOn: '2025-04-01' } as const
  return { ...toBlankAsset(blank), ...changed }
}

const assets = [
  anAsset('1', { confidentiality: '3B', place: 'ｻｰﾊﾞｰ室', plannedDisposalYear: 2024, quantity: 2 }),
  anAsset('2', { confidentiality: '2', confirmedOn: '2026-04-20', extras: { serial: 'SN-①髙' } }),
  anAsset('3', { kind: 'manual', personalData: 'personal', confirmedOn: '2026-10-01', quantity: 12 }),
  anAsset('4', { state: 'disposed', disposedOn: '2026-03-31', plannedDisposalYear: 2024 }),
]
const settings = {
  levels: shippedLevels,
  units: [{ id: unitId, name: '総務課', state: 'active' as const }],
  extraColumns: [{ id: 'serial', heading: '製造番号', state: 'active' as const }],
}

const cases: readonly (readonly [AssetFilters, readonly string[], string])[] = [
  [{ confidentiality: { kind: 'anyOf', values: ['3B', ''] } }, ['1', '3', '4'], '機密性：3B・未記入'],
  [{ assetClass: { kind: 'anyOf', values: ['systemDocument'] } }, ['3'], '区分：システム関連文書'],
  [{ importance: { kind: 'anyOf', values: ['3'] } }, ['1', '3'], '重要度：3'],
  [{ unitId: { kind: 'anyOf', values: [unitId] } }, ['1', '2', '3', '4'], '管理部署：総務課'],
  [{ place: { kind: 'contains', text: ' さーばー ' } }, ['1'], '保管場所・保存先：「さーばー」を含む'],
  [{ 'extra:serial': { kind: 'contains', text: 'sn-1高' } }, ['2'], '製造番号：「sn-1高」を含む'],
  [{ 'extra:serial': { kind: 'empty' } }, ['1', '3', '4'], '製造番号：未記入'],
  [
    { confirmedOn: { kind: 'between', from: '2026-04-20', to: '2026-09-30' } },
    ['2'],
    '最終確認日：令和8年4月20日から令和8年9月30日まで',
  ],
  [{ quantity: { kind: 'between', from: 2, to: null } }, ['1', '3'], '個数：2以上'],
  [{ quantity: { kind: 'between', from: 2, to: 3 } }, ['1'], '個数：2以上、3以下'],
  [toOverdueFilters(2026), ['1'], '状態：利用中／廃棄予定年度：令和7年度まで'],
]

describe('filterAssets', () => {
  it.each(cases)('narrows by %o to %o, in words', (filters, numbers, words) => {
    expect(filterAssets(assets, filters, shippedLevels).map(({ number }) => number)).toEqual(numbers)
    expect(
      listFilterWords(filters, settings)
        .map((one) => one.words)
        .join('／'),
    ).toBe(words)
  })

  it('narrows nothing by a column of a later program or one that was retired', () => {
    const filters: AssetFilters = { later: { kind: 'empty' } }
    expect(filterAssets(assets, filters, shippedLevels)).toBe(assets)
    expect(listFilterWords({ ...filters, 'extra:gone': { kind: 'empty' } }, settings)).toEqual([])
  })
})

describe('searchAssets', () => {
  const listed = assets.map((asset) => ({
    ...asset,
    searchCopy: toSearchCopy(`${asset.place}\n${Object.values(asset.extras).join('')}\n池井ネット`),
  }))
  const found = (search: string) =>
    searchAssets(listed, search, new Map([[unitId, '髙橋課']])).map(({ number }) => number)

  it.each([
    ['高', ['1', '2', '3', '4']],
    ['ﾈｯﾄ', ['1', '2', '3', '4']],
    ['サーバー　室', ['1']],
    ['ｓｎ－１', ['2']],
    ['さーばー 高橋', ['1']],
    ['いない', []],
  ])('finds %s in %o', (search, numbers) => {
    expect(found(search)).toEqual(numbers)
  })
})

describe('isDisposalOverdue', () => {
  it('points out what is still in use after its 年度', () => {
    expect(assets.map((asset) => isDisposalOverdue(asset, 2024))).toEqual([false, false, false, false])
    expect(assets.map((asset) => isDisposalOverdue(asset, 2025))).toEqual([true, false, false, false])
  })
})
