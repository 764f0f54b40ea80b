import type { EditionId } from '../../../shared/domain/id/branded-id.ts'
import {
  mayChangeDocument,
  mayReadDocument,
  mayReadEdition,
} from '../../../shared/domain/policy-document/document-readers.ts'
import { toEditionNumber } from '../../../shared/domain/policy-document/edition-number.ts'
import type { Database } from '../../data/database.ts'
import type { ApprovalRow } from '../../data/repositories/approval-repository.ts'
import { listApprovalSteps } from '../../data/repositories/approval-step-repository.ts'
import { getPolicyDocument } from '../../data/repositories/policy-document-repository.ts'
import { getEdition } from '../../data/repositories/policy-repository.ts'
import { toApprovalRows } from '../../data/repositories/raw-row-repository.ts'
import { requireText } from '../closed/closed-texts.ts'
import { refuseWithoutArticles, takeDraftContent, takeEditionContent } from '../edition-content.ts'
import { changeEdition } from '../edition-record.ts'
import type { ServiceContext } from '../service-context.ts'
import type { Approvable } from './approvable.ts'

/** What of an edition never changes again; state, days and corrected particulars go on, and the history covers them. */
const settledColumns = [
  ...['id', 'policy_document_id', 'number', 'title', 'origin', 'adopted_at', 'drafted_by', 'source_text'],
] as const

/** A draft edition of a policy document (policy articles 7 to 9 and 11). */
export const approvableEdition: Approvable = {
  mayRead: (db, id, roles) => {
    const { document, edition } = readEdition(db, id)
    return mayReadDocument(roles, document) && mayReadEdition(roles, edition)
  },
  mayLead: (db, id, roles) => mayChangeDocument(roles, readEdition(db, id).document),
  describe: (db, id) => {
    const { document, edition } = readEdition(db, id)
    return {
      recordNumber: toEditionNumber(document.kind, edition.number),
      title: `${edition.title}（第${edition.number}版）`,
      rowVersion: edition.rowVersion,
      isReady: edition.state === 'draft',
      isOpenlyNamed: document.kind !== 'procedure',
    }
  },
  refuseUnready: (context, id) =>
    refuseWithoutArticles(requireText(context, getEdition(context.db, toEditionId(id)).sourceText)),
  takeContent: (db, id) => takeDraftContent(db, toEditionId(id)),
  takeSealedContent: (db, id, sealed) => takeEditionContent(db, toEditionId(id), sealed),
  listFindings: () => [],
  onEnded: (context, id, round) => {
    if (round.state === 'complete') approve(context, toEditionId(id), round)
  },
  sealedRows: [
    { table: 'edition', where: 'id = :recordId', columns: settledColumns },
    ...toApprovalRows('edition'),
  ],
  isCorrectable: false,
}

/** The decision is of the day of the last signature and of the one in the highest box. */
function approve(context: ServiceContext, id: EditionId, round: ApprovalRow): void {
  const steps = listApprovalSteps(context.db, round.id)
  const [highest] = steps
  const decidedOn =
    steps
      .map(({ signedOn }) => signedOn ?? '')
      .toSorted()
      .at(-1) ?? null
  const decidedBy = highest ? `${highest.title}　${highest.signerName ?? ''}` : ''
  const before = getEdition(context.db, id)
  const after = { state: 'approved' as const, decidedOn, decidedBy }
  const { rowVersion: expectedRowVersion } = before
  changeEdition(context, 'policyDocuments.approve', before, { after, expectedRowVersion })
}

function readEdition(db: Database, id: string) {
  const edition = getEdition(db, toEditionId(id))
  return { edition, document: getPolicyDocument(db, edition.policyDocumentId) }
}

function toEditionId(id: string): EditionId {
  // a record of this kind has an id of this kind
  return id as EditionId
}
