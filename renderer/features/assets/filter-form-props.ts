import type { AssetSettings } from '../../../shared/contract/assets.ts'
import type { AssetFilter } from '../../../shared/domain/asset/asset-filter.ts'
import type { ListedAsset } from '../../../shared/domain/asset/listed-asset.ts'

/** What every part of a filter gets. */
export type FilterFormProps = Readonly<{
  columnId: string
  filter: AssetFilter | undefined
  /** Undefined narrows no more. */
  onChange: (filter: AssetFilter | undefined) => void
  assets: readonly ListedAsset[]
  settings: AssetSettings
}>
