import type {
  Approval,
  ApprovalDossier,
  ApprovalSigner,
  ApprovalStep,
  Correction,
  Seal,
  WaitingApproval,
} from '../../shared/contract/approvals.ts'
import {
  findNextStep,
  maySendBack,
  maySignAtAll,
  maySignStep,
} from '../../shared/domain/approval/approval-step.ts'
import type { InspectionId } from '../../shared/domain/id/branded-id.ts'
import { listAccounts } from '../data/repositories/account-repository.ts'
import {
  type ApprovalRow,
  listApprovals,
  listApprovalsUnderway,
} from '../data/repositories/approval-repository.ts'
import { type ApprovalStepRow, listApprovalSteps } from '../data/repositories/approval-step-repository.ts'
import { type AttachmentRow, listAttachmentsOf } from '../data/repositories/attachment-repository.ts'
import { listCorrections } from '../data/repositories/correction-repository.ts'
import { getInspection } from '../data/repositories/inspection-repository.ts'
import { getOrganization } from '../data/repositories/organization-repository.ts'
import { findSealOf } from '../data/repositories/seal-repository.ts'
import { mayLeadApproval } from './approval-access.ts'
import { toShownAttachment } from './attachment-service.ts'
import type { ServiceContext } from './service-context.ts'

/** 決裁 of an inspection: its rounds, its seal, and what the caller may do next. */
export function showDossier(context: ServiceContext, input: { inspectionId: InspectionId }): ApprovalDossier {
  const { db } = context
  const inspection = getInspection(db, input.inspectionId)
  const approvals = listApprovals(db, inspection.id)
  const seal = showSeal(context, inspection.id)
  const isStanding = approvals.some(({ state }) => state === 'underway' || state === 'complete')
  const isLead = mayLeadApproval(context)
  const mayRequest = isLead && inspection.state === 'closed' && !isStanding && seal === null
  return {
    approvals: approvals.map((approval) => toApproval(context, approval)),
    seal,
    boxTitles: getOrganization(db).approvalBoxes.map(({ title }) => title),
    mayRequest,
    mayReopen: mayRequest,
    mayCorrect: isLead && seal !== null,
  }
}

/** The boxes that wait for the caller now. */
export function listWaitingApprovals(context: ServiceContext): WaitingApproval[] {
  return listApprovalsUnderway(context.db).flatMap((approval) => {
    const steps = listApprovalSteps(context.db, approval.id)
    const step = steps.find((one) => maySignStep(context.actor, one, steps))
    if (step === undefined) return []
    const { title: inspectionTitle, recordNumber } = getInspection(context.db, approval.inspectionId)
    const { inspectionId, requestedAt, requestedBy } = approval
    return [{ inspectionId, inspectionTitle, recordNumber, title: step.title, requestedAt, requestedBy }]
  })
}

/** Accounts that may be named for a box. */
export function listSigners(context: ServiceContext): ApprovalSigner[] {
  return listAccounts(context.db)
    .filter(({ state, roles }) => state === 'active' && maySignAtAll(roles))
    .map(({ id, displayName, roles }) => ({ accountId: id, displayName, roles: [...roles] }))
}

function showSeal({ db }: ServiceContext, inspectionId: InspectionId): Seal | null {
  const row = findSealOf(db, inspectionId)
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
  const { findingsJson: _, ...shown } = approval
  const steps = listApprovalSteps(context.db, approval.id)
  const scans = listAttachmentsOf(context.db, 'approval', approval.id)
  const isUnderway = approval.state === 'underway'
  const next = isUnderway ? findNextStep(steps) : undefined
  return {
    ...shown,
    steps: steps.map((step) => ({
      ...toStep(step, scans),
      isNext: step.id === next?.id,
      maySign: isUnderway && maySignStep(context.actor, step, steps),
    })),
    maySendBack: isUnderway && maySendBack(context.actor, steps),
    mayWithdraw: isUnderway && mayLeadApproval(context),
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
