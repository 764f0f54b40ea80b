import type { IncidentId } from '../../../shared/domain/id/branded-id.ts'
import { inTransaction, recordChange, type ServiceContext } from '../service-context.ts'

/** What incidents say leaves the program on paper or in a file; each is an act of its own. */
export type IncidentCopyAct = 'incidents.print' | 'incidents.export'

/** Writes into the history of each of these incidents that somebody took a copy of it. */
export function recordIncidentCopies(
  context: ServiceContext,
  act: IncidentCopyAct,
  ids: readonly IncidentId[],
  fileName: string,
): void {
  if (ids.length === 0) return
  inTransaction(context, () => {
    for (const recordId of ids)
      recordChange(context, { act, recordKind: 'incident', recordId, before: null, after: { fileName } })
  })
}
