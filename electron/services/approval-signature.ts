import { createPublicKey, verify } from 'node:crypto'
import type { ApprovalRow } from '../data/repositories/approval-repository.ts'
import type { ApprovalStepRow } from '../data/repositories/approval-step-repository.ts'
import { toCanonicalJson, toSha256 } from './history-chain.ts'

type SignedStep = Readonly<{
  recordNumber: string
  approval: Pick<ApprovalRow, 'id' | 'round' | 'contentSha256' | 'findingsJson'>
  step: Pick<ApprovalStepRow, 'id' | 'position' | 'title'>
  signerAccountId: string
  signerName: string
  signedAt: string
}>

/** What an approver signs (RFC 8785): the record's fingerprint, the findings', the box, and who signs when. */
export function toSignedPayload({ recordNumber, approval, step, ...signer }: SignedStep): string {
  return toCanonicalJson({
    format: 'infosec-daicho/approval-signature/1',
    recordNumber,
    contentSha256: approval.contentSha256,
    findingsSha256: toSha256(approval.findingsJson),
    approvalId: approval.id,
    round: approval.round,
    stepId: step.id,
    position: step.position,
    title: step.title,
    ...signer,
  })
}

/** Whether the kept signature is the public key's over exactly what is in the box. */
export function isSignatureSound(
  recordNumber: string,
  approval: ApprovalRow,
  step: ApprovalStepRow,
): boolean {
  const { signerAccountId, signerName, signedAt, signature, publicKey, payloadJson } = step
  if (signerAccountId === null || signerName === null || signedAt === null) return false
  if (signature === null || publicKey === null) return false
  const payload = toSignedPayload({ recordNumber, approval, step, signerAccountId, signerName, signedAt })
  if (payload !== payloadJson) return false
  const key = createPublicKey({ key: Buffer.from(publicKey, 'hex'), type: 'spki', format: 'der' })
  return verify(null, Buffer.from(payload), key, Buffer.from(signature, 'hex'))
}
