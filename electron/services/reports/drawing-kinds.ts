import type { ReportSubject } from '../../../shared/contract/reports.ts'
import { assetRegisterDrawing } from './asset-register-drawing.ts'
import { backupRecordDrawing } from './backup-record-drawing.ts'
import { comparisonTableDrawing } from './comparison-table-drawing.ts'
import { coverageMapDrawing } from './coverage-map-drawing.ts'
import { findingsDrawing } from './findings-drawing.ts'
import { historyListDrawing } from './history-list-drawing.ts'
import { incidentListDrawing } from './incident-list-drawing.ts'
import { incidentReportDrawing } from './incident-report-drawing.ts'
import { inspectionComparisonDrawing } from './inspection-comparison-drawing.ts'
import { inspectionResultDrawing } from './inspection-result-drawing.ts'
import { inspectionResultPublicDrawing } from './inspection-result-public-drawing.ts'
import { inspectionSheetsDrawing } from './inspection-sheets-drawing.ts'
import { measureStatusDrawing } from './measure-status-drawing.ts'
import { policyDocumentListDrawing } from './policy-document-list-drawing.ts'
import { policyReviewDrawing } from './policy-review-drawing.ts'
import { policyTextDrawing } from './policy-text-drawing.ts'
import { reminderLetterDrawing } from './reminder-letter-drawing.ts'
import type { DrawingKind } from './report-drawing.ts'
import { reviewProgressDrawing } from './review-progress-drawing.ts'
import { riskAnalysisDrawing } from './risk-analysis-drawing.ts'
import { stocktakingResultDrawing } from './stocktaking-result-drawing.ts'
import { stocktakingSheetDrawing } from './stocktaking-sheet-drawing.ts'
import { unsubmittedListDrawing } from './unsubmitted-list-drawing.ts'

/** Every kind of report. A new one adds its line. */
const drawingKinds: { readonly [Kind in ReportSubject['kind']]: DrawingKind<Kind> } = {
  'inspection-result': inspectionResultDrawing,
  'inspection-result-public': inspectionResultPublicDrawing,
  'policy-text': policyTextDrawing,
  'inspection-sheets': inspectionSheetsDrawing,
  'unsubmitted-list': unsubmittedListDrawing,
  'reminder-letter': reminderLetterDrawing,
  'asset-register': assetRegisterDrawing,
  'stocktaking-sheet': stocktakingSheetDrawing,
  'stocktaking-result': stocktakingResultDrawing,
  findings: findingsDrawing,
  'incident-report': incidentReportDrawing,
  'incident-list': incidentListDrawing,
  'inspection-comparison': inspectionComparisonDrawing,
  'policy-review': policyReviewDrawing,
  'policy-review-progress': reviewProgressDrawing,
  'measure-status': measureStatusDrawing,
  'coverage-map': coverageMapDrawing,
  'comparison-table': comparisonTableDrawing,
  'policy-document-list': policyDocumentListDrawing,
  'risk-analysis': riskAnalysisDrawing,
  'history-list': historyListDrawing,
  'backup-record': backupRecordDrawing,
}

/** How reports of this subject's kind come about. */
export function toDrawingKind<Subject extends ReportSubject>(subject: Subject): DrawingKind<Subject['kind']> {
  // the entry's type follows the key, which the compiler cannot see through a union
  return drawingKinds[subject.kind] as unknown as DrawingKind<Subject['kind']>
}
