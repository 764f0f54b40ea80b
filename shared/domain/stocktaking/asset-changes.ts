import type { Asset } from '../asset/asset.ts'
import { assetFields } from '../asset/asset-fields.ts'
import { type AssetWords, toAssetText } from '../asset/asset-text.ts'

/** One field that a stocktaking wrote into the register, in words. */
export type WrittenChange = Readonly<{ heading: string; before: string; after: string }>

/** The fields 変更 offers to write into the register: what people find to differ when they look at the thing itself. */
export const mendedFields = ['name', 'quantity', 'place', 'unitId', 'ownerTitle', 'usedBy'] as const

/** What differs between two states of an asset, in the order of the register; 最終確認日 is no change of the asset. */
export function listWrittenChanges(before: Asset, after: Asset, words: AssetWords): WrittenChange[] {
  return assetFields.flatMap(({ id, heading, value }) => {
    if (id === 'confirmedOn' || value.type === 'derived') return []
    const texts = { before: toAssetText(id, before, words), after: toAssetText(id, after, words) }
    return texts.before === texts.after ? [] : [{ heading, ...texts }]
  })
}

/** A change as one line: 保管場所・保存先：書庫1 → 書庫2. */
export function toChangeLine({ heading, before, after }: WrittenChange): string {
  return `${heading}：${before === '' ? '（なし）' : before} → ${after === '' ? '（なし）' : after}`
}
