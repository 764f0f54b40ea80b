import type {
  AssetRegisterReport,
  AssetRegisterSource,
} from '../../shared/domain/report/asset-register-model.ts'
import type { BackupRecordReport } from '../../shared/domain/report/backup-record-model.ts'
import type { ComparisonTableReport } from '../../shared/domain/report/comparison-table.ts'
import type { CoverageMapReport } from '../../shared/domain/report/coverage-map-model.ts'
import type { FindingsReport } from '../../shared/domain/report/findings-model.ts'
import type { HistoryListReport } from '../../shared/domain/report/history-list-model.ts'
import type { IncidentListReport } from '../../shared/domain/report/incident-list-model.ts'
import type { IncidentReport } from '../../shared/domain/report/incident-report-model.ts'
import type { InspectionComparisonReport } from '../../shared/domain/report/inspection-comparison-model.ts'
import type { InspectionResultReport } from '../../shared/domain/report/inspection-result-model.ts'
import type { InspectionSheetsReport } from '../../shared/domain/report/inspection-sheets-model.ts'
import type { MeasureStatusReport } from '../../shared/domain/report/measure-status-model.ts'
import type { PolicyDocumentListReport } from '../../shared/domain/report/policy-document-list-model.ts'
import type { PolicyReviewReport } from '../../shared/domain/report/policy-review-model.ts'
import type { PolicyTextReport } from '../../shared/domain/report/policy-text-model.ts'
import type { ReminderLetterReport } from '../../shared/domain/report/reminder-letter-model.ts'
import type { ReviewProgressReport } from '../../shared/domain/report/review-progress-model.ts'
import type { RiskAnalysisReport } from '../../shared/domain/report/risk-analysis-model.ts'
import type { StocktakingResultReport } from '../../shared/domain/report/stocktaking-result-model.ts'
import type { StocktakingSheetReport } from '../../shared/domain/report/stocktaking-sheet-model.ts'
import type { UnsubmittedListReport } from '../../shared/domain/report/unsubmitted-list-model.ts'
import type { ReportFonts } from './layout/fonts.ts'
import type { SigningMaterial } from './signature/sign-pdf.ts'

/** The model each kind of report is drawn from. A new report adds its line here and below. */
export type ReportModels = {
  readonly 'inspection-result': InspectionResultReport
  readonly 'inspection-result-public': InspectionResultReport
  readonly 'policy-text': PolicyTextReport
  readonly 'inspection-sheets': InspectionSheetsReport
  /** No PDF: a byte for each question of the first sheet, the page it stands on. */
  readonly 'inspection-sheet-pages': InspectionSheetsReport
  readonly 'unsubmitted-list': UnsubmittedListReport
  readonly 'reminder-letter': ReminderLetterReport
  readonly 'stocktaking-sheet': StocktakingSheetReport
  readonly 'stocktaking-result': StocktakingResultReport
  readonly 'asset-register': AssetRegisterReport | AssetRegisterSource
  readonly findings: FindingsReport
  readonly 'incident-report': IncidentReport
  readonly 'incident-list': IncidentListReport
  readonly 'inspection-comparison': InspectionComparisonReport
  readonly 'comparison-table': ComparisonTableReport
  readonly 'policy-review': PolicyReviewReport
  readonly 'policy-review-progress': ReviewProgressReport
  readonly 'measure-status': MeasureStatusReport
  readonly 'coverage-map': CoverageMapReport
  readonly 'policy-document-list': PolicyDocumentListReport
  readonly 'risk-analysis': RiskAnalysisReport
  readonly 'history-list': HistoryListReport
  readonly 'backup-record': BackupRecordReport
}

export type ReportKind = keyof ReportModels

/** A kind that is issued hands `isSigned` on to the document it creates. */
type Drawing<Model> = (fonts: ReportFonts, model: Model, isSigned: boolean) => Uint8Array

/** The drawing of each kind, loaded when it is first wanted. */
const drawings: { readonly [Kind in ReportKind]: () => Promise<Drawing<ReportModels[Kind]>> } = {
  'inspection-result': async () =>
    (await import('./inspection-result/draw-inspection-result.ts')).drawInspectionResult,
  'inspection-result-public': async () =>
    (await import('./inspection-result/draw-inspection-result.ts')).drawInspectionResult,
  'policy-text': async () => (await import('./policy-text/draw-policy-text.ts')).drawPolicyText,
  'inspection-sheets': async () =>
    (await import('./inspection-sheets/draw-inspection-sheets.ts')).drawInspectionSheets,
  'inspection-sheet-pages': async () =>
    (await import('./inspection-sheets/draw-inspection-sheets.ts')).findSheetPages,
  'unsubmitted-list': async () =>
    (await import('./unsubmitted-list/draw-unsubmitted-list.ts')).drawUnsubmittedList,
  'reminder-letter': async () =>
    (await import('./reminder-letter/draw-reminder-letter.ts')).drawReminderLetter,
  'asset-register': async () => (await import('./asset-register/draw-asset-register.ts')).drawAssetRegister,
  'stocktaking-sheet': async () =>
    (await import('./stocktaking-sheet/draw-stocktaking-sheet.ts')).drawStocktakingSheet,
  'stocktaking-result': async () =>
    (await import('./stocktaking-result/draw-stocktaking-result.ts')).drawStocktakingResult,
  findings: async () => (await import('./findings/draw-findings.ts')).drawFindings,
  'incident-report': async () =>
    (await import('./incident-report/draw-incident-report.ts')).drawIncidentReport,
  'incident-list': async () => (await import('./incident-list/draw-incident-list.ts')).drawIncidentList,
  'inspection-comparison': async () =>
    (await import('./inspection-comparison/draw-inspection-comparison.ts')).drawInspectionComparison,
  'comparison-table': async () =>
    (await import('./comparison-table/draw-comparison-table.ts')).drawComparisonTable,
  'policy-review': async () => (await import('./policy-review/draw-policy-review.ts')).drawPolicyReview,
  'policy-review-progress': async () =>
    (await import('./review-progress/draw-review-progress.ts')).drawReviewProgress,
  'measure-status': async () => (await import('./measure-status/draw-measure-status.ts')).drawMeasureStatus,
  'coverage-map': async () => (await import('./coverage-map/draw-coverage-map.ts')).drawCoverageMap,
  'policy-document-list': async () =>
    (await import('./policy-document-list/draw-policy-document-list.ts')).drawPolicyDocumentList,
  'history-list': async () => (await import('./history-list/draw-history-list.ts')).drawHistoryList,
  'risk-analysis': async () => (await import('./risk-analysis/draw-risk-analysis.ts')).drawRiskAnalysis,
  'backup-record': async () => (await import('./backup-record/draw-backup-record.ts')).drawBackupRecord,
}

/** Draws a report of a kind to the bytes of its PDF, signed where there is a key to sign with. */
export async function drawReport<Kind extends ReportKind>(
  fonts: ReportFonts,
  kind: Kind,
  model: ReportModels[Kind],
  signing: SigningMaterial | null = null,
): Promise<Uint8Array> {
  const draw = await drawings[kind]()
  const pdf = draw(fonts, model, signing !== null)
  if (signing === null) return pdf
  const { signPdf } = await import('./signature/sign-pdf.ts')
  return signPdf(pdf, signing)
}
