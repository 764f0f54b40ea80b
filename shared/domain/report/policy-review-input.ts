import type { Consideration } from '../policy-review/consideration.ts'
import type { ReviewOutcome } from '../policy-review/review-state.ts'
import type { ReviewTrigger } from '../policy-review/review-trigger.ts'
import type { RiskCutOffs } from '../policy-review/risk.ts'
import type { ApprovalBox } from './inspection-result-input.ts'

/** Everything the 見直し検討書 is made of; dates are ISO, `createdAt` is the instant put into the file. */
export type PolicyReviewInput = {
  readonly organization: {
    readonly name: string
    /** 宛名 and 発信者; the body's name stands in for a missing sender. */
    readonly addressee: string
    readonly sender: string
  }
  readonly review: RiskCutOffs & {
    readonly number: string
    readonly fiscalYear: number
    readonly title: string
    readonly outcome: ReviewOutcome | null
    readonly reasons: string
    readonly plannedAmendment: string
    readonly decidedOn: string | null
    readonly decidedBy: string
  }
  readonly triggers: readonly ReviewTrigger[]
  readonly considerations: readonly Consideration[]
  /** The provision that asks for reviews, such as ○○情報セキュリティ基本方針第11条. */
  readonly policyBasis: string
  readonly approvalBoxes: readonly ApprovalBox[]
  /** Once its 決裁 is complete. */
  readonly seal: { readonly serial: number; readonly sealedOn: string } | null
  readonly isSample: boolean
  readonly isDraft: boolean
  /** The decided review as one text, attached to the file, and its SHA-256; null in a preview. */
  readonly snapshot: { readonly json: string; readonly sha256: string } | null
  readonly createdOn: string
  readonly createdAt: string
}
