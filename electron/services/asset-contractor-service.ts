import type { SharedContractor } from '../../shared/contract/assets.ts'
import type { AssetId } from '../../shared/domain/id/branded-id.ts'
import { toSearchCopy } from '../../shared/domain/text/search-copy.ts'
import { listAssetsOfContractors, listContractors } from '../data/repositories/asset-contractor-repository.ts'
import { getAsset } from '../data/repositories/asset-repository.ts'
import type { ServiceContext } from './service-context.ts'

const most = 100

/**
 * The other assets in use whose 委託・外部提供先 reads the same, whatever its width, kana, old forms and spaces; the first
 * hundred, with the count of all. There is no register of contractors yet: the text of the asset names them.
 */
export function showSharedContractor({ db }: ServiceContext, input: { assetId: AssetId }): SharedContractor {
  const { id, contractor } = getAsset(db, input.assetId)
  const wanted = toSearchCopy(contractor)
  if (wanted === '') return { contractor, assets: [], count: 0 }
  const same = listContractors(db).filter((other) => toSearchCopy(other) === wanted)
  const others = listAssetsOfContractors(db, same).filter((asset) => asset.id !== id)
  return { contractor, assets: others.slice(0, most), count: others.length }
}
