import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import { toPeriodText } from '../../../shared/domain/inspection/trend-words.ts'
import { buildInspectionComparisonReport } from '../../../shared/domain/report/inspection-comparison-model.ts'
import { ruleViolation } from '../../../shared/errors/app-error.ts'
import { getInspection } from '../../data/repositories/inspection-repository.ts'
import { getOrganization } from '../../data/repositories/organization-repository.ts'
import { showComparison } from '../comparison-service.ts'
import { type DrawingKind, resultReaders } from './report-drawing.ts'

/** 自己点検経年比較表 of the chosen years, as things stand now; one year alone compares with nothing (rule `tooFewYears`). */
export const inspectionComparisonDrawing: DrawingKind<'inspection-comparison'> = {
  readers: resultReaders,
  isIssued: false,
  toSubjectId: ({ fiscalYears }) => String(fiscalYears),
  prepare: async (context, choice) => {
    const comparison = await showComparison(context, choice)
    const newest = comparison.years.at(-1)
    if (newest === undefined || comparison.years.length < 2) throw ruleViolation('tooFewYears')
    const { name, isSample } = getOrganization(context.db)
    const now = context.now()
    const model = buildInspectionComparisonReport({
      organizationName: name,
      isSample,
      createdOn: toLocalDate(now),
      createdAt: now.toISOString(),
      comparison,
    })
    return {
      title: `${model.title}（${toPeriodText(comparison.years)}）`,
      recordNumber: getInspection(context.db, newest.inspectionId).recordNumber,
      fiscalYear: newest.fiscalYear,
      recordSha256: null,
      shownSha256: null,
      draw: (signal) => context.drawReport('inspection-comparison', model, signal),
    }
  },
}
