import { z } from 'zod'
import { countPasswordLetters, shortestPassword } from '../domain/account/password-rule.ts'
import { roles } from '../domain/account/role.ts'
import { approvableKinds } from '../domain/approval/approvable.ts'
import { audiences } from '../domain/checklist/audience.ts'
import type {
  AccountId,
  ApprovalId,
  ApprovalStepId,
  AssetId,
  AttachmentId,
  BodyKeyId,
  ChecklistEditionId,
  ConsiderationId,
  EditionId,
  ExemptionMemoId,
  FindingId,
  IncidentId,
  InspectionId,
  InspectionQuestionId,
  IssuedReportId,
  MeasureCheckId,
  MeasureId,
  PolicyDocumentId,
  PolicyReviewEditionId,
  PolicyReviewId,
  ReviewTriggerId,
  RiskAcceptanceId,
  RiskAnalysisId,
  RiskId,
  SheetId,
  StaffMemberId,
  StocktakingId,
  ThreatId,
  UnitId,
} from '../domain/id/branded-id.ts'

export function idOf<Id extends string>() {
  // the brand exists for the compiler only; on the wire an id is its text
  return z.string().min(1).max(64) as unknown as z.ZodType<Id, Id>
}

export const accountId = idOf<AccountId>()
export const unitId = idOf<UnitId>()
export const staffMemberId = idOf<StaffMemberId>()
export const policyDocumentId = idOf<PolicyDocumentId>()
export const exemptionMemoId = idOf<ExemptionMemoId>()
export const editionId = idOf<EditionId>()
export const checklistEditionId = idOf<ChecklistEditionId>()
export const findingId = idOf<FindingId>()
export const approvalId = idOf<ApprovalId>()
export const approvalStepId = idOf<ApprovalStepId>()
export const assetId = idOf<AssetId>()
export const attachmentId = idOf<AttachmentId>()
export const inspectionId = idOf<InspectionId>()
export const inspectionQuestionId = idOf<InspectionQuestionId>()
export const sheetId = idOf<SheetId>()
export const issuedReportId = idOf<IssuedReportId>()
export const policyReviewId = idOf<PolicyReviewId>()
export const reviewTriggerId = idOf<ReviewTriggerId>()
export const considerationId = idOf<ConsiderationId>()
export const policyReviewEditionId = idOf<PolicyReviewEditionId>()
export const bodyKeyId = idOf<BodyKeyId>()
export const measureId = idOf<MeasureId>()
export const measureCheckId = idOf<MeasureCheckId>()
export const stocktakingId = idOf<StocktakingId>()
export const threatId = idOf<ThreatId>()
export const riskAnalysisId = idOf<RiskAnalysisId>()
export const riskId = idOf<RiskId>()
export const riskAcceptanceId = idOf<RiskAcceptanceId>()
export const incidentId = idOf<IncidentId>()

/** A record that goes through 決裁. */
export const approvableRecord = z.object({
  kind: z.enum(approvableKinds),
  id: z.string().min(1).max(64),
})

/** One line of text: no control characters, no half of a character (a lone surrogate), trimmed, within `max` code points. */
export function line(max: number, min = 1) {
  return z
    .string()
    .trim()
    .refine((text) => [...text].length <= max, { error: 'tooLong' })
    .refine((text) => [...text].length >= min, { error: 'required' })
    .refine((text) => !/[\p{Cc}\p{Cs}]/u.test(text), { error: 'controlCharacter' })
}

/** Text of several lines, whole characters, within `max` code points. */
export function multiline(max: number) {
  return (
    z
      .string()
      .refine((text) => [...text].length <= max, { error: 'tooLong' })
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters being refused
      .refine((text) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Cs}/u.test(text), {
        error: 'controlCharacter',
      })
  )
}

function isCalendarDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** A calendar date that exists, as `2026-11-22`. */
export const calendarDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'impossibleDate' })
  .refine(isCalendarDate, { error: 'impossibleDate' })

/** A 年度 by the year it begins in: 2026 is 令和8年度, 1 April 2026 to 31 March 2027. */
export const fiscalYear = z.int().min(1989).max(2200)

export const rowVersion = z.int().min(1)
export const role = z.enum(roles)
export const audience = z.enum(audiences)
export const password = z
  .string()
  .max(200, { error: 'tooLong' })
  .refine((text) => countPasswordLetters(text) >= shortestPassword, { error: 'tooShort' })
export const nothing = z.object({})
