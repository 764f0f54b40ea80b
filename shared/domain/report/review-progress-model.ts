import { toFiscalYearLabel } from '../calendar/fiscal-year.ts'
import { toWareki } from '../calendar/wareki.ts'
import {
  type ProgressCell,
  type ProgressRow,
  progressSteps,
  toProgressCells,
  toProgressStepLabel,
} from '../policy-review/review-progress.ts'

export type ReviewProgressInput = {
  readonly organizationName: string
  readonly isSample: boolean
  readonly createdOn: string
  readonly createdAt: string
  /** null is all years. */
  readonly fiscalYear: number | null
  readonly rows: readonly ProgressRow[]
  /** Whether the reader may know of every document. */
  readonly mayKnowAll: boolean
}

/** 見直しの経過一覧 as plain values. */
export type ReviewProgressReport = {
  readonly organizationName: string
  readonly createdOnText: string
  readonly createdAt: string
  readonly isSample: boolean
  readonly title: string
  readonly lead: string
  readonly headings: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** Builds the 経過一覧: from what was found to what was amended, a chain in each row (policy articles 10 and 11). */
export function buildReviewProgressReport(input: ReviewProgressInput): ReviewProgressReport {
  const cells = input.rows.map((row) => toProgressCells(row, input))
  const unfinished = cells.filter((row) => progressSteps.some((step) => row[step].isMissing)).length
  const subject = input.fiscalYear === null ? '全年度' : toFiscalYearLabel(input.fiscalYear)
  const today = toWareki(input.createdOn)
  return {
    organizationName: input.organizationName,
    createdOnText: today,
    createdAt: input.createdAt,
    isSample: input.isSample,
    title: `${subject}　見直しの経過一覧`,
    lead:
      cells.length === 0
        ? `${today}現在、見直しの記録はない。`
        : `${today}現在、${cells.length}件。まだ終わっていないもの ${unfinished}件。「未」の欄には、次にすることを示す。`,
    headings: progressSteps.map(toProgressStepLabel),
    rows: cells.map((row) => progressSteps.map((step) => toText(row[step]))),
  }
}

function toText({ text, isMissing, next }: ProgressCell): string {
  if (!isMissing) return text
  return [text, next === null ? '' : `次にすること：${next}`].filter((line) => line !== '').join('\n')
}
