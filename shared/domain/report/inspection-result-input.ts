import type { ApprovalMethod } from '../approval/approval-state.ts'
import type { Audience } from '../checklist/audience.ts'
import type { MeasureCategory } from '../checklist/category.ts'
import type { FindingState } from '../finding/finding-state.ts'
import type { AnswerChoice } from '../inspection/answer-choice.ts'

/** Answers counted by choice; 実施率 = できている ÷ (all − 該当なし) as 0 to 1, null where nothing counts. */
export type RateRow = {
  readonly counts: Readonly<Record<AnswerChoice, number>>
  readonly rate: number | null
  readonly previousRate: number | null
}

export type CategoryRate = RateRow & { readonly category: MeasureCategory }

export type UnitRate = RateRow & {
  readonly unitName: string
  readonly assigned: number
  readonly submitted: number
}

export type AudienceRate = RateRow & {
  readonly audience: Audience
  readonly assigned: number
  readonly submitted: number
}

export type QuestionRate = RateRow & {
  readonly audience: Audience
  readonly code: string
  /** The wording the respondents saw. */
  readonly text: string
  readonly category: MeasureCategory
}

/** 決裁 as far as it has come: the boxes from the highest, and the seal with its corrections once it is complete. */
export type ResultApproval = {
  readonly boxes: readonly ApprovalBox[]
  readonly seal: { readonly serial: number; readonly sealedOn: string } | null
  readonly corrections: readonly ResultCorrection[]
}

/** A box of the 決裁欄; `method` null is an empty one, for a seal in ink. */
export type ApprovalBox = {
  readonly title: string
  readonly signerName: string | null
  readonly signedOn: string | null
  readonly method: ApprovalMethod | null
}

export type ResultCorrection = {
  readonly number: string
  readonly place: string
  readonly wrongText: string
  readonly rightText: string
  readonly reason: string
  readonly correctedOn: string
}

/** 指摘 with its 是正措置 as it stood when it was laid before the approvers, or as it is now. */
export type ResultFinding = {
  readonly number: string
  readonly title: string
  readonly cause: string
  readonly correctiveAction: string
  readonly ownerName: string | null
  readonly ownerUnitName: string | null
  readonly dueOn: string | null
  readonly state: FindingState
  readonly completedOn: string | null
}

/** Everything the 自己点検結果報告書 is made of; dates are ISO, `createdAt` is the instant put into the file. */
export type InspectionResultInput = {
  readonly organization: {
    readonly name: string
    /** 宛名 and 発信者; the body's name stands in for a missing sender. */
    readonly addressee: string
    readonly sender: string
    readonly formNumber: string
  }
  readonly inspection: {
    readonly recordNumber: string
    readonly fiscalYear: number
    readonly title: string
    readonly purpose: string
    readonly openedOn: string
    readonly dueOn: string
    readonly closedOn: string | null
    readonly closeReason: string | null
  }
  /** The policy's provision that asks for self-inspections, such as ○○情報セキュリティ基本方針第10条. */
  readonly policyBasis: string
  readonly tally: {
    readonly previousFiscalYear: number | null
    readonly total: RateRow
    readonly byCategory: readonly CategoryRate[]
    readonly byUnit: readonly UnitRate[]
    readonly byAudience: readonly AudienceRate[]
    readonly byQuestion: readonly QuestionRate[]
    /** What a public copy does not show by its name; nothing in a report for the inside. */
    readonly joinedCategories?: RateRow | null
    readonly joinedAudiences?: { readonly assigned: number; readonly submitted: number } | null
  }
  readonly unsubmitted: readonly {
    readonly name: string
    readonly unitName: string
    readonly audience: Audience
  }[]
  /** Everybody who was to answer, in the order of their sheets; `submittedOn` is null for a sheet that never came. */
  readonly participants: readonly {
    readonly sheetNumber: string
    readonly unitName: string
    readonly title: string
    readonly name: string
    readonly audience: Audience
    readonly submittedOn: string | null
  }[]
  readonly approval: ResultApproval
  readonly findings: readonly ResultFinding[]
  readonly isSample: boolean
  readonly isDraft: boolean
  /** The copy that may be published: its tally is a public one, and it names nobody. */
  readonly isPublic: boolean
  /** The sealed record, attached to the file, and its SHA-256 in hexadecimal; null in a preview. */
  readonly snapshot: { readonly json: string; readonly sha256: string } | null
  readonly createdOn: string
  readonly createdAt: string
}
