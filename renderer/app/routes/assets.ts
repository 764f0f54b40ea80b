import { createRoute } from '@tanstack/react-router'
import { AssetImportScreen } from '../../features/asset-import/asset-import-screen.tsx'
import { AssetSettingsScreen } from '../../features/assets/asset-settings-screen.tsx'
import { NewAssetScreen } from '../../features/assets/new-asset-screen.tsx'
import { RegisterScreen } from '../../features/assets/register-screen.tsx'
import { AssetRoute } from './asset-route.tsx'
import { root } from './root.ts'

const assetImport = createRoute({
  getParentRoute: () => root,
  path: '/assets/import',
  component: AssetImportScreen,
})
const assets = createRoute({
  getParentRoute: () => root,
  path: '/assets',
  component: RegisterScreen,
  // what needs an eye: a link leads straight to it
  validateSearch: (search): { concern?: 'any' } => (search.concern === 'any' ? { concern: 'any' } : {}),
})
const newAsset = createRoute({ getParentRoute: () => root, path: '/assets/new', component: NewAssetScreen })
const assetSettings = createRoute({
  getParentRoute: () => root,
  path: '/assets/settings',
  component: AssetSettingsScreen,
})
const asset = createRoute({ getParentRoute: () => root, path: '/assets/$assetId', component: AssetRoute })

export const assetsRoutes = [assetImport, assets, newAsset, assetSettings, asset] as const
