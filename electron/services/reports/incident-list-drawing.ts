import { toLocalDate, toLocalTime } from '../../../shared/domain/calendar/calendar-date.ts'
import { toFiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { incidentReaders } from '../../../shared/domain/incident/incident-readers.ts'
import { buildIncidentListReport } from '../../../shared/domain/report/incident-list-model.ts'
import { getOrganization } from '../../data/repositories/organization-repository.ts'
import { listOpenedIncidents } from '../incident/opened-incidents.ts'
import type { DrawingKind } from './report-drawing.ts'

/** インシデント一覧 of a 年度 or of all years, as things stand now. */
export const incidentListDrawing: DrawingKind<'incident-list'> = {
  readers: incidentReaders,
  isIssued: false,
  toSubjectId: ({ fiscalYear }) => String(fiscalYear ?? 'all'),
  prepare: (context, { fiscalYear }) => {
    const incidents = listOpenedIncidents(context, fiscalYear)
    const { name, isSample } = getOrganization(context.db)
    const now = context.now()
    const period = fiscalYear === null ? '全年度' : toFiscalYearLabel(fiscalYear)
    const model = buildIncidentListReport({
      ...{ organizationName: name, isSample, period, incidents },
      printedBy: { name: context.actor.name, time: toLocalTime(now) },
      ...{ createdOn: toLocalDate(now), createdAt: now.toISOString() },
    })
    return {
      ...{ title: 'インシデント一覧', recordNumber: period, fiscalYear },
      ...{ recordSha256: null, shownSha256: null },
      shownIncidentIds: incidents.map(({ id }) => id),
      draw: (signal) => context.drawReport('incident-list', model, signal),
    }
  },
}
