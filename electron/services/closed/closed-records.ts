import type { ApprovalId, EditionId } from '../../../shared/domain/id/branded-id.ts'
import type { Database } from '../../data/database.ts'
import { getApproval } from '../../data/repositories/approval-repository.ts'
import { getPolicyDocument } from '../../data/repositories/policy-document-repository.ts'
import { getEdition } from '../../data/repositories/policy-repository.ts'

/**
 * Whether what belongs to a record is encrypted: it tells of a 実施手順 (policy article 9, second paragraph), as an edition
 * of one or the 決裁 of such an edition, or of an incident.
 */
export function isClosedRecord(db: Database, kind: string, id: string): boolean {
  if (kind === 'approval') {
    const { record } = getApproval(db, id as ApprovalId)
    return isClosedRecord(db, record.kind, record.id)
  }
  if (kind === 'incident') return true
  if (kind !== 'edition') return false
  // a record of this kind has an id of this kind
  const { policyDocumentId } = getEdition(db, id as EditionId)
  return getPolicyDocument(db, policyDocumentId).kind === 'procedure'
}
