import { createRoute } from '@tanstack/react-router'
import { StocktakingScreen } from '../../features/stocktakings/stocktaking-screen.tsx'
import { isStocktakingTab, type StocktakingTab } from '../../features/stocktakings/stocktaking-tabs.ts'
import { StocktakingsScreen } from '../../features/stocktakings/stocktakings-screen.tsx'
import { root } from './root.ts'

const stocktakings = createRoute({
  getParentRoute: () => root,
  path: '/stocktakings',
  component: StocktakingsScreen,
})
const stocktaking = createRoute({
  getParentRoute: () => root,
  path: '/stocktakings/$stocktakingId',
  component: StocktakingScreen,
  // which part of it is open: a link leads straight to the 決裁
  validateSearch: (search): { tab?: StocktakingTab } =>
    isStocktakingTab(search.tab) ? { tab: search.tab } : {},
})

export const stocktakingsRoutes = [stocktakings, stocktaking] as const
