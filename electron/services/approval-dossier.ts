import type {
  Approval,
  ApprovalDossier,
  ApprovalSigner,
  ApprovalStep,
  Correction,
  Seal,
  WaitingApproval,
} from '../../shared/contract/approvals.ts'
import type { ApprovableRecord } from '../../shared/domain/approval/approvable.ts'
import {
  findNextStep,
  maySendBack,
  maySignAtAll,
  maySignStep,
} from '../../shared/domain/approval/approval-step.ts'
import type { Database } from '../data/database.ts'
import { findAccount, listAccounts } from '../data/repositories/account-repository.ts'
import {
  type ApprovalRow,
  listApprovals,
  listApprovalsUnderway,
} from '../data/repositories/approval-repository.ts'
import { type ApprovalStepRow, listApprovalSteps } from '../data/repositories/approval-step-repository.ts'
import { type AttachmentRow, listAttachmentsOf } from '../data/repositories/attachment-repository.ts'
import { listCorrections } from '../data/repositories/correction-repository.ts'
import { getOrganization } from '../data/repositories/organization-repository.ts'
import { findSealOf } from '../data/repositories/seal-repository.ts'
import { getApprovable } from './approvable/approvable-kinds.ts'
import { checkMayRead, mayLead } from './approval-access.ts'
import { toShownAttachment } from './attachment-service.ts'
import { showFile } from './closed/closed-files.ts'
import { showText, showWithin } from './closed/closed-texts.ts'
import type { ServiceContext } from './service-context.ts'

/** 決裁 of a record: its rounds, its seal, and what the caller may do next. */
export function showDossier(
  context: ServiceContext,
  { record }: { record: ApprovableRecord },
): ApprovalDossier {
  const { db } = context
  const approvable = getApprovable(record)
  checkMayRead(context, record)
  const { recordNumber, title, isReady } = approvable.describe(db, record.id)
  const approvals = listApprovals(db, record)
  const seal = showSeal(context, record)
  const isStanding = approvals.some(({ state }) => state === 'underway' || state === 'complete')
  const isLead = mayLead(context, record)
  return {
    ...{ record, recordNumber, title: showWithin(context, title), seal },
    approvals: approvals.map((approval) => toApproval(context, approval)),
    ...listBoxTitles(db, record),
    mayRequest: isLead && isReady && !isStanding && seal === null,
    mayCorrect: isLead && approvable.isCorrectable && seal !== null,
  }
}

/** The boxes to be, and those whose signer may not read the record and so seals on paper. */
function listBoxTitles(db: Database, record: ApprovableRecord) {
  const boxes = getOrganization(db).approvalBoxes
  const isBlind = ({ accountId }: (typeof boxes)[number]) => {
    const roles = accountId === null ? (['approver'] as const) : (findAccount(db, accountId)?.roles ?? [])
    return !getApprovable(record).mayRead(db, record.id, roles)
  }
  return {
    boxTitles: boxes.map(({ title }) => title),
    paperBoxTitles: boxes.filter(isBlind).map(({ title }) => title),
  }
}

/** The boxes that wait for the caller now. */
export function listWaitingApprovals(context: ServiceContext): WaitingApproval[] {
  return listApprovalsUnderway(context.db).flatMap((approval) => {
    const steps = listApprovalSteps(context.db, approval.id)
    const step = steps.find((one) => maySignStep(context.actor, one, steps))
    const { record, requestedAt, requestedBy } = approval
    const approvable = getApprovable(record)
    if (step === undefined || !approvable.mayRead(context.db, record.id, context.actor.roles)) return []
    const described = approvable.describe(context.db, record.id)
    const { recordNumber } = described
    const title = showWithin(context, described.title)
    return [{ record, recordNumber, title, boxTitle: step.title, requestedAt, requestedBy }]
  })
}

/** Accounts that may be named for a box. */
export function listSigners(context: ServiceContext): ApprovalSigner[] {
  return listAccounts(context.db)
    .filter(({ state, roles }) => state === 'active' && maySignAtAll(roles))
    .map(({ id, displayName, roles }) => ({ accountId: id, displayName, roles: [...roles] }))
}

function showSeal({ db }: ServiceContext, record: ApprovableRecord): Seal | null {
  const row = findSealOf(db, record)
  if (row === undefined) return null
  const { serial, recordNumber, recordSha256, sha256, sealedAt, sealedBy } = row
  const corrections: Correction[] = listCorrections(db, row.id).map(
    ({ number, place, wrongText, rightText, reason, correctedAt, correctedBy }) => ({
      ...{ number, place, wrongText, rightText, reason, correctedAt, correctedBy },
    }),
  )
  return { serial, recordNumber, recordSha256, sha256, sealedAt, sealedBy, corrections }
}

function toApproval(context: ServiceContext, approval: ApprovalRow): Approval {
  const { findingsJson: _, reason, ...shown } = approval
  const steps = listApprovalSteps(context.db, approval.id)
  const scans = listAttachmentsOf(context.db, 'approval', approval.id).map((row) => showFile(context, row))
  const isUnderway = approval.state === 'underway'
  const isLead = mayLead(context, approval.record)
  const next = isUnderway ? findNextStep(steps) : undefined
  return {
    ...shown,
    reason: reason && showText(context, reason),
    steps: steps.map((step) => ({
      ...toStep(step, scans),
      isNext: step.id === next?.id,
      maySign: isUnderway && maySignStep(context.actor, step, steps),
    })),
    maySendBack: isUnderway && maySendBack(context.actor, steps),
    mayWithdraw: isUnderway && isLead,
  }
}

function toStep(
  step: ApprovalStepRow,
  scans: readonly AttachmentRow[],
): Omit<ApprovalStep, 'isNext' | 'maySign'> {
  const { id, position, title, accountId, assigneeName, method, signerName, signedOn, confirmedBy } = step
  const scan = scans.find((one) => one.id === step.attachmentId)
  return {
    ...{ id, position, title, accountId, assigneeName, method, signerName, signedOn, confirmedBy },
    attachment: scan === undefined ? null : toShownAttachment(scan),
    rowVersion: step.rowVersion,
  }
}
