import type { ApprovableRecord } from '../../shared/domain/approval/approvable.ts'
import type { EditionId } from '../../shared/domain/id/branded-id.ts'
import { checkIsDraft } from '../../shared/domain/policy-document/edition-acts.ts'
import { refuseWhileUnderway } from './approval-access.ts'
import { requestApproval } from './approval-service.ts'
import { type Particulars, toParticulars } from './edition-acts-service.ts'
import { changeEdition } from './edition-record.ts'
import { getChangeableEdition } from './edition-service.ts'
import { inTransaction, type ServiceContext } from './service-context.ts'

type Requested = Particulars & Readonly<{ editionId: EditionId; expectedRowVersion: number }>

/** Lays a draft before the approvers with its particulars as they are given here; it stays as it is until the round ends. */
export function requestEditionApproval(context: ServiceContext, input: Requested): ApprovableRecord {
  return inTransaction(context, () => {
    const { editionId, expectedRowVersion } = input
    const before = getChangeableEdition(context, editionId)
    const record = { kind: 'edition', id: editionId } as const
    checkIsDraft(before)
    refuseWhileUnderway(context.db, record)
    const changed = changeEdition(context, 'policyDocuments.requestApproval', before, {
      ...{ after: toParticulars(input), expectedRowVersion },
    })
    requestApproval(context, { record, expectedRowVersion: changed.rowVersion })
    return record
  })
}
