import { toFiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { buildInspectionResultReport } from '../../../shared/domain/report/inspection-result-model.ts'
import { getInspection } from '../../data/repositories/inspection-repository.ts'
import { takeSnapshot } from '../inspection-snapshot.ts'
import { collectPublicResult } from './inspection-result-collector.ts'
import { type DrawingKind, resultReaders } from './report-drawing.ts'

/** 公開用の写し of a closed inspection's result: no names, no notes, no small groups. The record itself is not attached. */
export const inspectionResultPublicDrawing: DrawingKind<'inspection-result-public'> = {
  readers: resultReaders,
  isIssued: true,
  toSubjectId: ({ inspectionId }) => inspectionId,
  prepare: (context, { inspectionId }) => {
    // throws before it is closed: what may still change is not published
    const { sha256 } = takeSnapshot(context.db, inspectionId)
    const { fiscalYear, recordNumber } = getInspection(context.db, inspectionId)
    const model = buildInspectionResultReport(collectPublicResult(context, inspectionId))
    return {
      title: `${toFiscalYearLabel(fiscalYear)}自己点検結果（公開用）`,
      recordNumber,
      fiscalYear,
      recordSha256: sha256,
      shownSha256: null,
      draw: (signal) => context.drawReport('inspection-result-public', model, signal),
    }
  },
}
