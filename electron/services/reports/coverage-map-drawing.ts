import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import { toFiscalYearShort } from '../../../shared/domain/calendar/fiscal-year.ts'
import { buildCoverageMapReport } from '../../../shared/domain/report/coverage-map-model.ts'
import { getOrganization } from '../../data/repositories/organization-repository.ts'
import { showCoverage } from '../coverage-service.ts'
import { type DrawingKind, resultReaders } from './report-drawing.ts'

/** 網羅状況 of a 年度 on one page, as checklists and register stand now. */
export const coverageMapDrawing: DrawingKind<'coverage-map'> = {
  readers: resultReaders,
  isIssued: false,
  toSubjectId: ({ fiscalYear }) => String(fiscalYear),
  prepare: (context, { fiscalYear }) => {
    const { name, isSample } = getOrganization(context.db)
    const now = context.now()
    const model = buildCoverageMapReport({
      organizationName: name,
      isSample,
      createdOn: toLocalDate(now),
      createdAt: now.toISOString(),
      coverage: showCoverage(context, { fiscalYear }),
    })
    return {
      title: model.title,
      recordNumber: `${toFiscalYearShort(fiscalYear)}-網羅`,
      fiscalYear,
      recordSha256: null,
      shownSha256: null,
      draw: (signal) => context.drawReport('coverage-map', model, signal),
    }
  },
}
