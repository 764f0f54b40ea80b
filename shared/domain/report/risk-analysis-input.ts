import type { ListedRisk } from '../risk/listed-risk.ts'
import type { RiskMethod } from '../risk/risk-method.ts'
import type { Baseline } from '../risk/risk-proposal.ts'
import type { AcceptanceWay } from '../risk/treatment.ts'
import type { ThreatItem } from '../threat/threat-items.ts'
import type { ApprovalBox } from './inspection-result-input.ts'

/** That one who may decide it took a risk as it is. */
export type ReportedAcceptance = Readonly<{
  acceptedBy: string
  title: string
  acceptedOn: string
  validUntil: string | null
  reason: string
  way: AcceptanceWay
}>

type PrintedFields =
  | 'number'
  | 'subjectName'
  | 'threatTitle'
  | 'threatGroup'
  | 'previousScore'
  | 'previousBand'
  | 'likelihood'
  | 'loss'
  | 'threatLevel'
  | 'vulnerability'
  | 'importance'
  | 'ratingBasis'
  | 'ratingReason'
  | 'score'
  | 'band'
  | 'note'
  | 'treatment'
  | 'treatmentPlan'
  | 'ownerTitle'
  | 'ownerUnitName'
  | 'dueOn'
  | 'doneOn'
  | 'residualScore'
  | 'residualBand'
  | 'state'
  | 'endReason'

/** A risk as the paper tells of it. */
export type ReportedRisk = Pick<ListedRisk, PrintedFields> & {
  /** The measures that hold it down, each with its number: 対策12　停電と地震への備え. */
  readonly measures: readonly string[]
  /** The acceptance that stands. */
  readonly acceptance: ReportedAcceptance | null
}

/** Everything the リスク分析書 is made of; dates are ISO, `createdAt` is the instant put into the file. */
export type RiskAnalysisInput = {
  readonly organization: {
    readonly name: string
    /** 宛名 and 発信者; the body's name stands in for a missing sender. */
    readonly addressee: string
    readonly sender: string
  }
  readonly analysis: {
    readonly number: string
    readonly fiscalYear: number
    readonly purpose: string
    readonly overview: string
    readonly startedOn: string
    readonly closedOn: string | null
    readonly closedBy: string
    /** As kept with the analysis, whatever the settings of now are. */
    readonly method: RiskMethod
    readonly baseline: Baseline | null
    /** The 年度 of the analysis its risks were carried over from. */
    readonly previousFiscalYear: number | null
    /** Weighed by the same formula, scales and bands, so that the values may be compared; true where there is none before. */
    readonly isMethodSame: boolean
  }
  /** By number. */
  readonly risks: readonly ReportedRisk[]
  /** The provision that asks for the analysis, such as ○○情報セキュリティ基本方針第11条. */
  readonly policyBasis: string
  /** What the policy in force says of each group of threats. */
  readonly threatItems: readonly ThreatItem[]
  readonly approvalBoxes: readonly ApprovalBox[]
  /** Once its 決裁 is complete. */
  readonly seal: { readonly serial: number; readonly sealedOn: string } | null
  readonly isSample: boolean
  readonly isDraft: boolean
  /** The closed analysis as one text, attached to the file, and its SHA-256; null in a preview. */
  readonly snapshot: { readonly json: string; readonly sha256: string } | null
  readonly createdOn: string
  readonly createdAt: string
}
