import { accountsContract } from './accounts.ts'
import { approvalsContract } from './approvals.ts'
import { assetImportContract } from './asset-import.ts'
import { assetsContract } from './assets.ts'
import { attachmentsContract } from './attachments.ts'
import { authenticityContract } from './authenticity.ts'
import { backupsContract } from './backups.ts'
import { checklistsContract } from './checklists.ts'
import { closedKeysContract } from './closed-keys.ts'
import { confirmationsContract } from './confirmations.ts'
import { conversionsContract } from './conversions.ts'
import { dataFolderContract } from './data-folder.ts'
import { findingsContract } from './findings.ts'
import { historyContract } from './history.ts'
import { homeContract } from './home.ts'
import { incidentsContract } from './incidents.ts'
import { inspectionsContract } from './inspections.ts'
import { measuresContract } from './measures.ts'
import { organizationContract } from './organization.ts'
import { policyContract } from './policy.ts'
import { policyDocumentsContract } from './policy-documents.ts'
import { policyReviewsContract } from './policy-reviews.ts'
import { reportsContract } from './reports.ts'
import { restoresContract } from './restores.ts'
import { riskAnalysesContract } from './risk-analyses.ts'
import { sessionContract } from './session.ts'
import { sheetsContract } from './sheets.ts'
import { staffContract } from './staff.ts'
import { startupContract } from './startup.ts'
import { stocktakingsContract } from './stocktakings.ts'
import { threatsContract } from './threats.ts'
import { unitsContract } from './units.ts'

/** Every call of the program, by name so that types that mention it stay short. A feature adds its line here and below. */
export type Contract = {
  readonly startup: typeof startupContract
  readonly session: typeof sessionContract
  readonly accounts: typeof accountsContract
  readonly organization: typeof organizationContract
  readonly units: typeof unitsContract
  readonly staff: typeof staffContract
  readonly policy: typeof policyContract
  readonly policyDocuments: typeof policyDocumentsContract
  readonly closedKeys: typeof closedKeysContract
  readonly conversions: typeof conversionsContract
  readonly checklists: typeof checklistsContract
  readonly inspections: typeof inspectionsContract
  readonly sheets: typeof sheetsContract
  readonly confirmations: typeof confirmationsContract
  readonly assets: typeof assetsContract
  readonly assetImport: typeof assetImportContract
  readonly stocktakings: typeof stocktakingsContract
  readonly findings: typeof findingsContract
  readonly incidents: typeof incidentsContract
  readonly policyReviews: typeof policyReviewsContract
  readonly attachments: typeof attachmentsContract
  readonly measures: typeof measuresContract
  readonly threats: typeof threatsContract
  readonly riskAnalyses: typeof riskAnalysesContract
  readonly approvals: typeof approvalsContract
  readonly reports: typeof reportsContract
  readonly authenticity: typeof authenticityContract
  readonly home: typeof homeContract
  readonly history: typeof historyContract
  readonly backups: typeof backupsContract
  readonly dataFolder: typeof dataFolderContract
  readonly restores: typeof restoresContract
}

export const contract: Contract = {
  startup: startupContract,
  session: sessionContract,
  accounts: accountsContract,
  organization: organizationContract,
  units: unitsContract,
  staff: staffContract,
  policy: policyContract,
  policyDocuments: policyDocumentsContract,
  closedKeys: closedKeysContract,
  conversions: conversionsContract,
  checklists: checklistsContract,
  inspections: inspectionsContract,
  sheets: sheetsContract,
  confirmations: confirmationsContract,
  assets: assetsContract,
  assetImport: assetImportContract,
  stocktakings: stocktakingsContract,
  findings: findingsContract,
  incidents: incidentsContract,
  policyReviews: policyReviewsContract,
  attachments: attachmentsContract,
  measures: measuresContract,
  threats: threatsContract,
  riskAnalyses: riskAnalysesContract,
  approvals: approvalsContract,
  reports: reportsContract,
  authenticity: authenticityContract,
  home: homeContract,
  history: historyContract,
  backups: backupsContract,
  dataFolder: dataFolderContract,
  restores: restoresContract,
}

/** Names of all calls: `inspections.close`. */
export type CallName = {
  [Group in keyof Contract & string]: `${Group}.${keyof Contract[Group] & string}`
}[keyof Contract & string]
