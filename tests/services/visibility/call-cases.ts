import type { CallName, Contract } from '../../../shared/contract/contract.ts'
import type { MarkedUnion } from './a-marked-union.ts'
import { assetCases } from './asset-cases.ts'
import { assetImportCases } from './asset-import-cases.ts'
import type { CallCases } from './call-case.ts'
import { closedKeyCases, conversionCases } from './closed-key-cases.ts'
import { checklistCases, policyCases } from './content-cases.ts'
import { documentCases } from './document-cases.ts'
import { incidentCases } from './incident-cases.ts'
import { confirmationCases, inspectionCases, sheetCases } from './inspection-cases.ts'
import { measureCases } from './measure-cases.ts'
import {
  approvalCases,
  attachmentCases,
  authenticityCases,
  findingCases,
  historyCases,
  homeCases,
  reportCases,
} from './outcome-cases.ts'
import {
  accountCases,
  backupCases,
  dataFolderCases,
  organizationCases,
  restoreCases,
  sessionCases,
  startupCases,
} from './program-cases.ts'
import { reviewCases } from './review-cases.ts'
import { riskCases, threatCases } from './risk-cases.ts'
import { staffCases, unitCases } from './roster-cases.ts'
import { stocktakingCases } from './stocktaking-cases.ts'

const cases: { readonly [Group in keyof Contract]: CallCases<Group> } = {
  startup: startupCases,
  session: sessionCases,
  accounts: accountCases,
  organization: organizationCases,
  units: unitCases,
  staff: staffCases,
  policy: policyCases,
  policyDocuments: documentCases,
  closedKeys: closedKeyCases,
  conversions: conversionCases,
  checklists: checklistCases,
  inspections: inspectionCases,
  sheets: sheetCases,
  confirmations: confirmationCases,
  assets: assetCases,
  assetImport: assetImportCases,
  stocktakings: stocktakingCases,
  findings: findingCases,
  incidents: incidentCases,
  policyReviews: reviewCases,
  attachments: attachmentCases,
  measures: measureCases,
  threats: threatCases,
  riskAnalyses: riskCases,
  approvals: approvalCases,
  reports: reportCases,
  authenticity: authenticityCases,
  home: homeCases,
  history: historyCases,
  backups: backupCases,
  dataFolder: dataFolderCases,
  restores: restoreCases,
}

/** A call by its name with the inputs it is tried with. */
export type NamedCase = Readonly<{
  name: CallName
  toInputs: (union: MarkedUnion) => readonly unknown[] | Promise<readonly unknown[]>
}>

/** Every call there is a case for. */
export const namedCases: readonly NamedCase[] = Object.entries(cases).flatMap(([group, calls]) =>
  Object.entries(calls).map(([call, toInputs]) => ({
    // the keys of the table are the names of the contract
    name: `${group}.${call}` as CallName,
    toInputs: toInputs as NamedCase['toInputs'],
  })),
)
