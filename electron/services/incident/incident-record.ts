import type { IncidentId } from '../../../shared/domain/id/branded-id.ts'
import type { Database } from '../../data/database.ts'
import {
  listAffectedAssetIds,
  listIncidentNotices,
} from '../../data/repositories/incident-part-repository.ts'
import { getIncident } from '../../data/repositories/incident-repository.ts'

/** An incident as the history keeps it: its texts are the names of encrypted ones there too. */
export function readRecordedIncident(db: Database, id: IncidentId) {
  const { serial: _, ...incident } = getIncident(db, id)
  return {
    ...incident,
    notices: listIncidentNotices(db, id),
    affectedAssetIds: listAffectedAssetIds(db, id),
  }
}

export type RecordedIncident = ReturnType<typeof readRecordedIncident>
