import type { Inspection } from '../../shared/contract/inspections.ts'
import type { Edition } from '../../shared/contract/policy.ts'
import type { ReportSubject } from '../../shared/contract/reports.ts'
import { printedFirst } from '../../shared/domain/asset/printed-columns.ts'
import { addDays, toLocalDate } from '../../shared/domain/calendar/calendar-date.ts'
import {
  fiscalYearEnd,
  fiscalYearStart,
  toFiscalYearLabel,
} from '../../shared/domain/calendar/fiscal-year.ts'
import { maxComparedYears } from '../../shared/domain/inspection/choose-years.ts'
import { ruleViolation } from '../../shared/errors/app-error.ts'
import { showInspections } from '../services/inspection-service.ts'
import { showPolicyReviews } from '../services/policy-review-detail.ts'
import { listPolicyEditions } from '../services/policy-service.ts'
import { showRiskAnalyses } from '../services/risk-analysis/analysis-detail.ts'
import type { ServiceContext } from '../services/service-context.ts'
import { showStocktakings } from '../services/stocktaking/stocktaking-service.ts'

/** What a 年度 has to be printed: the record, and whether it may still change. */
export type YearlySubject = Readonly<{ subject: ReportSubject; isDraft: boolean }>

/** What is written of incidents is encrypted, and the command line opens no key: it draws none of their papers. */
type ClosedKind = 'incident-report' | 'incident-list'

export type ReportKind = Exclude<ReportSubject['kind'], ClosedKind>

/** The kinds of `report`, with the name people know and how a 年度's record is found. A new report adds its entry. */
const kinds: {
  readonly [Kind in ReportKind]: {
    title: string
    /** Whether each 年度 has its own; otherwise there is one, that of now. */
    isYearly: boolean
    find: (context: ServiceContext, year: number) => YearlySubject
  }
} = {
  'inspection-result': { title: '自己点検結果報告書', isYearly: true, find: findInspection },
  'inspection-result-public': { title: '自己点検結果（公開用）', isYearly: true, find: findPublicResult },
  'policy-text': { title: '方針本文', isYearly: false, find: findEdition },
  'comparison-table': { title: '新旧対照表（方針）', isYearly: false, find: findPolicyComparison },
  'policy-document-list': { title: '方針文書一覧', isYearly: false, find: findPolicyDocuments },
  'inspection-sheets': { title: '自己点検票（記入用）', isYearly: true, find: findSheets },
  'unsubmitted-list': { title: '未提出者一覧', isYearly: true, find: findUnsubmitted },
  findings: { title: '指摘・是正一覧', isYearly: true, find: findFindings },
  'inspection-comparison': { title: '自己点検経年比較表', isYearly: false, find: findComparison },
  'asset-register': { title: '情報資産台帳', isYearly: false, find: findAssetRegister },
  'stocktaking-sheet': { title: '情報資産棚卸し票', isYearly: true, find: findStocktakingSheets },
  'stocktaking-result': { title: '情報資産棚卸し結果報告書', isYearly: true, find: findStocktakingResult },
  'reminder-letter': { title: '点検票の提出の依頼', isYearly: true, find: findReminder },
  'policy-review': { title: '見直し検討書', isYearly: true, find: findReview },
  'policy-review-progress': { title: '見直しの経過一覧', isYearly: true, find: findProgress },
  'risk-analysis': { title: 'リスク分析書', isYearly: true, find: findRiskAnalysis },
  'measure-status': { title: '対策実施状況', isYearly: true, find: findMeasureStatus },
  'history-list': { title: '履歴一覧', isYearly: true, find: findHistory },
  'coverage-map': { title: '網羅状況（A3）', isYearly: true, find: findCoverageMap },
  'backup-record': { title: 'バックアップ控え', isYearly: false, find: findBackupRecord },
}

/** Every kind with its name, in the order they are listed. */
export function listReportKinds(): { kind: ReportKind; title: string }[] {
  // the keys are those of the table above
  return (Object.keys(kinds) as ReportKind[]).map((kind) => ({ kind, title: kinds[kind].title }))
}

