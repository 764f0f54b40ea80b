import { toFingerprintGroups } from '../authenticity/fingerprint.ts'
import { toFiscalYearLabel } from '../calendar/fiscal-year.ts'
import { toWareki, toWarekiShort } from '../calendar/wareki.ts'
import { audiences } from '../checklist/audience.ts'
import { noFigure, toCountText, toDifferenceText, toPercentText, toShare } from './figures.ts'
import {
  listCorrectionCells,
  listPrintedBoxes,
  type PrintedBox,
  toFindingCells,
  toSealLine,
} from './inspection-result-approval.ts'
import type { InspectionResultInput } from './inspection-result-input.ts'
import { type LabelledValue, listBasis, listMethod, rateRule } from './inspection-result-method.ts'
import {
  type ChartRow,
  joinedAudiencesLabel,
  listCategoryChart,
  listCategoryRows,
  listParticipation,
  listWeakQuestions,
  type ParticipationRow,
  type QuestionRow,
  type TallyRow,
  toChartRow,
  toQuestionRow,
  toTallyRow,
} from './inspection-result-rows.ts'
import { withHonorific } from './official-record.ts'
import { audienceWords } from './report-words.ts'

/** The 自己点検結果報告書 as plain values, in the order they are printed. */
export type InspectionResultReport = {
  readonly organizationName: string
  readonly formNumber: string
  readonly createdOnText: string
  readonly createdAt: string
  readonly isSample: boolean
  readonly isDraft: boolean
  readonly isPublic: boolean
  readonly title: string
  readonly documentNumber: string
  readonly dateText: string
  readonly addressee: string
  readonly sender: string
  readonly lead: string
  readonly summary: readonly LabelledValue[]
  readonly approvalBoxes: readonly PrintedBox[]
  readonly sealLine: string | null
  /** The sealed record that is attached, and what proves it; null in a preview. */
  readonly record: {
    readonly json: string
    readonly sha256: string
    readonly fileName: string
    readonly fingerprintLines: readonly string[]
    readonly qrText: string
  } | null
  readonly purpose: string
  readonly basis: readonly string[]
  readonly method: readonly LabelledValue[]
  readonly participationByUnit: readonly ParticipationRow[]
  readonly participationByAudience: readonly ParticipationRow[]
  readonly rateRule: readonly string[]
  /** This year and, where there is one, last year. */
  readonly series: readonly string[]
  readonly categoryRows: readonly TallyRow[]
  readonly categoryChart: readonly ChartRow[]
  readonly unitRows: readonly TallyRow[]
  readonly unitChart: readonly ChartRow[]
  readonly weakQuestions: readonly QuestionRow[]
  /** How many more there are than the ones listed. */
  readonly weakQuestionsLeftOut: number
  readonly unsubmitted: readonly {
    readonly name: string
    readonly unitName: string
    readonly audience: string
  }[]
  readonly closeReason: string | null
  /** Rows of cells, as `toFindingCells` and `listCorrectionCells` give them. */
  readonly findings: readonly (readonly string[])[]
  readonly corrections: readonly (readonly string[])[]
  readonly questionTables: readonly { readonly audience: string; readonly rows: readonly QuestionRow[] }[]
  readonly participants: readonly ParticipantRow[]
}

/** One sheet of the inspection; the day it came in, or that it did not. */
export type ParticipantRow = {
  readonly sheetNumber: string
  readonly unitName: string
  readonly title: string
  readonly name: string
  readonly audience: string
  readonly submittedOn: string
}

/** More than this are counted and left to the appendix, which has every question. */
const weakQuestionLimit = 20

