import type { Asset, ExtraColumn } from '../asset/asset.ts'
import { assetClasses, toAssetClassLabel, toAssetClassProvision } from '../asset/asset-class.ts'
import type { AssetFilters } from '../asset/asset-filter.ts'
import { toImportance } from '../asset/asset-importance.ts'
import { toAssetClass } from '../asset/asset-kind.ts'
import type { AssetLevel } from '../asset/asset-level.ts'
import { filterAssets, searchAssets } from '../asset/filter-assets.ts'
import { listFilterWords } from '../asset/filter-words.ts'
import { type ListedAsset, readListedAssets } from '../asset/listed-asset.ts'
import { toPrintedColumns } from '../asset/printed-columns.ts'
import { toWareki } from '../calendar/wareki.ts'
import { toNumberText } from './number-text.ts'

type Unit = Readonly<{ id: string; name: string; state: 'active' | 'retired' }>
/** A search and filters of the list. */
type Narrowing = Readonly<{ search: string; filters: AssetFilters }>
export type AssetRegisterInput = Readonly<{
  organizationName: string
  isSample: boolean
  createdOn: string
  createdAt: string
  paper: 'A4' | 'A3'
  groupedBy: 'unit' | 'assetClass' | 'none'
  columnIds: readonly string[]
  includesEnded: boolean
  /** What the assets were narrowed by; undefined where they are all of the register. */
  narrowing?: Narrowing | 'chosen' | undefined
  assets: readonly Asset[]
  levels: readonly AssetLevel[]
  units: readonly Unit[]
  extraColumns: readonly ExtraColumn[]
}>

/**
 * The same with the assets in compact texts (`listedColumns`), as they cross to where the report is drawn: ten thousand of
 * them are made into rows there, where no window waits.
 */
export type AssetRegisterSource = Omit<AssetRegisterInput, 'assets' | 'narrowing'> &
  Readonly<{
    assetPages: readonly string[]
    narrowing?: Narrowing | undefined
    /** Only these, where they were chosen in the list. */
    assetIds?: readonly string[] | undefined
  }>

type Group = Readonly<{ title: string; subtotal: string; rows: readonly (readonly string[])[] }>

/** 情報資産台帳 as plain values. */
export type AssetRegisterReport = Readonly<{
  organizationName: string
  createdOnText: string
  createdAt: string
  isSample: boolean
  paper: 'A4' | 'A3'
  title: string
  lead: string
  columns: readonly Readonly<{
    title: string
    share: number
    align: 'left' | 'right' | 'center'
    leastEm: number
  }>[]
  groups: readonly Group[]
}>

export const assetRegisterTitle = '情報資産台帳'

/** Reads the compact texts, narrows them as the list is and builds the register of them. */
export function readAssetRegister({
  assetPages,
  assetIds,
  ...how
}: AssetRegisterSource): AssetRegisterReport {
  const all = assetPages.flatMap(readListedAssets)
  if (assetIds === undefined) return buildAssetRegisterReport({ ...how, assets: narrow(all, how) })
  const chosen = new Set(assetIds)
  const assets = all.filter(({ id }) => chosen.has(id))
  return buildAssetRegisterReport({ ...how, narrowing: 'chosen', assets })
}

type Narrowed = Pick<AssetRegisterSource, 'narrowing' | 'levels' | 'units'>

function narrow(all: readonly ListedAsset[], { narrowing, levels, units }: Narrowed): readonly ListedAsset[] {
  if (narrowing === undefined) return all
  const unitNames = new Map(units.map(({ id, name }) => [id, name]))
  return searchAssets(filterAssets(all, narrowing.filters, levels), narrowing.search, unitNames)
}

/** Builds the register (policy article 4) by unit, by class or as one list, each group with its subtotal. */
export function buildAssetRegisterReport(input: AssetRegisterInput): AssetRegisterReport {
  const { levels, units, extraColumns, createdOn } = input
  const unitNames = new Map(units.map(({ id, name }) => [id, name]))
  const columns = toPrintedColumns(input.columnIds, extraColumns, { levels, unitNames, dates: 'short' })
  const isNarrowed = input.narrowing !== undefined
  const assets = input.assets.filter(({ state }) => isNarrowed || input.includesEnded || state === 'active')
  return {
    organizationName: input.organizationName,
    createdOnText: toWareki(createdOn),
    createdAt: input.createdAt,
    isSample: input.isSample,
    paper: input.paper,
    title: assetRegisterTitle,
    lead: `情報セキュリティ基本方針第4条の情報資産。${toWareki(createdOn)}現在、${toScopeText(input)}。${toCountText(assets, levels)}。`,
    columns: columns.map(({ heading, width, align, leastEm }) => ({
      ...{ title: heading, share: width, align, leastEm },
    })),
    groups: listGroups(assets, input).map(({ title, members }) => ({
      ...{ title, subtotal: toCountText(members, levels) },
      rows: members.map((asset) => columns.map(({ toText }) => toText(asset))),
    })),
  }
}

type Members = Readonly<{ title: string; members: readonly Asset[] }>

function listGroups(assets: readonly Asset[], { groupedBy, units }: AssetRegisterInput): Members[] {
  if (groupedBy === 'none') return assets.length === 0 ? [] : [{ title: '', members: assets }]
  const heads =
    groupedBy === 'unit'
      ? units.map(({ id, name, state }) => ({
          key: id,
          title: state === 'active' ? name : `${name}（廃止）`,
        }))
      : assetClasses.map((one) => ({
          ...{ key: one, title: `${toAssetClassProvision(one)}　${toAssetClassLabel(one)}` },
        }))
  const byKey = new Map<string, Asset[]>(heads.map(({ key }) => [key, []]))
  for (const asset of assets)
    byKey.get(groupedBy === 'unit' ? asset.unitId : toAssetClass(asset.kind))?.push(asset)
  return heads
    .map(({ key, title }) => ({ title, members: byKey.get(key) ?? [] }))
    .filter(({ members }) => members.length > 0)
}

/** Which part of the register it is. */
function toScopeText(input: AssetRegisterInput): string {
  const { narrowing, includesEnded } = input
  if (narrowing === undefined) return includesEnded ? '廃棄・廃止したものを含む' : '利用中のもの'
  if (narrowing === 'chosen') return '台帳から選んだもの'
  const search = narrowing.search.trim()
  const words = listFilterWords(narrowing.filters, input).map((filter) => filter.words)
  const found = search === '' ? [] : [`「${search}」を含むもの`]
  const all = [...words, ...found]
  return all.length === 0 ? '廃棄・廃止したものを含む' : `台帳のうち次のもの（${all.join('、')}）`
}

/** 62件（123個）、重要度3 20件・2 30件・1 12件 */
function toCountText(assets: readonly Asset[], levels: readonly AssetLevel[]): string {
  const pieces = assets.reduce((sum, { quantity }) => sum + quantity, 0)
  const counts = new Map<number | null, number>()
  for (const asset of assets) {
    const importance = toImportance(asset, levels)
    counts.set(importance, (counts.get(importance) ?? 0) + 1)
  }
  const unknown = counts.get(null) ?? 0
  const parts = [3, 2, 1].map((one) => `重要度${one}が${toNumberText(counts.get(one) ?? 0)}件`)
  const rest = unknown === 0 ? '' : `、未定が${toNumberText(unknown)}件`
  return `${toNumberText(assets.length)}件（${toNumberText(pieces)}個）、${parts.join('、')}${rest}`
}
