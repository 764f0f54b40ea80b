import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import { toFiscalYearShort } from '../../../shared/domain/calendar/fiscal-year.ts'
import { buildMeasureStatusReport } from '../../../shared/domain/report/measure-status-model.ts'
import { getOrganization } from '../../data/repositories/organization-repository.ts'
import { showCoverage } from '../coverage-service.ts'
import { showMeasures } from '../measure-service.ts'
import { type DrawingKind, resultReaders } from './report-drawing.ts'

/** 対策実施状況 of a 年度, as the register stands now. */
export const measureStatusDrawing: DrawingKind<'measure-status'> = {
  readers: resultReaders,
  isIssued: false,
  toSubjectId: ({ fiscalYear }) => String(fiscalYear),
  prepare: (context, { fiscalYear }) => {
    const { name, isSample } = getOrganization(context.db)
    const now = context.now()
    const model = buildMeasureStatusReport({
      organizationName: name,
      isSample,
      createdOn: toLocalDate(now),
      createdAt: now.toISOString(),
      coverage: showCoverage(context, { fiscalYear }),
      measures: showMeasures(context, { fiscalYear }),
    })
    return {
      title: model.title,
      recordNumber: `${toFiscalYearShort(fiscalYear)}-対策`,
      fiscalYear,
      recordSha256: null,
      shownSha256: null,
      draw: (signal) => context.drawReport('measure-status', model, signal),
    }
  },
}
