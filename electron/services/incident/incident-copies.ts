import type { IncidentId } from '../../../shared/domain/id/branded-id.ts'
import { recordCopies } from '../recorded-copies.ts'
import type { ServiceContext } from '../service-context.ts'

/** What incidents say leaves the program on paper or in a file; each is an act of its own. */
export type IncidentCopyAct = 'incidents.print' | 'incidents.export'

/** Writes into the history of each of these incidents that somebody took a copy of it. */
export function recordIncidentCopies(
  context: ServiceContext,
  act: IncidentCopyAct,
  ids: readonly IncidentId[],
  fileName: string,
): void {
  recordCopies(context, { act, recordKind: 'incident', ids, keepName: () => fileName })
}
