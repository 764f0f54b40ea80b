import { createRoute } from '@tanstack/react-router'
import { RiskAnalysesScreen } from '../../features/risks/analyses-screen.tsx'
import { AnalysisRoute } from '../../features/risks/analysis-route.tsx'
import { type AnalysisTab, isAnalysisTab } from '../../features/risks/analysis-tabs.ts'
import { RiskSettingsScreen } from '../../features/risks/settings-screen.tsx'
import { RiskRoute } from './risk-route.tsx'
import { root } from './root.ts'

const analyses = createRoute({ getParentRoute: () => root, path: '/risks', component: RiskAnalysesScreen })
const settings = createRoute({
  getParentRoute: () => root,
  path: '/risks/settings',
  component: RiskSettingsScreen,
})
const analysis = createRoute({
  getParentRoute: () => root,
  path: '/risks/$riskAnalysisId',
  component: AnalysisRoute,
  // which part of it is open: a link leads straight to the 決裁
  validateSearch: (search): { tab?: AnalysisTab } => (isAnalysisTab(search.tab) ? { tab: search.tab } : {}),
})
const risk = createRoute({
  getParentRoute: () => root,
  path: '/risks/$riskAnalysisId/$riskId',
  component: RiskRoute,
})

export const risksRoutes = [analyses, settings, analysis, risk] as const
