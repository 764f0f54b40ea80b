import { createRoute } from '@tanstack/react-router'
import { DraftReportScreen } from '../../features/reports/draft-report-screen.tsx'
import { IssuedReportScreen } from '../../features/reports/issued-report-screen.tsx'
import { PreviewScreen } from '../../features/reports/preview-screen.tsx'
import { ReportsScreen } from '../../features/reports/reports-screen.tsx'
import { root } from './root.ts'

const reports = createRoute({ getParentRoute: () => root, path: '/reports', component: ReportsScreen })
const draftReport = createRoute({
  getParentRoute: () => root,
  path: '/reports/draft/$inspectionId',
  component: DraftReportScreen,
})
const previewReport = createRoute({
  getParentRoute: () => root,
  path: '/reports/preview',
  component: PreviewScreen,
  // what is drawn, as JSON
  validateSearch: (search): { subject: string } => ({
    subject: typeof search.subject === 'string' ? search.subject : JSON.stringify(search.subject ?? null),
  }),
})
const issuedReport = createRoute({
  getParentRoute: () => root,
  path: '/reports/$issuedReportId',
  component: IssuedReportScreen,
})

export const reportsRoutes = [reports, draftReport, previewReport, issuedReport] as const
