import { toSearchCopy } from '../text/search-copy.ts'
import type { Asset } from './asset.ts'
import { assetFields } from './asset-fields.ts'
import { type AssetWords, toAssetText } from './asset-text.ts'

const notSearched: ReadonlySet<string> = new Set([
  'disposedOn',
  'registeredOn',
  'confirmedOn',
  'importance',
  'quantity',
])
const searched = assetFields.filter(({ id }) => !notSearched.has(id)).map(({ id }) => id)

/** Everything an asset may be found by, folded for searching and kept beside it. */
export function toAssetSearchCopy(asset: Asset, words: Pick<AssetWords, 'levels' | 'unitNames'>): string {
  const texts = searched.map((id) => toAssetText(id, asset, { ...words, dates: 'short' }))
  return toSearchCopy([...texts, ...Object.values(asset.extras)].filter((text) => text !== '').join('\n'))
}
