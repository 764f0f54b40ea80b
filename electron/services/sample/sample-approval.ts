import { createHash, createPrivateKey, type KeyObject } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ApprovableRecord } from '../../../shared/domain/approval/approvable.ts'
import { findNextStep } from '../../../shared/domain/approval/approval-step.ts'
import { addDays, toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import { invariant } from '../../../shared/errors/invariant.ts'
import { findActiveKey } from '../../data/repositories/account-key-repository.ts'
import { type ApprovalRow, findStandingApproval } from '../../data/repositories/approval-repository.ts'
import { type ApprovalStepRow, listApprovalSteps } from '../../data/repositories/approval-step-repository.ts'
import { makeSigningKey, type SigningKey } from '../account-key-service.ts'
import { getApprovable } from '../approvable/approvable-kinds.ts'
import { requestApproval } from '../approval-service.ts'
import { signApprovalOnPaper, takeSignature } from '../approval-signing.ts'
import type { WrappingKey } from '../private-key-wrap.ts'
import { type Actor, inTransaction, type ServiceContext } from '../service-context.ts'
import { toInstant } from './sample-calendar.ts'
import type { SampleData } from './sample-data.ts'
import { getSampleActor } from './sample-staff.ts'

type Run = Readonly<{
  data: SampleData
  officer: Actor
  closedOn: string
  wrappingKey: WrappingKey
  /** The surroundings of a person at an instant, never later than the program's clock. */
  at: (actor: Actor, instant: Date) => ServiceContext
}>

/** 決裁 of a closed record, box by box: by signature where the box is an account's, otherwise on paper. It seals the record. */
export function approveSample(run: Run, record: ApprovableRecord): void {
  const requesting = run.at(run.officer, toInstant(run.closedOn, 1035))
  const { rowVersion } = getApprovable(record).describe(requesting.db, record.id)
  requestApproval(requesting, { record, expectedRowVersion: rowVersion })
  for (let day = 0; ; day += 1) {
    const approval = findStandingApproval(requesting.db, record)
    invariant(approval, 'the sample asked for the approval')
    const step = findNextStep(listApprovalSteps(requesting.db, approval.id))
    if (step === undefined || approval.state !== 'underway') return
    fillBox(run, approval, step, toInstant(addDays(run.closedOn, day), 1040 + day))
  }
}

function fillBox(run: Run, approval: ApprovalRow, step: ApprovalStepRow, instant: Date): void {
  const box = run.data.organization.approvalBoxes.find(({ title }) => title === step.title)
  if (box?.signer)
    signBox(run, step, run.at(getSampleActor(run.at(run.officer, instant), box.signer), instant))
  else sealBox(run, approval, step, { signerName: box?.paperName ?? step.title, instant })
}

function signBox({ wrappingKey }: Run, step: ApprovalStepRow, context: ServiceContext): void {
  const { accountId, name } = context.actor
  invariant(accountId, 'a box of the sample is signed by an account')
  const key = makeSigningKey(toSampleKey(name), wrappingKey, accountId)
  const kept = findActiveKey(context.db, accountId)
  const used: SigningKey = kept ? { ...key, wrapped: null } : key
  const target = { approvalStepId: step.id, expectedRowVersion: step.rowVersion }
  inTransaction(context, () => takeSignature(context, { ...target, accountId, key: used }))
}

function sealBox(
  run: Run,
  approval: ApprovalRow,
  step: ApprovalStepRow,
  seal: { signerName: string; instant: Date },
): void {
  const context = run.at(run.officer, seal.instant)
  const signedOn = toLocalDate(context.now())
  signApprovalOnPaper(context, {
    approvalId: approval.id,
    expectedRowVersion: approval.rowVersion,
    steps: [{ approvalStepId: step.id, signerName: seal.signerName, signedOn }],
    fileName: `決裁欄（${step.title}）.png`,
    bytes: readFileSync(join(context.assetsFolder, 'sample', 'approval-scan.png')),
  })
}

/** The head of an Ed25519 key in PKCS #8 (RFC 8410), before its 32 bytes. */
const pkcs8Head = '302e020100300506032b657004220420'

/** A key that follows from the name, so that the sample repeats; it protects nothing. */
function toSampleKey(name: string): KeyObject {
  const seed = toSampleBytes(32, `key ${name}`).toString('hex')
  return createPrivateKey({ key: Buffer.from(pkcs8Head + seed, 'hex'), type: 'pkcs8', format: 'der' })
}

/** What is left to chance in real records follows from its purpose in the sample; at most 32 bytes. */
export function toSampleBytes(count: number, purpose: string): Buffer {
  return createHash('sha256').update(`infosec-daicho sample ${purpose}`).digest().subarray(0, count)
}
