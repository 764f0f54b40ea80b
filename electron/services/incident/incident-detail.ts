import type { IncidentDetail, IncidentKeyState, IncidentSummary } from '../../../shared/contract/incidents.ts'
import type { IncidentId } from '../../../shared/domain/id/branded-id.ts'
import { listAttachmentsOf } from '../../data/repositories/attachment-repository.ts'
import {
  listAffectedAssetIds,
  listAssetsOfIncident,
  listIncidentNotices,
} from '../../data/repositories/incident-part-repository.ts'
import { getIncident, type IncidentRow, listIncidents } from '../../data/repositories/incident-repository.ts'
import { showAttachment } from '../attachment-service.ts'
import { showText } from '../closed/closed-texts.ts'
import type { ServiceContext } from '../service-context.ts'
import { showIncidentTexts, showNotices, toKeyState } from './incident-texts.ts'

/** All incidents, the newest first; one without the key sees that they are there and not what they say. */
export function showIncidents(context: ServiceContext): {
  incidents: IncidentSummary[]
  keyState: IncidentKeyState
  mayRecord: boolean
} {
  const keyState = toKeyState(context)
  return {
    incidents: listIncidents(context.db).map((row) => toSummary(context, row)),
    keyState,
    mayRecord: isRecorder(context) && keyState === 'held',
  }
}

/** An incident with its files and assets, and what the caller may do with it. */
export function showIncident(
  context: ServiceContext,
  { incidentId }: { incidentId: IncidentId },
): IncidentDetail {
  const { db } = context
  const { serial: _, ...row } = getIncident(db, incidentId)
  const keyState = toKeyState(context)
  const mayWrite = isRecorder(context) && keyState === 'held'
  return {
    incident: {
      ...showIncidentTexts(context, row),
      notices: showNotices(context, listIncidentNotices(db, incidentId)),
      affectedAssetIds: listAffectedAssetIds(db, incidentId),
    },
    assets: listAssetsOfIncident(db, incidentId),
    attachments: listAttachmentsOf(db, 'incident', incidentId).map((file) => showAttachment(context, file)),
    keyState,
    mayChange: mayWrite && row.state === 'handling',
    mayAttach: mayWrite && row.state !== 'withdrawn',
    mayReopen: mayWrite && row.state === 'settled',
  }
}

function toSummary(context: ServiceContext, row: IncidentRow): IncidentSummary {
  const { id, number, fiscalYear, kind, foundOn, foundTime, occurredOn, state, settledOn, rowVersion } = row
  return {
    ...{ id, number, fiscalYear, kind, foundOn, foundTime, occurredOn, state, settledOn, rowVersion },
    title: showText(context, row.title),
  }
}

function isRecorder({ actor }: ServiceContext): boolean {
  return actor.roles.includes('officer')
}
