import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import { buildUnsubmittedListReport } from '../../../shared/domain/report/unsubmitted-list-model.ts'
import { getInspection } from '../../data/repositories/inspection-repository.ts'
import { getOrganization } from '../../data/repositories/organization-repository.ts'
import { listSheets } from '../../data/repositories/sheet-repository.ts'
import { type DrawingKind, resultReaders } from './report-drawing.ts'

/** 未提出者一覧, as things stand now. */
export const unsubmittedListDrawing: DrawingKind<'unsubmitted-list'> = {
  readers: resultReaders,
  isIssued: false,
  toSubjectId: ({ inspectionId }) => inspectionId,
  prepare: (context, { inspectionId }) => {
    const inspection = getInspection(context.db, inspectionId)
    const { name, isSample } = getOrganization(context.db)
    const now = context.now()
    const model = buildUnsubmittedListReport({
      organizationName: name,
      isSample,
      createdOn: toLocalDate(now),
      createdAt: now.toISOString(),
      inspection,
      sheets: listSheets(context.db, inspectionId),
    })
    return {
      title: model.title,
      recordNumber: inspection.recordNumber,
      fiscalYear: inspection.fiscalYear,
      recordSha256: null,
      shownSha256: null,
      draw: (signal) => context.drawReport('unsubmitted-list', model, signal),
    }
  },
}
