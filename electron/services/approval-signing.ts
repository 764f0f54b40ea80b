import { sign } from 'node:crypto'
import type { ApprovableRecord } from '../../shared/domain/approval/approvable.ts'
import { checkMaySign, checkPaperSteps, findNextStep } from '../../shared/domain/approval/approval-step.ts'
import { toLocalDate } from '../../shared/domain/calendar/calendar-date.ts'
import type { AccountId, ApprovalId, ApprovalStepId } from '../../shared/domain/id/branded-id.ts'
import { AppError, invalidInput, notFound, ruleViolation } from '../../shared/errors/app-error.ts'
import {
  type ApprovalRow,
  getApproval,
  touchApproval,
  updateApprovalEnded,
} from '../data/repositories/approval-repository.ts'
import {
  type ApprovalStepRow,
  getApprovalStep,
  listApprovalSteps,
  updateApprovalStepTaken,
} from '../data/repositories/approval-step-repository.ts'
import { keepSigningKey, openSigningKey, type SigningKey } from './account-key-service.ts'
import { checkOwnPassword } from './account-password.ts'
import { getApprovable } from './approvable/approvable-kinds.ts'
import { checkMayLead, getApprovalUnderway } from './approval-access.ts'
import { readRecordedApproval, recordApproval } from './approval-record.ts'
import { toSignedPayload } from './approval-signature.ts'
import { attachFile } from './attachment-service.ts'
import { isAsTaken } from './conversion/stand-ins.ts'
import { toCost } from './password-check.ts'
import type { Connection } from './program-state.ts'
import { sealRecord } from './seal-service.ts'
import { inTransaction, type ServiceContext } from './service-context.ts'

/**
 * Signs the caller's box with the password once more: an Ed25519 signature with the key that only it opens. The last
 * box completes the round and seals the record. Gives the record.
 */
export async function signApproval(
  connection: Connection,
  context: ServiceContext,
  input: { approvalStepId: ApprovalStepId; expectedRowVersion: number; password: string },
): Promise<ApprovableRecord> {
  const { accountId } = context.actor
  if (accountId === null) throw new AppError('not_permitted')
  checkTurn(context, input.approvalStepId)
  await checkOwnPassword(connection, input.password)
  const cost = toCost(connection.program)
  const key = await openSigningKey(context.db, { accountId, password: input.password, cost })
  return inTransaction(context, () => takeSignature(context, { ...input, accountId, key }))
}

/** Signs with an opened key. Part of the caller's transaction. */
export function takeSignature(
  context: ServiceContext,
  input: {
    approvalStepId: ApprovalStepId
    expectedRowVersion: number
    accountId: AccountId
    key: SigningKey
  },
): ApprovableRecord {
  const { db, actor } = context
  const { step, approval } = checkTurn(context, input.approvalStepId)
  const { accountId, key } = input
  keepSigningKey(context, accountId, key)
  const before = readRecordedApproval(db, approval.id)
  const signedAt = context.now().toISOString()
  const signer = { signerAccountId: accountId, signerName: actor.name, signedAt }
  const { record } = approval
  const { recordNumber } = getApprovable(record).describe(db, record.id)
  const payloadJson = toSignedPayload({ recordNumber, approval, step, ...signer })
  const signature = sign(null, Buffer.from(payloadJson), key.privateKey).toString('hex')
  updateApprovalStepTaken(
    db,
    {
      ...{ id: step.id, method: 'signature', ...signer, signedOn: toLocalDate(context.now()) },
      ...{ payloadJson, signature, publicKey: key.publicKey, attachmentId: null, confirmedBy: null },
    },
    input.expectedRowVersion,
  )
  goOn(context, approval, { act: 'approvals.sign', before })
  return record
}

type PaperStep = { approvalStepId: ApprovalStepId; signerName: string; signedOn: string }

