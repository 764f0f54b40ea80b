import { z } from 'zod'
import type { InspectionId } from '../../shared/domain/id/branded-id.ts'
import type { Database } from '../data/database.ts'
import { listHistoryBefore } from '../data/repositories/history-repository.ts'

const reopened = z.object({ contentSha256: z.string() })

/** More than an inspection ever gathers. */
const mostEntries = 10_000

/** The fingerprints an inspection had each time before it was opened again, as the history keeps them. */
export function listReopenedSha256s(db: Database, id: InspectionId): string[] {
  const record = { kind: 'inspection', id }
  return listHistoryBefore(db, { record, before: null, hiddenIds: [], limit: mostEntries })
    .filter(({ act, afterJson }) => act === 'inspections.reopen' && afterJson !== null)
    .map(({ afterJson }) => reopened.parse(JSON.parse(afterJson ?? 'null')).contentSha256)
}