/** Whether each 年度 has a report of its own of this kind. */
export function isYearly(kind: ReportKind): boolean {
  return kinds[kind].isYearly
}

export function isReportKind(kind: string): kind is ReportKind {
  return Object.hasOwn(kinds, kind)
}

/** The record of the 年度; throws rule `noInspection` or `noEdition` where there is none. */
export function findYearlySubject(context: ServiceContext, kind: ReportKind, year: number): YearlySubject {
  return kinds[kind].find(context, year)
}

/** The register of now, by unit, on A4. */
function findAssetRegister(): YearlySubject {
  const subject = { kind: 'asset-register' as const, paper: 'A4' as const, groupedBy: 'unit' as const }
  return { subject: { ...subject, columnIds: [...printedFirst], includesEnded: false }, isDraft: false }
}

function getStocktakingOf(context: ServiceContext, year: number) {
  const found = showStocktakings(context).stocktakings.find(({ fiscalYear }) => fiscalYear === year)
  if (found === undefined) throw ruleViolation('noStocktaking', { year: toFiscalYearLabel(year) })
  return found
}

/** The sheets of every unit. */
function findStocktakingSheets(context: ServiceContext, year: number): YearlySubject {
  const { id: stocktakingId } = getStocktakingOf(context, year)
  return { subject: { kind: 'stocktaking-sheet', stocktakingId, unitId: null }, isDraft: false }
}

function findStocktakingResult(context: ServiceContext, year: number): YearlySubject {
  const { id: stocktakingId, state } = getStocktakingOf(context, year)
  return { subject: { kind: 'stocktaking-result', stocktakingId }, isDraft: state !== 'closed' }
}

function getInspectionOf(context: ServiceContext, year: number): Inspection {
  const inspection = showInspections(context).find(({ fiscalYear }) => fiscalYear === year)
  if (inspection === undefined) throw ruleViolation('noInspection', { year: toFiscalYearLabel(year) })
  return inspection
}

/** The blank sheets of everybody, for filling in by pen. */
function findSheets(context: ServiceContext, year: number): YearlySubject {
  const { id } = getInspectionOf(context, year)
  const everybody = { unitName: null, sheetIds: null, isForBothSides: false }
  const subject = { kind: 'inspection-sheets' as const, inspectionId: id, filling: 'blank' as const }
  return { subject: { ...subject, ...everybody }, isDraft: false }
}

function findUnsubmitted(context: ServiceContext, year: number): YearlySubject {
  const { id } = getInspectionOf(context, year)
  return { subject: { kind: 'unsubmitted-list', inspectionId: id }, isDraft: false }
}

function findFindings(context: ServiceContext, year: number): YearlySubject {
  const { id } = getInspectionOf(context, year)
  return { subject: { kind: 'findings', inspectionId: id }, isDraft: false }
}

/** The closed years up to this one. */
function findComparison(context: ServiceContext, year: number): YearlySubject {
  const closed = showInspections(context).filter(
    ({ fiscalYear, state }) => state === 'closed' && fiscalYear <= year,
  )
  const fiscalYears = closed.slice(0, maxComparedYears).map(({ fiscalYear }) => fiscalYear)
  if (fiscalYears.length < 2) throw ruleViolation('tooFewYears')
  const subject = { kind: 'inspection-comparison' as const, fiscalYears, includesRunning: false }
  return { subject, isDraft: false }
}

/** Letters of today that ask for the sheets within a week. */
function findReminder(context: ServiceContext, year: number): YearlySubject {
  const { id } = getInspectionOf(context, year)
  const issuedOn = toLocalDate(context.now())
  const terms = { issuedOn, newDueOn: addDays(issuedOn, 7), documentNumber: '', omitsSeal: true, contact: '' }
  const subject = { kind: 'reminder-letter' as const, inspectionId: id, addressedTo: 'person' as const }
  return { subject: { ...subject, ...terms }, isDraft: false }
}

