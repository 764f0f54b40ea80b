import { isBackupDue } from '../backup/backup-age.ts'
import { fiscalYearEnd, toFiscalYear } from '../calendar/fiscal-year.ts'
import type {
  InspectionId,
  PolicyDocumentId,
  PolicyReviewId,
  RiskAnalysisId,
  StocktakingId,
} from '../id/branded-id.ts'
import type { StocktakingState } from '../stocktaking/stocktaking-result.ts'

type DutyKind =
  | 'roster'
  | 'policy'
  | 'publication'
  | 'stocktaking'
  | 'inspection'
  | 'inspectionReport'
  | 'findings'
  | 'measures'
  | 'riskAnalysis'
  | 'policyReview'
  | 'backup'
export type Duty = {
  kind: DutyKind
  state: 'notYet' | 'running' | 'done' | 'late'
  nextStep: string
  dueOn: string | null
}

/** What the year's duties are judged by. `today` is the day in Japan. */
export type YearFacts = {
  readonly today: string
  readonly fiscalYear: number
  readonly activeStaffCount: number
  readonly hasPolicy: boolean
  /** 基本方針 and 対策基準 in force without a 公表日. */
  readonly unpublishedDocumentIds: readonly PolicyDocumentId[]
  /** The assets in use, and the stocktaking of the 年度. */
  readonly activeAssetCount: number
  readonly stocktaking: {
    readonly id: StocktakingId
    readonly state: StocktakingState
    readonly dueOn: string
  } | null
  readonly inspection: {
    readonly id: InspectionId
    readonly state: 'open' | 'closed'
    readonly dueOn: string
    readonly isReportIssued: boolean
    /** 決裁 is complete. */
    readonly isSealed: boolean
  } | null
  /** Findings of all years whose action is still to be carried out, and how many of them are past their day. */
  readonly findings: { readonly open: number; readonly overdue: number; readonly nextDueOn: string | null }
  /** The standing measures: how many have no check of the 年度, how many are past the day of theirs, and the first day. */
  readonly measures: {
    readonly standing: number
    readonly unchecked: number
    readonly overdue: number
    readonly nextCheckOn: string | null
  }
  /** The リスク分析 of the 年度 that stands. */
  readonly riskAnalysis: {
    readonly id: RiskAnalysisId
    readonly isClosed: boolean
    /** 決裁 is complete. */
    readonly isSealed: boolean
  } | null
  /** The reviews of the 年度 that stand, in their order; `needsEdition` where one decided 改正する has none yet. */
  readonly reviews: readonly {
    readonly id: PolicyReviewId
    readonly isDecided: boolean
    readonly needsEdition: boolean
  }[]
  /** When the last good backup was made, and after how many days another is due. */
  readonly backup: { readonly lastMadeAt: string | null; readonly dueDays: number }
}

/**
 * The duties of a 年度 in the order they are done, each with its one next step (policy article 10 asks for the
 * inspection). A year that is over has only those that belong to it alone.
 */
export function listDuties(facts: YearFacts): Duty[] {
  const ofYear = [...toStocktakingDuty(facts), toInspectionDuty(facts), toReportDuty(facts)]
  const review = toReviewDuty(facts)
  const analysis = toRiskAnalysisDuty(facts)
  if (toFiscalYear(facts.today) !== facts.fiscalYear) return [...ofYear, analysis, review]
  const roster: Duty = {
    kind: 'roster',
    state: facts.activeStaffCount > 0 ? 'done' : 'notYet',
    nextStep: '/staff',
    dueOn: null,
  }
  const policy: Duty = {
    kind: 'policy',
    state: facts.hasPolicy ? 'done' : 'notYet',
    nextStep: '/policy',
    dueOn: null,
  }
  return [
    roster,
    policy,
    ...toPublicationDuty(facts),
    ...ofYear,
    ...toFindingsDuty(facts),
    ...toMeasuresDuty(facts),
    analysis,
    review,
    toBackupDuty(facts),
  ]
}

/** Only where a day is missing: what is in force is to be published without delay (地方自治法第244条の6第2項). */
function toPublicationDuty({ unpublishedDocumentIds }: YearFacts): Duty[] {
  const [first, ...others] = unpublishedDocumentIds
  if (first === undefined) return []
  const nextStep = others.length > 0 ? '/policy-documents' : `/policy-documents/${first}`
  return [{ kind: 'publication', state: 'late', nextStep, dueOn: null }]
}

/** 棚卸し of the register, once a 年度. A body without a register has no such duty. */
function toStocktakingDuty({ stocktaking, activeAssetCount, today, fiscalYear }: YearFacts): Duty[] {
  const kind = 'stocktaking'
  if (stocktaking === null || stocktaking.state === 'cancelled') {
    if (activeAssetCount === 0) return []
    const dueOn = fiscalYearEnd(fiscalYear)
    return [{ kind, state: today > dueOn ? 'late' : 'notYet', nextStep: '/stocktakings', dueOn }]
  }
  const { id, state, dueOn } = stocktaking
  const duty = { kind, nextStep: `/stocktakings/${id}`, dueOn } as const
  if (state === 'closed') return [{ ...duty, state: 'done' }]
  return [{ ...duty, state: today > dueOn ? 'late' : 'running' }]
}

