import { AssetScreen } from '../../features/assets/asset-screen.tsx'
import { ResultsOfAsset } from '../../features/stocktakings/results-of-asset.tsx'

/** One asset with its stocktakings: two features that know nothing of each other. */
export function AssetRoute() {
  return <AssetScreen renderStocktakings={(id) => <ResultsOfAsset assetId={id} />} />
}
