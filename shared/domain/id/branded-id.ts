declare const brand: unique symbol

/** A string that only its own kind of id may be assigned to. */
export type BrandedId<Kind extends string> = string & { readonly [brand]: Kind }

export type AccountId = BrandedId<'account'>
export type UnitId = BrandedId<'unit'>
export type StaffMemberId = BrandedId<'staffMember'>
export type PolicyDocumentId = BrandedId<'policyDocument'>
export type ExemptionMemoId = BrandedId<'exemptionMemo'>
export type EditionId = BrandedId<'edition'>
export type ChecklistEditionId = BrandedId<'checklistEdition'>
export type FindingId = BrandedId<'finding'>
export type ApprovalId = BrandedId<'approval'>
export type ApprovalStepId = BrandedId<'approvalStep'>
export type SealId = BrandedId<'seal'>
export type CorrectionId = BrandedId<'correction'>
export type AttachmentId = BrandedId<'attachment'>
export type InspectionId = BrandedId<'inspection'>
export type InspectionQuestionId = BrandedId<'inspectionQuestion'>
export type SheetId = BrandedId<'inspectionSheet'>
export type IssuedReportId = BrandedId<'issuedReport'>
export type BodyKeyId = BrandedId<'bodyKey'>
export type PolicyReviewId = BrandedId<'policyReview'>
export type ReviewTriggerId = BrandedId<'reviewTrigger'>
export type ConsiderationId = BrandedId<'consideration'>
export type PolicyReviewEditionId = BrandedId<'policyReviewEdition'>
export type MeasureId = BrandedId<'measure'>
export type MeasureCheckId = BrandedId<'measureCheck'>
export type AssetId = BrandedId<'asset'>
export type StocktakingId = BrandedId<'stocktaking'>
export type ThreatId = BrandedId<'threat'>
export type RiskAnalysisId = BrandedId<'riskAnalysis'>
export type RiskId = BrandedId<'risk'>
export type RiskAcceptanceId = BrandedId<'riskAcceptance'>
export type IncidentId = BrandedId<'incident'>