/** Builds the 自己点検結果報告書 (policy article 10) from a tally; it reads no clock and invents no figure. */
export function buildInspectionResultReport(input: InspectionResultInput): InspectionResultReport {
  const { organization, inspection, tally } = input
  const yearLabel = toFiscalYearLabel(inspection.fiscalYear)
  const weak = listWeakQuestions(tally.byQuestion)
  const units = tally.byUnit.map((row) => ({ ...row, label: row.unitName }))
  const audienceRows = [
    ...tally.byAudience.map((row) => ({ ...row, label: audienceWords[row.audience] })),
    ...(tally.joinedAudiences ? [{ ...tally.joinedAudiences, label: joinedAudiencesLabel }] : []),
  ]
  return {
    organizationName: organization.name,
    formNumber: organization.formNumber,
    createdOnText: toWareki(input.createdOn),
    createdAt: input.createdAt,
    isSample: input.isSample,
    isDraft: input.isDraft,
    isPublic: input.isPublic,
    title: `${yearLabel}　自己点検結果${input.isPublic ? '（公開用）' : '報告書'}`,
    documentNumber: inspection.recordNumber,
    dateText: toWareki(inspection.closedOn ?? input.createdOn),
    addressee: input.isPublic ? '' : withHonorific(organization.addressee),
    sender: organization.sender || organization.name,
    lead: `${input.policyBasis}の規定に基づき、${yearLabel}の情報セキュリティに関する自己点検を実施したので、その結果を次のとおり${input.isPublic ? '公表' : '報告'}します。`,
    summary: listSummary(input, weak.length),
    approvalBoxes: listPrintedBoxes(input),
    sealLine: toSealLine(input.approval),
    record: toRecord(input),
    purpose: inspection.purpose,
    basis: listBasis(input.policyBasis),
    method: listMethod(input),
    participationByUnit: listParticipation(units),
    participationByAudience: listParticipation(audienceRows),
    rateRule: rateRule(tally.previousFiscalYear),
    series: listSeries(yearLabel, tally.previousFiscalYear),
    categoryRows: listCategoryRows(tally),
    categoryChart: listCategoryChart(tally),
    unitRows: [...units.map((row) => toTallyRow(row.label, row)), toTallyRow('合計', tally.total, true)],
    unitChart: units.map((row) => toChartRow(row.label, row)),
    weakQuestions: weak.slice(0, weakQuestionLimit).map(toQuestionRow),
    weakQuestionsLeftOut: Math.max(0, weak.length - weakQuestionLimit),
    unsubmitted: (input.isPublic ? [] : input.unsubmitted).map((one) => ({
      ...one,
      audience: audienceWords[one.audience],
    })),
    closeReason: input.isPublic ? null : inspection.closeReason,
    findings: input.isPublic ? [] : input.findings.map(toFindingCells),
    corrections: input.isPublic ? [] : listCorrectionCells(input.approval),
    questionTables: listQuestionTables(input),
    participants: (input.isPublic ? [] : input.participants).map((one) => ({
      ...one,
      audience: audienceWords[one.audience],
      submittedOn: one.submittedOn === null ? '未提出' : toWarekiShort(one.submittedOn),
    })),
  }
}

function listSeries(yearLabel: string, previousFiscalYear: number | null): readonly string[] {
  return previousFiscalYear === null ? [yearLabel] : [yearLabel, toFiscalYearLabel(previousFiscalYear)]
}

function listSummary(input: InspectionResultInput, weakCount: number): readonly LabelledValue[] {
  const { total, byUnit, byQuestion } = input.tally
  const assigned = byUnit.reduce((sum, row) => sum + row.assigned, 0)
  const submitted = byUnit.reduce((sum, row) => sum + row.submitted, 0)
  const difference = toDifferenceText(total.rate, total.previousRate)
  const previous =
    difference === noFigure
      ? '前年度の記録なし'
      : `前年度${toPercentText(total.previousRate)}、差${difference}ポイント`
  return [
    { label: '対象の自己点検票', value: `${toCountText(assigned)}枚` },
    {
      label: '提出及び回収率',
      value: `${toCountText(submitted)}枚（${toPercentText(toShare(submitted, assigned))}）`,
    },
    { label: '実施率', value: `${toPercentText(total.rate)}（${previous}）` },
    {
      label: '改善を要する設問',
      value: `${input.isPublic ? '公開する' : ''}${toCountText(byQuestion.length)}問のうち${toCountText(weakCount)}問`,
    },
  ]
}

function toRecord(input: InspectionResultInput): InspectionResultReport['record'] {
  if (input.snapshot === null) return null
  const { json, sha256 } = input.snapshot
  const groups = toFingerprintGroups(sha256)
  return {
    json,
    sha256,
    fileName: `${input.inspection.recordNumber.replaceAll(/[^0-9A-Za-z]+/g, '-')}.json`,
    fingerprintLines: [groups.slice(0, 4).join(' '), groups.slice(4).join(' ')],
    qrText: `urn:sha256:${sha256}`,
  }
}

function listQuestionTables(input: InspectionResultInput): InspectionResultReport['questionTables'] {
  return audiences
    .map((audience) => ({
      audience: audienceWords[audience],
      rows: input.tally.byQuestion.filter((question) => question.audience === audience).map(toQuestionRow),
    }))
    .filter((table) => table.rows.length > 0)
}
