import type { Inspection } from '../../shared/contract/inspections.ts'
import type { InspectionId } from '../../shared/domain/id/branded-id.ts'
import { getInspection, updateInspectionReopened } from '../data/repositories/inspection-repository.ts'
import { refuseWhileApproved } from './approval-access.ts'
import { takeSnapshot } from './inspection-snapshot.ts'
import { inTransaction, recordChange, type ServiceContext } from './service-context.ts'
import { askedTables, takeSettledRows } from './settled-rows.ts'

/**
 * Opens a closed inspection again to mend it, with the reason; refused while it is being approved and once it is
 * sealed. The history keeps the fingerprint it had, for the papers that carry it.
 */
export function reopenInspection(
  context: ServiceContext,
  input: { inspectionId: InspectionId; expectedRowVersion: number; reason: string },
): Inspection {
  return inTransaction(context, () => {
    const { inspectionId: id, reason } = input
    const before = getInspection(context.db, id)
    const { sha256: contentSha256 } = takeSnapshot(context.db, id)
    refuseWhileApproved(context.db, { kind: 'inspection', id }, before.recordNumber)
    updateInspectionReopened(context.db, id, input.expectedRowVersion)
    const after = getInspection(context.db, id)
    const change = { act: 'inspections.reopen', recordKind: 'inspection', recordId: id, before }
    // what was settled by closing may change again; the questions may not
    const settledRows = takeSettledRows(context.db, id, askedTables)
    recordChange(context, { ...change, after: { ...after, reason, contentSha256, settledRows } })
    return after
  })
}