/** Of the last good backup. */
function findBackupRecord(): YearlySubject {
  return { subject: { kind: 'backup-record' }, isDraft: false }
}

/** All that happened in the 年度. */
function findHistory(_context: ServiceContext, year: number): YearlySubject {
  const days = { fromDay: fiscalYearStart(year), toDay: fiscalYearEnd(year) }
  const filter = { ...days, record: null, who: null, kind: null, act: null, text: '' }
  return { subject: { kind: 'history-list', filter }, isDraft: false }
}

function findMeasureStatus(_context: ServiceContext, fiscalYear: number): YearlySubject {
  return { subject: { kind: 'measure-status', fiscalYear }, isDraft: false }
}

function findCoverageMap(_context: ServiceContext, fiscalYear: number): YearlySubject {
  return { subject: { kind: 'coverage-map', fiscalYear }, isDraft: false }
}

function findInspection(context: ServiceContext, year: number): YearlySubject {
  const inspection = getInspectionOf(context, year)
  const subject = { kind: 'inspection-result' as const, inspectionId: inspection.id }
  return { subject, isDraft: inspection.state === 'open' }
}

function findPublicResult(context: ServiceContext, year: number): YearlySubject {
  const { id } = getInspectionOf(context, year)
  return { subject: { kind: 'inspection-result-public', inspectionId: id }, isDraft: false }
}

/** The last review of the 年度 that stands. */
function findReview(context: ServiceContext, year: number): YearlySubject {
  const review = showPolicyReviews(context).find(
    ({ fiscalYear, state }) => fiscalYear === year && state !== 'withdrawn',
  )
  if (review === undefined) throw ruleViolation('noReview', { year: toFiscalYearLabel(year) })
  const subject = { kind: 'policy-review' as const, policyReviewId: review.id }
  return { subject, isDraft: review.state === 'open' }
}

/** The analysis of the 年度 that stands. */
function findRiskAnalysis(context: ServiceContext, year: number): YearlySubject {
  const analysis = showRiskAnalyses(context).find(
    ({ fiscalYear, state }) => fiscalYear === year && state !== 'withdrawn',
  )
  if (analysis === undefined) throw ruleViolation('noRiskAnalysis', { year: toFiscalYearLabel(year) })
  const subject = { kind: 'risk-analysis' as const, riskAnalysisId: analysis.id }
  return { subject, isDraft: analysis.state === 'open' }
}

function findProgress(_context: ServiceContext, year: number): YearlySubject {
  return { subject: { kind: 'policy-review-progress', fiscalYear: year }, isDraft: false }
}

/** The editions of the 基本方針 that had taken effect by the last day of the 年度, the newest first. */
function listEffective(context: ServiceContext, year: number): Edition[] {
  const lastDay = fiscalYearEnd(year)
  return listPolicyEditions(context).filter(
    ({ adoptedAt, effectiveOn }) => (effectiveOn ?? toLocalDate(adoptedAt)) <= lastDay,
  )
}

/** The edition in force at the end of the 年度 beside the one before it. */
function findPolicyComparison(context: ServiceContext, year: number): YearlySubject {
  const [after, before] = listEffective(context, year)
  if (after === undefined || before === undefined)
    throw ruleViolation('noFormerEdition', { year: toFiscalYearLabel(year) })
  const subject = { kind: 'comparison-table' as const, beforeEditionId: before.id, afterEditionId: after.id }
  return { subject, isDraft: false }
}

/** As things stand now, with every 実施手順: who has the data folder has them. */
function findPolicyDocuments(): YearlySubject {
  return { subject: { kind: 'policy-document-list', includesProcedures: true }, isDraft: false }
}

/** The edition in force on the last day of the 年度. */
function findEdition(context: ServiceContext, year: number): YearlySubject {
  const [edition] = listEffective(context, year)
  if (edition === undefined) throw ruleViolation('noEdition', { year: toFiscalYearLabel(year) })
  return { subject: { kind: 'policy-text', editionId: edition.id }, isDraft: false }
}