/** Takes over the seals of a printed report: whose and when, its scan, and who confirmed that it is the paper. */
export function signApprovalOnPaper(
  context: ServiceContext,
  input: {
    approvalId: ApprovalId
    expectedRowVersion: number
    steps: readonly PaperStep[]
    fileName: string
    bytes: Uint8Array
  },
): ApprovableRecord {
  const { db } = context
  return inTransaction(context, () => {
    const approval = getApprovalUnderway(context, input.approvalId)
    checkMayLead(context, approval.record)
    checkRecordUnchanged(context, approval)
    checkPaper(context, approval, input.steps)
    const before = readRecordedApproval(db, approval.id)
    touchApproval(db, approval.id, input.expectedRowVersion)
    const { fileName, bytes } = input
    const scan = attachFile(context, { recordKind: 'approval', recordId: approval.id, fileName, bytes })
    for (const paper of input.steps) takePaperStep(context, paper, scan.id)
    goOn(
      context,
      { ...approval, rowVersion: approval.rowVersion + 1 },
      { act: 'approvals.signOnPaper', before },
    )
    return approval.record
  })
}

function takePaperStep(
  context: ServiceContext,
  paper: PaperStep,
  attachmentId: ApprovalStepRow['attachmentId'],
) {
  const { rowVersion } = getApprovalStep(context.db, paper.approvalStepId)
  updateApprovalStepTaken(
    context.db,
    {
      ...{
        id: paper.approvalStepId,
        method: 'paper',
        signerName: paper.signerName,
        signedOn: paper.signedOn,
      },
      ...{ signedAt: context.now().toISOString(), signerAccountId: null, attachmentId },
      ...{ confirmedBy: context.actor.name, payloadJson: null, signature: null, publicKey: null },
    },
    rowVersion,
  )
}

function checkPaper(context: ServiceContext, approval: ApprovalRow, papers: readonly PaperStep[]): void {
  const steps = listApprovalSteps(context.db, approval.id)
  const ids = papers.map(({ approvalStepId }) => approvalStepId)
  if (new Set(ids).size < ids.length) throw invalidInput('steps', 'duplicate')
  const foreign = ids.find((id) => !steps.some((step) => step.id === id))
  if (foreign !== undefined) throw notFound('approvalStep', foreign)
  checkPaperSteps(steps, ids)
  const [today, requestedOn] = [context.now(), approval.requestedAt].map((at) => toLocalDate(at))
  for (const { signedOn } of papers) {
    if (today !== undefined && signedOn > today) throw invalidInput('signedOn', 'inFuture')
    if (requestedOn !== undefined && signedOn < requestedOn) throw invalidInput('signedOn', 'beforeRequest')
  }
}

function checkTurn(
  context: ServiceContext,
  id: ApprovalStepId,
): { step: ApprovalStepRow; approval: ApprovalRow } {
  const step = getApprovalStep(context.db, id)
  const approval = getApprovalUnderway(context, step.approvalId)
  checkMaySign(context.actor, step, listApprovalSteps(context.db, approval.id))
  checkRecordUnchanged(context, approval)
  return { step, approval }
}

/** The database refuses every change while a round is underway; where the file was changed past it, nobody signs. */
function checkRecordUnchanged({ db }: ServiceContext, { record, contentSha256 }: ApprovalRow): void {
  const { sha256 } = getApprovable(record).takeContent(db, record.id)
  if (!isAsTaken(db, contentSha256, sha256)) throw ruleViolation('recordChanged')
}

/** Completes the round and seals the record where every box is filled. */
function goOn(
  context: ServiceContext,
  approval: ApprovalRow,
  { act, before }: { act: string; before: ReturnType<typeof readRecordedApproval> },
): void {
  const { db } = context
  const isComplete = findNextStep(listApprovalSteps(db, approval.id)) === undefined
  if (!isComplete) {
    recordApproval(context, act, approval.id, before)
    return
  }
  const ended = { endedAt: context.now().toISOString(), endedBy: context.actor.name, reason: null }
  updateApprovalEnded(db, { id: approval.id, state: 'complete', ...ended }, approval.rowVersion)
  recordApproval(context, act, approval.id, before)
  const { record } = approval
  const approvable = getApprovable(record)
  const content = approvable.takeContent(db, record.id)
  approvable.onEnded(context, record.id, getApproval(db, approval.id))
  sealRecord(context, record, content)
}
