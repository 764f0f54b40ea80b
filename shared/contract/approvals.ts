import { z } from 'zod'
import { roles } from '../domain/account/role.ts'
import { approvalMethods, approvalStates } from '../domain/approval/approval-state.ts'
import { attachment } from './attachments.ts'
import { call } from './call.ts'
import {
  accountId,
  approvableRecord,
  approvalId,
  approvalStepId,
  calendarDate,
  line,
  multiline,
  nothing,
  rowVersion,
} from './fields.ts'

const approvalStep = z.object({
  id: approvalStepId,
  /** 1 is the highest box and signs last. */
  position: z.number(),
  title: z.string(),
  /** Who is to sign; null is any approver. */
  accountId: accountId.nullable(),
  assigneeName: z.string().nullable(),
  /** How the box was filled; null while it is empty. */
  method: z.enum(approvalMethods).nullable(),
  signerName: z.string().nullable(),
  /** The day of the signature or of the seal on the paper. */
  signedOn: z.string().nullable(),
  /** A paper step: the scan, and who confirmed that it is the paper. */
  attachment: attachment.nullable(),
  confirmedBy: z.string().nullable(),
  isNext: z.boolean(),
  maySign: z.boolean(),
  rowVersion: z.number(),
})
export type ApprovalStep = z.infer<typeof approvalStep>

const approval = z.object({
  id: approvalId,
  record: approvableRecord,
  round: z.number(),
  state: z.enum(approvalStates),
  /** Fingerprint of the record as it was laid before the approvers. */
  contentSha256: z.string(),
  requestedAt: z.string(),
  requestedBy: z.string(),
  endedAt: z.string().nullable(),
  endedBy: z.string().nullable(),
  reason: z.string().nullable(),
  /** From the highest box to the lowest, as printed. */
  steps: z.array(approvalStep),
  maySendBack: z.boolean(),
  mayWithdraw: z.boolean(),
  rowVersion: z.number(),
})
export type Approval = z.infer<typeof approval>

const correction = z.object({
  number: z.string(),
  place: z.string(),
  wrongText: z.string(),
  rightText: z.string(),
  reason: z.string(),
  correctedAt: z.string(),
  correctedBy: z.string(),
})
export type Correction = z.infer<typeof correction>

const seal = z.object({
  /** The place in the chain of all seals. */
  serial: z.number(),
  recordNumber: z.string(),
  /** Fingerprint of the record, as printed on its report. */
  recordSha256: z.string(),
  /** SHA-256 over the whole sealed text: record, findings as approved, and the signatures. */
  sha256: z.string(),
  sealedAt: z.string(),
  sealedBy: z.string(),
  corrections: z.array(correction),
})
export type Seal = z.infer<typeof seal>

export const dossier = z.object({
  record: approvableRecord,
  recordNumber: z.string(),
  /** What the record is called. */
  title: z.string(),
  /** Newest round first. */
  approvals: z.array(approval),
  seal: seal.nullable(),
  /** The boxes that a new round would have, from the highest; none: the settings name none yet. */
  boxTitles: z.array(z.string()),
  /** Those of them whose signer may not read the record, as of a closed 実施手順, and so seals on paper. */
  paperBoxTitles: z.array(z.string()),
  /** The record may be laid before the approvers, or changed first: nobody is asked yet and nothing is sealed. */
  mayRequest: z.boolean(),
  mayCorrect: z.boolean(),
})
export type ApprovalDossier = z.infer<typeof dossier>

const waiting = z.object({
  record: approvableRecord,
  recordNumber: z.string(),
  /** What the record is called. */
  title: z.string(),
  /** The box that waits. */
  boxTitle: z.string(),
  requestedAt: z.string(),
  requestedBy: z.string(),
})
export type WaitingApproval = z.infer<typeof waiting>

const signer = z.object({ accountId, displayName: z.string(), roles: z.array(z.enum(roles)) })
export type ApprovalSigner = z.infer<typeof signer>

const byRecord = z.object({ record: approvableRecord })
const target = z.object({ approvalId, expectedRowVersion: rowVersion })

export const approvalsContract = {
  /** 決裁 of a record with its seal and corrections; `not_found` for one who may not know of it. */
  get: call.input(byRecord).output(dossier),
  /** What waits for the caller's signature. */
  listWaiting: call.input(nothing).output(z.array(waiting)),
  /** The accounts that can be named for a box in the settings. */
  listSigners: call.input(nothing).output(z.array(signer)),
  /**
   * Lays a record before the approvers (rules `approvalExists`, `approvalBoxesMissing`, `signerRetired` with the box's
   * `title`, and those of its kind, such as `inspectionOpen`).
   */
  request: call.input(byRecord.extend({ expectedRowVersion: rowVersion })).output(dossier),
  /**
   * Signs the caller's box with the password again; the last one seals the record. Rules `stepTaken`, `stepWaits`,
   * `approvalEnded`, `recordChanged`, and those of a wrong password.
   */
  sign: call
    .input(z.object({ approvalStepId, expectedRowVersion: rowVersion, password: z.string().max(200) }))
    .output(dossier),
  /** Takes over the seals on a paper: whose, when, and its scan (PDF, JPEG or PNG of at most 20 MB). */
  signOnPaper: call
    .input(
      target.extend({
        steps: z
          .array(z.object({ approvalStepId, signerName: line(40), signedOn: calendarDate }))
          .min(1)
          .max(8),
        file: z.file(),
      }),
    )
    .output(dossier),
  /** 差し戻し by the one whose turn it is. */
  sendBack: call.input(target.extend({ reason: line(200) })).output(dossier),
  /** Takes the request back, as while a mistake is mended. */
  withdraw: call.input(target.extend({ reason: line(200) })).output(dossier),
  /** 訂正 of a sealed record (rule `notSealed`): the record itself stays as it is. */
  correct: call
    .input(
      byRecord.extend({
        place: line(100),
        wrongText: multiline(500).refine((text) => text.trim() !== '', { error: 'required' }),
        rightText: multiline(500).refine((text) => text.trim() !== '', { error: 'required' }),
        reason: multiline(500).refine((text) => text.trim() !== '', { error: 'required' }),
      }),
    )
    .output(dossier),
}
