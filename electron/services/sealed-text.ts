import type { ApprovableRecord } from '../../shared/domain/approval/approvable.ts'
import type { AttachmentId } from '../../shared/domain/id/branded-id.ts'
import { invariant } from '../../shared/errors/invariant.ts'
import type { Database } from '../data/database.ts'
import { findStandingApproval } from '../data/repositories/approval-repository.ts'
import { type ApprovalStepRow, listApprovalSteps } from '../data/repositories/approval-step-repository.ts'
import { getAttachment } from '../data/repositories/attachment-repository.ts'
import { findOriginalFile } from '../data/repositories/stand-in-repository.ts'
import { toCanonicalJson } from './history-chain.ts'

/** What is sealed as one text (RFC 8785): the record, the findings as they were approved, and who signed how. */
export function takeSealedText(db: Database, record: ApprovableRecord, recordJson: string): string {
  const approval = findStandingApproval(db, record)
  invariant(approval?.state === 'complete', 'only an approved record is sealed')
  const { round, contentSha256, requestedAt, requestedBy } = approval
  return toCanonicalJson({
    format: 'infosec-daicho/seal/1',
    record: parse(recordJson),
    findings: parse(approval.findingsJson),
    approval: {
      ...{ round, contentSha256, requestedAt, requestedBy },
      steps: listApprovalSteps(db, approval.id).map((step) => toSealedStep(db, step)),
    },
  })
}

function toSealedStep(db: Database, step: ApprovalStepRow) {
  const { position, title, method, signerName, signedAt, signedOn, confirmedBy } = step
  return {
    ...{ position, title, method, signerName, signedAt, signedOn, confirmedBy },
    ...{ payload: step.payloadJson, signature: step.signature, publicKey: step.publicKey },
    scanSha256: step.attachmentId === null ? null : toScanSha256(db, step.attachmentId),
  }
}

/** Of the scan as it was attached, encrypted or not. */
function toScanSha256(db: Database, id: AttachmentId): string {
  return findOriginalFile(db, getAttachment(db, id).sha256)
}

function parse(json: string): unknown {
  return JSON.parse(json)
}
