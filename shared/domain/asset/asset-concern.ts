import type { Asset } from './asset.ts'

/** Why an asset needs a person's eye: its unit has ended, or nobody on the roster holds its owner's 職名. */
export type AssetConcern = 'retiredUnit' | 'ownerGone'

type Looked = Pick<Asset, 'state' | 'unitId' | 'ownerTitle'>

/** What the concerns are told by. Titles are those of the people on the roster. */
export type ConcernSource = Readonly<{ retiredUnitIds: ReadonlySet<string>; titleKeys: ReadonlySet<string> }>

/** Prepares the look at many assets. */
export function toConcernSource(source: {
  units: readonly Readonly<{ id: string; state: 'active' | 'retired' }>[]
  titles: readonly string[]
}): ConcernSource {
  const retired = source.units.filter(({ state }) => state === 'retired').map(({ id }) => id)
  return { retiredUnitIds: new Set(retired), titleKeys: new Set(source.titles.map(toTitleKey)) }
}

/** The concerns of an asset in use; one that has ended has none. */
export function findAssetConcerns(asset: Looked, source: ConcernSource): readonly AssetConcern[] {
  if (asset.state !== 'active') return []
  // a body that keeps no roster yet is told nothing of owners
  const isAsked = asset.ownerTitle !== '' && source.titleKeys.size > 0
  const isOwnerGone = isAsked && !source.titleKeys.has(toTitleKey(asset.ownerTitle))
  return [
    ...(source.retiredUnitIds.has(asset.unitId) ? (['retiredUnit'] as const) : []),
    ...(isOwnerGone ? (['ownerGone'] as const) : []),
  ]
}

/** The assets with this concern, or with any; all of them where none is asked for. */
export function filterByConcern<Kept extends Looked>(
  assets: readonly Kept[],
  wanted: string | undefined,
  source: ConcernSource,
): readonly Kept[] {
  if (wanted === undefined) return assets
  return assets.filter((asset) => {
    const found = findAssetConcerns(asset, source)
    return wanted === 'any' ? found.length > 0 : found.some((concern) => concern === wanted)
  })
}

/** 職名 without what varies in writing: width and space. */
function toTitleKey(title: string): string {
  return title.normalize('NFKC').replace(/\s+/gu, '')
}
