import { createRoute } from '@tanstack/react-router'
import { CompareRoute } from '../../features/comparison/compare-route.tsx'
import { toCompareSearch } from '../../features/comparison/search.ts'
import { ConfirmationScreen } from '../../features/confirmations/confirmation-screen.tsx'
import { ConfirmationsScreen } from '../../features/confirmations/confirmations-screen.tsx'
import { AnswerFilesScreen } from '../../features/inspections/answer-files-screen.tsx'
import { InspectionRoute } from '../../features/inspections/inspection-route.tsx'
import { type InspectionTab, isInspectionTab } from '../../features/inspections/inspection-tabs.ts'
import { InspectionsScreen } from '../../features/inspections/inspections-screen.tsx'
import { OpenInspectionScreen } from '../../features/inspections/open-inspection-screen.tsx'
import { root } from './root.ts'

const inspections = createRoute({
  getParentRoute: () => root,
  path: '/inspections',
  component: InspectionsScreen,
})
const openInspection = createRoute({
  getParentRoute: () => root,
  path: '/inspections/new',
  component: OpenInspectionScreen,
})
const compare = createRoute({
  getParentRoute: () => root,
  path: '/inspections/compare',
  component: CompareRoute,
  validateSearch: toCompareSearch,
})
const inspection = createRoute({
  getParentRoute: () => root,
  path: '/inspections/$inspectionId',
  component: InspectionRoute,
  // which part of it is open: a link leads straight to the 決裁
  validateSearch: (search): { tab?: InspectionTab } =>
    isInspectionTab(search.tab) ? { tab: search.tab } : {},
})
const answerFiles = createRoute({
  getParentRoute: () => root,
  path: '/inspections/$inspectionId/answer-files',
  component: AnswerFilesScreen,
})
const confirmations = createRoute({
  getParentRoute: () => root,
  path: '/confirmations',
  component: ConfirmationsScreen,
})
const confirmation = createRoute({
  getParentRoute: () => root,
  path: '/confirmations/$sheetId',
  component: ConfirmationScreen,
})

export const inspectionsRoutes = [
  inspections,
  openInspection,
  compare,
  inspection,
  answerFiles,
  confirmations,
  confirmation,
] as const
