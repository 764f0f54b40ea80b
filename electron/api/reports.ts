import {
  issueReport,
  openIssuedReport,
  previewReport,
  showIssuedReports,
} from '../services/report-service.ts'
import { api } from './implementer.ts'

export const reportsApi = {
  preview: api.reports.preview.handler(({ context, input, signal }) =>
    previewReport(context.serviceContext(), input, signal),
  ),
  issue: api.reports.issue.handler(({ context, input, signal }) =>
    issueReport(context.serviceContext(), input, signal),
  ),
  listIssued: api.reports.listIssued.handler(({ context }) => showIssuedReports(context.serviceContext())),
  openIssued: api.reports.openIssued.handler(({ context, input }) =>
    openIssuedReport(context.serviceContext(), input.issuedReportId),
  ),
}