function toInspectionDuty({ inspection, today, fiscalYear }: YearFacts): Duty {
  const kind = 'inspection'
  if (inspection === null) {
    const dueOn = fiscalYearEnd(fiscalYear)
    return { kind, state: today > dueOn ? 'late' : 'notYet', nextStep: '/inspections', dueOn }
  }
  const { dueOn } = inspection
  const nextStep = `/inspections/${inspection.id}`
  if (inspection.state === 'closed') return { kind, state: 'done', nextStep, dueOn }
  return { kind, state: today > dueOn ? 'late' : 'running', nextStep, dueOn }
}

function toReportDuty({ inspection, today, fiscalYear }: YearFacts): Duty {
  const kind = 'inspectionReport'
  const dueOn = fiscalYearEnd(fiscalYear)
  const isOver = today > dueOn
  if (inspection === null) return { kind, state: isOver ? 'late' : 'notYet', nextStep: '/inspections', dueOn }
  const { id, state, isReportIssued, isSealed } = inspection
  const nextStep = state === 'closed' ? `/inspections/${id}?tab=approval` : `/inspections/${id}`
  // the papers of years before the program kept 決裁 were approved outside it
  if (isSealed || (isReportIssued && isOver)) return { kind, state: 'done', nextStep, dueOn }
  if (isOver) return { kind, state: 'late', nextStep, dueOn }
  return { kind, state: isReportIssued ? 'running' : 'notYet', nextStep, dueOn }
}

/** Only where something is to be mended: a year without findings has no such duty. */
function toFindingsDuty({ findings }: YearFacts): Duty[] {
  const { open, overdue, nextDueOn } = findings
  if (open === 0) return []
  const state = overdue > 0 ? 'late' : 'running'
  return [{ kind: 'findings', state, nextStep: '/findings', dueOn: nextDueOn }]
}

/** 対策 (policy article 7): each is checked once in the 年度. A body without a register has no such duty. */
function toMeasuresDuty({ measures, fiscalYear }: YearFacts): Duty[] {
  const { standing, unchecked, overdue, nextCheckOn } = measures
  if (standing === 0) return []
  const duty = { kind: 'measures', nextStep: '/measures' } as const
  const yearEnd = fiscalYearEnd(fiscalYear)
  if (overdue > 0) return [{ ...duty, state: 'late', dueOn: nextCheckOn }]
  if (unchecked === 0) return [{ ...duty, state: 'done', dueOn: nextCheckOn }]
  const dueOn = nextCheckOn !== null && nextCheckOn < yearEnd ? nextCheckOn : yearEnd
  return [{ ...duty, state: unchecked === standing ? 'notYet' : 'running', dueOn }]
}

/** リスク分析 (policy article 11): done once it is closed and its 決裁 is complete. */
function toRiskAnalysisDuty({ riskAnalysis, today, fiscalYear }: YearFacts): Duty {
  const kind = 'riskAnalysis'
  const dueOn = fiscalYearEnd(fiscalYear)
  const isOver = today > dueOn
  if (riskAnalysis === null) return { kind, state: isOver ? 'late' : 'notYet', nextStep: '/risks', dueOn }
  const { id, isClosed, isSealed } = riskAnalysis
  const nextStep = isClosed ? `/risks/${id}?tab=approval` : `/risks/${id}`
  if (isSealed) return { kind, state: 'done', nextStep, dueOn }
  return { kind, state: isOver ? 'late' : 'running', nextStep, dueOn }
}

/** 見直し (policy article 11): done once every review of the year is decided, and what is to be amended is begun. */
function toReviewDuty({ reviews, today, fiscalYear }: YearFacts): Duty {
  const kind = 'policyReview'
  const dueOn = fiscalYearEnd(fiscalYear)
  const isOver = today > dueOn
  const next = reviews.find(({ isDecided }) => !isDecided) ?? reviews.find(({ needsEdition }) => needsEdition)
  if (next !== undefined) {
    const isLate = isOver && !next.isDecided
    return { kind, state: isLate ? 'late' : 'running', nextStep: `/policy-reviews/${next.id}`, dueOn }
  }
  const state = reviews.length > 0 ? 'done' : isOver ? 'late' : 'notYet'
  return { kind, state, nextStep: '/policy-reviews', dueOn }
}

function toBackupDuty({ backup, today }: YearFacts): Duty {
  const kind = 'backup'
  const nextStep = '/backups'
  const { lastMadeAt, dueDays } = backup
  if (lastMadeAt === null) return { kind, state: 'notYet', nextStep, dueOn: null }
  const state = isBackupDue(lastMadeAt, today, dueDays) ? 'late' : 'done'
  return { kind, state, nextStep, dueOn: null }
}
