import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import { toFiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { buildReviewProgressReport } from '../../../shared/domain/report/review-progress-model.ts'
import { getOrganization } from '../../data/repositories/organization-repository.ts'
import { listReviewProgress } from '../policy-review-progress.ts'
import { type DrawingKind, resultReaders } from './report-drawing.ts'

/** 見直しの経過一覧 of a 年度 or of all years, as far as the caller may know of the documents. */
export const reviewProgressDrawing: DrawingKind<'policy-review-progress'> = {
  readers: resultReaders,
  isIssued: false,
  toSubjectId: ({ fiscalYear }) => (fiscalYear === null ? 'all' : String(fiscalYear)),
  prepare: async (context, { fiscalYear }) => {
    const { name, isSample } = getOrganization(context.db)
    const now = context.now()
    const model = buildReviewProgressReport({
      ...{ organizationName: name, isSample, fiscalYear },
      ...{ createdOn: toLocalDate(now), createdAt: now.toISOString() },
      rows: await listReviewProgress(context, { fiscalYear }),
      mayKnowAll: context.actor.roles.includes('officer'),
    })
    return {
      title: model.title,
      recordNumber: fiscalYear === null ? '全年度' : toFiscalYearLabel(fiscalYear),
      ...{ fiscalYear, recordSha256: null, shownSha256: null },
      draw: (signal) => context.drawReport('policy-review-progress', model, signal),
    }
  },
}
