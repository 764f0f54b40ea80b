import { createRootRoute, createRoute } from '@tanstack/react-router'
import { AccountsScreen } from '../features/accounts/accounts-screen.tsx'
import { ApprovalsScreen } from '../features/approvals/approvals-screen.tsx'
import { AssetImportScreen } from '../features/asset-import/asset-import-screen.tsx'
import { AssetScreen } from '../features/assets/asset-screen.tsx'
import { AssetSettingsScreen } from '../features/assets/asset-settings-screen.tsx'
import { NewAssetScreen } from '../features/assets/new-asset-screen.tsx'
import { RegisterScreen } from '../features/assets/register-screen.tsx'
import { AuthenticityScreen } from '../features/authenticity/authenticity-screen.tsx'
import { BackupsScreen } from '../features/backups/backups-screen.tsx'
import { ChecklistEditScreen } from '../features/checklists/checklist-edit-screen.tsx'
import { ChecklistsScreen } from '../features/checklists/checklists-screen.tsx'
import { CompareRoute } from '../features/comparison/compare-route.tsx'
import { toCompareSearch } from '../features/comparison/search.ts'
import { ConfirmationScreen } from '../features/confirmations/confirmation-screen.tsx'
import { ConfirmationsScreen } from '../features/confirmations/confirmations-screen.tsx'
import { CoverageScreen } from '../features/coverage/coverage-screen.tsx'
import { FindingScreen } from '../features/findings/finding-screen.tsx'
import { FindingsScreen, MyFindingsScreen } from '../features/findings/findings-screen.tsx'
import { HistoryScreen } from '../features/history/history-screen.tsx'
import { HomeScreen } from '../features/home/home-screen.tsx'
import { AnswerFilesScreen } from '../features/inspections/answer-files-screen.tsx'
import { InspectionRoute } from '../features/inspections/inspection-route.tsx'
import { type InspectionTab, isInspectionTab } from '../features/inspections/inspection-tabs.ts'
import { InspectionsScreen } from '../features/inspections/inspections-screen.tsx'
import { OpenInspectionScreen } from '../features/inspections/open-inspection-screen.tsx'
import { MeasuresScreen } from '../features/measures/measures-screen.tsx'
import { OrganizationScreen } from '../features/organization/organization-screen.tsx'
import { EditionApprovalScreen } from '../features/policy/approval/edition-approval-screen.tsx'
import { DocumentScreen } from '../features/policy/document-screen.tsx'
import { DocumentsScreen } from '../features/policy/documents-screen.tsx'
import { EditionScreen } from '../features/policy/edition-screen.tsx'
import { PolicyScreen } from '../features/policy/policy-screen.tsx'
import { PolicyComparisonRoute } from '../features/policy-comparison/comparison-route.tsx'
import { toEditionPairSearch } from '../features/policy-comparison/search.ts'
import { EditorScreen } from '../features/policy-editor/editor-screen.tsx'
import { PolicyReviewScreen } from '../features/policy-reviews/review-screen.tsx'
import { PolicyReviewsScreen } from '../features/policy-reviews/reviews-screen.tsx'
import { DraftReportScreen } from '../features/reports/draft-report-screen.tsx'
import { IssuedReportScreen } from '../features/reports/issued-report-screen.tsx'
import { PreviewScreen } from '../features/reports/preview-screen.tsx'
import { ReportsScreen } from '../features/reports/reports-screen.tsx'
import { EntryScreen } from '../features/sheets/entry-screen.tsx'
import { MySheetsScreen } from '../features/sheets/my-sheets-screen.tsx'
import { SheetRoute } from '../features/sheets/sheet-route.tsx'
import { RosterScreen } from '../features/staff/roster-screen.tsx'
import { Frame } from './frame/frame.tsx'
import { MissingScreen } from './frame/missing-screen.tsx'
import { MeasureRoute } from './measure-route.tsx'

const root = createRootRoute({ component: Frame, notFoundComponent: MissingScreen })

