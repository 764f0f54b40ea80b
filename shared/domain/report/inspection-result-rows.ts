import { measureCategories } from '../checklist/category.ts'
import { toCountText, toDifferenceText, toPercentText, toShare } from './figures.ts'
import type { InspectionResultInput, QuestionRate, RateRow } from './inspection-result-input.ts'
import { audienceWords, categoryWords } from './report-words.ts'

/** What a public copy joins, so that no small group of people can be told from others. */
const joinedCategoriesLabel = 'その他の区分（3人未満を含む）'
export const joinedAudiencesLabel = 'その他の対象（3人未満を含む）'

/** One row of a tally, ready to print. */
export type TallyRow = {
  readonly label: string
  readonly done: string
  readonly partlyDone: string
  readonly notDone: string
  readonly unknown: string
  readonly notApplicable: string
  readonly rate: string
  readonly previousRate: string
  readonly difference: string
  readonly isTotal: boolean
}

/** Who was asked and who answered, ready to print. */
export type ParticipationRow = {
  readonly label: string
  readonly assigned: string
  readonly submitted: string
  readonly unsubmitted: string
  readonly share: string
  readonly isTotal: boolean
}

export type QuestionRow = TallyRow & {
  readonly code: string
  readonly text: string
  readonly audience: string
}

/** One group of a chart: this year's share and last year's. */
export type ChartRow = {
  readonly label: string
  readonly share: number | null
  readonly previousShare: number | null
}

/** The counts and rates of one row; what has no figure is a dash. */
export function toTallyRow(label: string, row: RateRow, isTotal = false): TallyRow {
  return {
    label,
    done: toCountText(row.counts.done),
    partlyDone: toCountText(row.counts.partlyDone),
    notDone: toCountText(row.counts.notDone),
    unknown: toCountText(row.counts.unknown),
    notApplicable: toCountText(row.counts.notApplicable),
    rate: toPercentText(row.rate),
    previousRate: toPercentText(row.previousRate),
    difference: toDifferenceText(row.rate, row.previousRate),
    isTotal,
  }
}

/** One question with its wording untouched. */
export function toQuestionRow(question: QuestionRate): QuestionRow {
  const row = toTallyRow(question.code, question)
  return { ...row, code: question.code, text: question.text, audience: audienceWords[question.audience] }
}

/** The categories in the order of policy article 7, with the total last. */
export function listCategoryRows(tally: InspectionResultInput['tally']): readonly TallyRow[] {
  return [
    ...sortedCategories(tally).map((row) => toTallyRow(categoryWords[row.category], row)),
    ...(tally.joinedCategories ? [toTallyRow(joinedCategoriesLabel, tally.joinedCategories)] : []),
    toTallyRow('合計', tally.total, true),
  ]
}

export function listCategoryChart(tally: InspectionResultInput['tally']): readonly ChartRow[] {
  return [
    ...sortedCategories(tally).map((row) => toChartRow(categoryWords[row.category], row)),
    ...(tally.joinedCategories ? [toChartRow(joinedCategoriesLabel, tally.joinedCategories)] : []),
  ]
}

export function toChartRow(label: string, row: RateRow): ChartRow {
  return { label, share: row.rate, previousShare: row.previousRate }
}

/** 対象者・提出・回収率 of each part and of all together. */
export function listParticipation(
  parts: readonly { readonly label: string; readonly assigned: number; readonly submitted: number }[],
): readonly ParticipationRow[] {
  const assigned = parts.reduce((sum, part) => sum + part.assigned, 0)
  const submitted = parts.reduce((sum, part) => sum + part.submitted, 0)
  return [
    ...parts.map((part) => toParticipationRow(part, false)),
    toParticipationRow({ label: '合計', assigned, submitted }, true),
  ]
}

/**
 * The questions with anything left to do (できていない or 一部できている), the lowest 実施率 first, then the most
 * できていない.
 */
export function listWeakQuestions(questions: readonly QuestionRate[]): readonly QuestionRate[] {
  return questions
    .filter((question) => question.counts.notDone + question.counts.partlyDone > 0)
    .toSorted((a, b) => (a.rate ?? 1) - (b.rate ?? 1) || b.counts.notDone - a.counts.notDone)
}

function sortedCategories(
  tally: InspectionResultInput['tally'],
): InspectionResultInput['tally']['byCategory'] {
  const orderOf = (row: { readonly category: (typeof measureCategories)[number] }): number =>
    measureCategories.indexOf(row.category)
  return tally.byCategory.toSorted((a, b) => orderOf(a) - orderOf(b))
}

function toParticipationRow(
  part: { readonly label: string; readonly assigned: number; readonly submitted: number },
  isTotal: boolean,
): ParticipationRow {
  return {
    label: part.label,
    assigned: toCountText(part.assigned),
    submitted: toCountText(part.submitted),
    unsubmitted: toCountText(part.assigned - part.submitted),
    share: toPercentText(toShare(part.submitted, part.assigned)),
    isTotal,
  }
}
