import type { PolicyReviewId } from '../../../shared/domain/id/branded-id.ts'
import { getPolicyReview } from '../../data/repositories/policy-review-repository.ts'
import { type RecordRows, toApprovalRows } from '../../data/repositories/raw-row-repository.ts'
import { takeReviewSnapshot } from '../policy-review-snapshot.ts'
import type { Approvable } from './approvable.ts'

/** The editions that came of a review go on after its 決裁 and are covered by the history. */
const sealedRows: readonly RecordRows[] = [
  { table: 'policy_review', where: 'id = :recordId' },
  { table: 'policy_review_trigger', where: 'policy_review_id = :recordId' },
  { table: 'policy_review_consideration', where: 'policy_review_id = :recordId' },
  ...toApprovalRows('policyReview'),
]

/** A decided 見直し (policy article 11). Those who may ask for its 決裁 may read it; a mistake is mended by a new review. */
export const approvablePolicyReview: Approvable = {
  mayRead: () => true,
  mayLead: (_db, _id, roles) => roles.includes('officer'),
  describe: (db, id) => {
    const { number, title, rowVersion, state } = getPolicyReview(db, toReviewId(id))
    return { recordNumber: number, title, rowVersion, isReady: state === 'decided', isOpenlyNamed: true }
  },
  takeContent: (db, id) => takeReviewSnapshot(db, toReviewId(id)),
  takeSealedContent: (db, id) => takeReviewSnapshot(db, toReviewId(id)),
  listFindings: () => [],
  onEnded: () => undefined,
  sealedRows,
  isCorrectable: false,
}

function toReviewId(id: string): PolicyReviewId {
  // a record of this kind has an id of this kind
  return id as PolicyReviewId
}