// One line a screen: a feature adds its own here and, where people reach it from the left, in frame/menu.ts.
const home = createRoute({ getParentRoute: () => root, path: '/', component: HomeScreen })
const roster = createRoute({ getParentRoute: () => root, path: '/staff', component: RosterScreen })
const assetImport = createRoute({
  getParentRoute: () => root,
  path: '/assets/import',
  component: AssetImportScreen,
})
const assets = createRoute({ getParentRoute: () => root, path: '/assets', component: RegisterScreen })
const newAsset = createRoute({ getParentRoute: () => root, path: '/assets/new', component: NewAssetScreen })
const assetSettings = createRoute({
  getParentRoute: () => root,
  path: '/assets/settings',
  component: AssetSettingsScreen,
})
const asset = createRoute({ getParentRoute: () => root, path: '/assets/$assetId', component: AssetScreen })
const checklists = createRoute({
  getParentRoute: () => root,
  path: '/checklists',
  component: ChecklistsScreen,
})
const checklistEdit = createRoute({
  getParentRoute: () => root,
  path: '/checklists/$audience',
  component: ChecklistEditScreen,
})
const mySheets = createRoute({ getParentRoute: () => root, path: '/my-sheets', component: MySheetsScreen })
const sheet = createRoute({ getParentRoute: () => root, path: '/sheets/$sheetId', component: SheetRoute })
const entry = createRoute({ getParentRoute: () => root, path: '/entry', component: EntryScreen })
const inspections = createRoute({
  getParentRoute: () => root,
  path: '/inspections',
  component: InspectionsScreen,
})
const compare = createRoute({
  getParentRoute: () => root,
  path: '/inspections/compare',
  component: CompareRoute,
  validateSearch: toCompareSearch,
})
const openInspection = createRoute({
  getParentRoute: () => root,
  path: '/inspections/new',
  component: OpenInspectionScreen,
})
const inspection = createRoute({
  getParentRoute: () => root,
  path: '/inspections/$inspectionId',
  component: InspectionRoute,
  // which part of it is open: a link leads straight to the 決裁
  validateSearch: (search): { tab?: InspectionTab } =>
    isInspectionTab(search.tab) ? { tab: search.tab } : {},
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
const answerFiles = createRoute({
  getParentRoute: () => root,
  path: '/inspections/$inspectionId/answer-files',
  component: AnswerFilesScreen,
})
const approvals = createRoute({ getParentRoute: () => root, path: '/approvals', component: ApprovalsScreen })
const findings = createRoute({ getParentRoute: () => root, path: '/findings', component: FindingsScreen })
const finding = createRoute({
  getParentRoute: () => root,
  path: '/findings/$findingId',
  component: FindingScreen,
})
const myFindings = createRoute({
  getParentRoute: () => root,
  path: '/my-findings',
  component: MyFindingsScreen,
})
const measures = createRoute({ getParentRoute: () => root, path: '/measures', component: MeasuresScreen })
const measure = createRoute({
  getParentRoute: () => root,
  path: '/measures/$measureId',
  component: MeasureRoute,
})
const coverage = createRoute({ getParentRoute: () => root, path: '/coverage', component: CoverageScreen })
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
const authenticity = createRoute({
  getParentRoute: () => root,
  path: '/authenticity',
  component: AuthenticityScreen,
})
const policyDocuments = createRoute({
  getParentRoute: () => root,
  path: '/policy-documents',
  component: DocumentsScreen,
})
const policyDocument = createRoute({
  getParentRoute: () => root,
  path: '/policy-documents/$policyDocumentId',
  component: DocumentScreen,
})
const editionApproval = createRoute({
  getParentRoute: () => root,
  path: '/editions/$editionId/approval',
  component: EditionApprovalScreen,
})
const policyComparison = createRoute({
  getParentRoute: () => root,
  path: '/policy-documents/$policyDocumentId/compare',
  component: PolicyComparisonRoute,
  validateSearch: toEditionPairSearch,
})
const edition = createRoute({
  getParentRoute: () => root,
  path: '/editions/$editionId',
  component: EditionScreen,
  validateSearch: (search): { provision?: string } =>
    typeof search.provision === 'string' ? { provision: search.provision } : {},
})
const editionEditor = createRoute({
  getParentRoute: () => root,
  path: '/editions/$editionId/edit',
  component: EditorScreen,
})
const policy = createRoute({
  getParentRoute: () => root,
  path: '/policy',
  component: PolicyScreen,
  // 第7条(8): where the reading begins
  validateSearch: (search): { provision?: string } =>
    typeof search.provision === 'string' ? { provision: search.provision } : {},
})
const policyReviews = createRoute({
  getParentRoute: () => root,
  path: '/policy-reviews',
  component: PolicyReviewsScreen,
})
const policyReview = createRoute({
  getParentRoute: () => root,
  path: '/policy-reviews/$policyReviewId',
  component: PolicyReviewScreen,
})
const accounts = createRoute({ getParentRoute: () => root, path: '/accounts', component: AccountsScreen })
const organization = createRoute({
  getParentRoute: () => root,
  path: '/organization',
  component: OrganizationScreen,
})
const backups = createRoute({ getParentRoute: () => root, path: '/backups', component: BackupsScreen })
const history = createRoute({ getParentRoute: () => root, path: '/history', component: HistoryScreen })

export const routeTree = root.addChildren([
  home,
  roster,
  assetImport,
  assets,
  newAsset,
  assetSettings,
  asset,
  checklists,
  checklistEdit,
  mySheets,
  sheet,
  entry,
  inspections,
  openInspection,
  compare,
  inspection,
  answerFiles,
  confirmations,
  confirmation,
  approvals,
  findings,
  finding,
  myFindings,
  measures,
  measure,
  coverage,
  reports,
  draftReport,
  previewReport,
  issuedReport,
  authenticity,
  policy,
  policyDocuments,
  policyDocument,
  policyComparison,
  edition,
  editionApproval,
  policyReviews,
  policyReview,
  editionEditor,
  accounts,
  organization,
  backups,
  history,
])
