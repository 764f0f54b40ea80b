import type { Router } from '@orpc/server'
import type { contract } from '../../shared/contract/contract.ts'
import type { ApiContext } from '../services/program.ts'
import { accountsApi } from './accounts.ts'
import { approvalsApi } from './approvals.ts'
import { assetImportApi } from './asset-import.ts'
import { assetsApi } from './assets.ts'
import { authenticityApi } from './authenticity.ts'
import { backupsApi } from './backups.ts'
import { checklistsApi } from './checklists.ts'
import { closedKeysApi } from './closed-keys.ts'
import { confirmationsApi } from './confirmations.ts'
import { conversionsApi } from './conversions.ts'
import { dataFolderApi } from './data-folder.ts'
import { attachmentsApi, findingsApi } from './findings.ts'
import { historyApi } from './history.ts'
import { homeApi } from './home.ts'
import { incidentsApi } from './incidents.ts'
import { inspectionsApi } from './inspections.ts'
import { measuresApi } from './measures.ts'
import { organizationApi } from './organization.ts'
import { policyApi } from './policy.ts'
import { policyDocumentsApi } from './policy-documents.ts'
import { policyReviewsApi } from './policy-reviews.ts'
import { reportsApi } from './reports.ts'
import { restoresApi } from './restores.ts'
import { riskAnalysesApi } from './risk-analyses.ts'
import { sessionApi } from './session.ts'
import { sheetsApi } from './sheets.ts'
import { staffApi } from './staff.ts'
import { startupApi } from './startup.ts'
import { stocktakingsApi } from './stocktakings.ts'
import { threatsApi } from './threats.ts'
import { unitsApi } from './units.ts'

/** Every feature's calls. A feature adds one line; a call of the contract that is missing does not compile. */
export const router: Router<typeof contract, ApiContext> = {
  startup: startupApi,
  session: sessionApi,
  accounts: accountsApi,
  organization: organizationApi,
  policy: policyApi,
  policyDocuments: policyDocumentsApi,
  closedKeys: closedKeysApi,
  conversions: conversionsApi,
  units: unitsApi,
  staff: staffApi,
  checklists: checklistsApi,
  inspections: inspectionsApi,
  sheets: sheetsApi,
  confirmations: confirmationsApi,
  home: homeApi,
  assets: assetsApi,
  assetImport: assetImportApi,
  stocktakings: stocktakingsApi,
  findings: findingsApi,
  incidents: incidentsApi,
  policyReviews: policyReviewsApi,
  attachments: attachmentsApi,
  measures: measuresApi,
  threats: threatsApi,
  riskAnalyses: riskAnalysesApi,
  approvals: approvalsApi,
  reports: reportsApi,
  authenticity: authenticityApi,
  history: historyApi,
  backups: backupsApi,
  dataFolder: dataFolderApi,
  restores: restoresApi,
}
