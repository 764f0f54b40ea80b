import type { Incident } from '../../../shared/contract/incidents.ts'
import type { IncidentId } from '../../../shared/domain/id/branded-id.ts'
import { ruleViolation } from '../../../shared/errors/app-error.ts'
import { listIncidents } from '../../data/repositories/incident-repository.ts'
import type { ServiceContext } from '../service-context.ts'
import { showIncident } from './incident-detail.ts'
import { toKeyState } from './incident-texts.ts'

/** An incident as it is taken out of the program, with its texts. Rule `closedKeyMissing`. */
export function getOpenedIncident(context: ServiceContext, incidentId: IncidentId) {
  const detail = showIncident(context, { incidentId })
  if (detail.keyState === 'missing') throw ruleViolation('closedKeyMissing')
  return detail
}

/** The incidents of a 年度, or all, with their texts, the newest first. Rule `closedKeyMissing`. */
export function listOpenedIncidents(context: ServiceContext, fiscalYear: number | null): Incident[] {
  if (toKeyState(context) === 'missing') throw ruleViolation('closedKeyMissing')
  return listIncidents(context.db)
    .filter((incident) => fiscalYear === null || incident.fiscalYear === fiscalYear)
    .map(({ id }) => showIncident(context, { incidentId: id }).incident)
}
