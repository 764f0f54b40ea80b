import { toFiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { buildInspectionResultReport } from '../../../shared/domain/report/inspection-result-model.ts'
import { getInspection } from '../../data/repositories/inspection-repository.ts'
import { takeSnapshot } from '../inspection-snapshot.ts'
import { toShownSha256 } from './approval-collector.ts'
import { collectInspectionResult } from './inspection-result-collector.ts'
import { type DrawingKind, resultReaders } from './report-drawing.ts'

/** 自己点検結果報告書. A preview is a draft, marked 案. */
export const inspectionResultDrawing: DrawingKind<'inspection-result'> = {
  readers: resultReaders,
  isIssued: true,
  toSubjectId: ({ inspectionId }) => inspectionId,
  prepare: (context, { inspectionId }, { isIssue }) => {
    const { fiscalYear, recordNumber } = getInspection(context.db, inspectionId)
    const snapshot = isIssue ? takeSnapshot(context.db, inspectionId) : null
    const input = collectInspectionResult(context, inspectionId, snapshot)
    const model = buildInspectionResultReport(input)
    return {
      title: `${toFiscalYearLabel(fiscalYear)}自己点検結果報告書${input.approval.seal ? '（決裁済）' : ''}`,
      recordNumber,
      fiscalYear,
      recordSha256: snapshot?.sha256 ?? null,
      shownSha256: isIssue ? toShownSha256(input) : null,
      draw: (signal) => context.drawReport('inspection-result', model, signal),
    }
  },
}
