import { toFiscalYearLabel } from '../calendar/fiscal-year.ts'
import { toWareki, toWarekiShort } from '../calendar/wareki.ts'
import { type Consideration, toMatterJudgementLabel } from '../policy-review/consideration.ts'
import { toReviewOutcomeLabel } from '../policy-review/review-state.ts'
import { toTriggerSourceLabel } from '../policy-review/review-trigger.ts'
import {
  findHighestRisk,
  likelihoodCriteria,
  lossCriteria,
  type RiskCutOffs,
  riskLevels,
  toBandRule,
  toRisk,
  toRiskBandLabel,
  toRiskLevelLabel,
} from '../policy-review/risk.ts'
import { type PrintedBox, toPrintedBox, toSealLine } from './inspection-result-approval.ts'
import type { LabelledValue } from './inspection-result-method.ts'
import { type PrintedRecord, toPrintedRecord, withHonorific } from './official-record.ts'
import type { PolicyReviewInput } from './policy-review-input.ts'

/** The 見直し検討書 as plain values, in the order they are printed. */
export type PolicyReviewReport = {
  readonly organizationName: string
  readonly createdOnText: string
  readonly createdAt: string
  readonly isSample: boolean
  readonly isDraft: boolean
  readonly title: string
  readonly documentNumber: string
  readonly dateText: string
  readonly addressee: string
  readonly sender: string
  readonly lead: string
  readonly summary: readonly LabelledValue[]
  readonly approvalBoxes: readonly PrintedBox[]
  readonly sealLine: string | null
  readonly record: PrintedRecord | null
  readonly purpose: string
  readonly basis: readonly string[]
  /** Number, kind, day, what happened. */
  readonly triggers: readonly (readonly string[])[]
  /** Number, matter with its present state, provisions, 可能性, 損失, リスク, conclusion. */
  readonly considerations: readonly (readonly string[])[]
  /** Level, 発生の可能性, 発生時の損失. */
  readonly criteria: readonly (readonly string[])[]
  readonly bandRule: string
  readonly decision: readonly LabelledValue[]
  readonly reasons: string
  /** Empty where nothing is to be amended. */
  readonly plannedAmendment: string
}

const undecided = '未定'

/** Builds the 見直し検討書 (policy article 11). */
export function buildPolicyReviewReport(input: PolicyReviewInput): PolicyReviewReport {
  const { organization, review, triggers, considerations } = input
  const yearLabel = toFiscalYearLabel(review.fiscalYear)
  return {
    organizationName: organization.name,
    createdOnText: toWareki(input.createdOn),
    createdAt: input.createdAt,
    isSample: input.isSample,
    isDraft: input.isDraft,
    title: `${yearLabel}　情報セキュリティポリシー見直し検討書`,
    documentNumber: review.number,
    dateText: toWareki(review.decidedOn ?? input.createdOn),
    addressee: withHonorific(organization.addressee),
    sender: organization.sender || organization.name,
    lead: toLead(input),
    summary: listSummary(input),
    approvalBoxes: input.approvalBoxes.map(toPrintedBox),
    sealLine: toSealLine(input),
    record: toPrintedRecord(input.snapshot, { prefix: 'review', number: review.number }),
    purpose:
      '情報セキュリティに関する状況の変化に応じて情報セキュリティポリシーを適切なものに保つため、脅威の発生の可能性及び発生時の損失等を分析し、リスクを検討した。',
    basis: [
      `${input.policyBasis}（情報セキュリティポリシーの見直し）`,
      '地方自治法第244条の6（同法第292条により一部事務組合に準用される場合を含む。）',
      '地方自治法施行規則第16条の3第8号（令和9年7月1日施行）',
    ],
    triggers: triggers.map(({ source, linkedNumber, occurredOn, description }, index) => [
      String(index + 1),
      [toTriggerSourceLabel(source), linkedNumber ?? ''].filter((word) => word !== '').join('\n'),
      occurredOn === null ? '－' : toWarekiShort(occurredOn),
      description,
    ]),
    considerations: considerations.map((one, index) => toConsiderationCells(one, index, review)),
    criteria: riskLevels.map((level) => [
      `${level}（${toRiskLevelLabel(level)}）`,
      likelihoodCriteria[level],
      lossCriteria[level],
    ]),
    bandRule: toBandRule(review),
    decision: listDecision(input),
    reasons: review.reasons,
    plannedAmendment: review.plannedAmendment,
  }
}

function toLead({ review, policyBasis }: PolicyReviewInput): string {
  const done = review.outcome === null ? '検討しているので、その案' : '検討したので、その結果'
  return `${policyBasis}の規定に基づき、「${review.title}」について、情報セキュリティポリシーの見直しを${done}を次のとおり報告します。`
}

function listSummary({ review, triggers, considerations }: PolicyReviewInput): readonly LabelledValue[] {
  const highest = findHighestRisk(considerations, review)
  return [
    { label: '件名', value: review.title },
    { label: 'きっかけ', value: `${triggers.length}件` },
    { label: '検討した事項', value: `${considerations.length}件` },
    { label: '最も高いリスク', value: highest === null ? '－' : toRiskBandLabel(highest) },
    { label: '結論', value: review.outcome === null ? undecided : toReviewOutcomeLabel(review.outcome) },
  ]
}

function listDecision({ review }: PolicyReviewInput): readonly LabelledValue[] {
  return [
    { label: '結論', value: review.outcome === null ? undecided : toReviewOutcomeLabel(review.outcome) },
    { label: '決定した日', value: review.decidedOn === null ? undecided : toWareki(review.decidedOn) },
    { label: '決定した者', value: review.decidedBy || undecided },
  ]
}

function toConsiderationCells(one: Consideration, index: number, cutOffs: RiskCutOffs): readonly string[] {
  const risk = toRisk(one, cutOffs)
  const level = (value: Consideration['likelihood']) =>
    value === null ? '未' : `${value}\n（${toRiskLevelLabel(value)}）`
  return [
    String(index + 1),
    [one.subject, one.situation === '' ? '' : `現状：${one.situation}`]
      .filter((text) => text !== '')
      .join('\n'),
    one.provisions.join('\n') || '－',
    level(one.likelihood),
    level(one.loss),
    risk === null ? '未' : `${risk.score}\n${toRiskBandLabel(risk.band)}`,
    [one.judgement === null ? '未' : toMatterJudgementLabel(one.judgement), one.reason]
      .filter((text) => text !== '')
      .join('\n'),
  ]
}
