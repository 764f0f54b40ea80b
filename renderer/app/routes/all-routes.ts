import { approvalsRoutes } from './approvals.ts'
import { assetsRoutes } from './assets.ts'
import { checklistsRoutes } from './checklists.ts'
import { findingsRoutes } from './findings.ts'
import { homeRoutes } from './home.ts'
import { incidentsRoutes } from './incidents.ts'
import { inspectionsRoutes } from './inspections.ts'
import { measuresRoutes } from './measures.ts'
import { policyRoutes } from './policy.ts'
import { policyReviewsRoutes } from './policy-reviews.ts'
import { reportsRoutes } from './reports.ts'
import { risksRoutes } from './risks.ts'
import { root } from './root.ts'
import { sheetsRoutes } from './sheets.ts'
import { staffRoutes } from './staff.ts'
import { stocktakingsRoutes } from './stocktakings.ts'
import { threatsRoutes } from './threats.ts'
import { upkeepRoutes } from './upkeep.ts'

// A feature has a file of its screens here and its line below; what people reach from the left is in frame/menu.ts.
export const routeTree = root.addChildren([
  ...homeRoutes,
  ...staffRoutes,
  ...assetsRoutes,
  ...stocktakingsRoutes,
  ...checklistsRoutes,
  ...sheetsRoutes,
  ...inspectionsRoutes,
  ...approvalsRoutes,
  ...findingsRoutes,
  ...incidentsRoutes,
  ...measuresRoutes,
  ...reportsRoutes,
  ...policyRoutes,
  ...policyReviewsRoutes,
  ...risksRoutes,
  ...threatsRoutes,
  ...upkeepRoutes,
])
