import { toLocalDate, toLocalTime } from '../../../shared/domain/calendar/calendar-date.ts'
import { incidentReaders } from '../../../shared/domain/incident/incident-readers.ts'
import { buildIncidentReport } from '../../../shared/domain/report/incident-report-model.ts'
import { getOrganization } from '../../data/repositories/organization-repository.ts'
import { getOpenedIncident } from '../incident/opened-incidents.ts'
import { listBoxes } from './approval-collector.ts'
import { findPolicyItem } from './policy-basis.ts'
import type { DrawingKind } from './report-drawing.ts'

/**
 * インシデント報告書 with empty boxes for seals in ink. It says who printed it and when, so it is drawn anew each time; it is
 * never issued, since what is issued is kept as it is.
 */
export const incidentReportDrawing: DrawingKind<'incident-report'> = {
  readers: incidentReaders,
  isIssued: false,
  toSubjectId: ({ incidentId }) => incidentId,
  prepare: (context, { incidentId }) => {
    const { db } = context
    const { incident, assets, attachments } = getOpenedIncident(context, incidentId)
    const { name, addressee, sender, isSample } = getOrganization(db)
    const now = context.now()
    const model = buildIncidentReport({
      ...{ organization: { name, addressee, sender }, incident, assets, isSample },
      attachmentNames: attachments.map(({ fileName }) => fileName),
      policyBasis: findPolicyItem(db, '危機管理'),
      approvalBoxes: listBoxes(db, undefined),
      printedBy: { name: context.actor.name, time: toLocalTime(now) },
      ...{ createdOn: toLocalDate(now), createdAt: now.toISOString() },
    })
    const { number: recordNumber, fiscalYear } = incident
    return {
      ...{ title: model.title, recordNumber, fiscalYear, recordSha256: null, shownSha256: null },
      shownIncidentIds: [incidentId],
      draw: (signal) => context.drawReport('incident-report', model, signal),
    }
  },
}
