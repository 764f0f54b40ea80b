import { toLocalDate } from '../../shared/domain/calendar/calendar-date.ts'
import { toFiscalYear } from '../../shared/domain/calendar/fiscal-year.ts'
import { isOpenFinding, isOverdue } from '../../shared/domain/finding/finding-state.ts'
import { listDuties } from '../../shared/domain/home/list-duties.ts'
import { isStandingMeasure } from '../../shared/domain/measure/measure-state.ts'
import { countActiveAssets } from '../data/repositories/asset-repository.ts'
import { findLastBackup, getBackupSetting } from '../data/repositories/backup-repository.ts'
import { listFindings } from '../data/repositories/finding-repository.ts'
import {
  findClosedInspectionBefore,
  type InspectionRow,
  listInspections,
} from '../data/repositories/inspection-repository.ts'
import { hasIssuedReport } from '../data/repositories/issued-report-repository.ts'
import { listChecksOfYear } from '../data/repositories/measure-check-repository.ts'
import { listMeasures } from '../data/repositories/measure-repository.ts'
import { listReviewEditions } from '../data/repositories/policy-review-edition-repository.ts'
import { listPolicyReviewsOf } from '../data/repositories/policy-review-repository.ts'
import { findStandingAnalysis } from '../data/repositories/risk-analysis-repository.ts'
import { findSealOf } from '../data/repositories/seal-repository.ts'
import { countActiveStaff } from '../data/repositories/staff-member-repository.ts'
import { findStocktakingOfYear } from '../data/repositories/stocktaking-repository.ts'
import { listWaitingApprovals } from './approval-dossier.ts'
import { countWaitingConfirmations } from './confirmation-service.ts'
import { isFindingReader, mayConfirmFinding } from './finding-access.ts'
import { showMyFindings } from './finding-service.ts'
import { tallyInspection } from './inspection-service.ts'
import { showPolicyDocuments } from './policy-document-service.ts'
import { resultReaders } from './reports/report-drawing.ts'
import type { ServiceContext } from './service-context.ts'

/**
 * A year at a glance: its duties, its inspection and how each category stands against the year before. One who may not
 * read results gets none of it, only what waits for them.
 */
export function showHome(context: ServiceContext, input: { fiscalYear: number }) {
  const today = toLocalDate(context.now())
  const inspections = listInspections(context.db)
  const common = {
    fiscalYear: input.fiscalYear,
    fiscalYears: listFiscalYears(inspections, toFiscalYear(today)),
    waitingConfirmations: countWaitingConfirmations(context),
    waitingApprovals: listWaitingApprovals(context).length,
    ...summarizeFindings(context, today),
  }
  if (!context.actor.roles.some((role) => resultReaders.includes(role))) {
    const nothing = {
      duties: [],
      inspection: null,
      previousInspectionId: null,
      comparison: [],
    }
    return { ...common, ...nothing, lastBackupAt: null }
  }
  const inspection = inspections.find((candidate) => candidate.fiscalYear === input.fiscalYear) ?? null
  const lastBackup = findLastBackup(context.db)
  return {
    ...common,
    duties: listDuties({
      today,
      fiscalYear: input.fiscalYear,
      activeStaffCount: countActiveStaff(context.db),
      ...toPolicyFacts(context),
      activeAssetCount: countActiveAssets(context.db),
      stocktaking: findStocktakingOfYear(context.db, input.fiscalYear) ?? null,
      inspection: inspection && {
        ...inspection,
        isReportIssued: hasIssuedReport(context.db, 'inspection-result', inspection.id),
        isSealed: findSealOf(context.db, { kind: 'inspection', id: inspection.id }) !== undefined,
      },
      findings: countFindings(context, today),
      measures: toMeasureFacts(context, input.fiscalYear, today),
      riskAnalysis: toAnalysisFacts(context, input.fiscalYear),
      reviews: toReviewFacts(context, input.fiscalYear),
      backup: {
        lastMadeAt: lastBackup?.madeAt ?? null,
        dueDays: getBackupSetting(context.db).dueDays,
      },
    }),
    inspection,
    previousInspectionId: findClosedInspectionBefore(context.db, input.fiscalYear)?.id ?? null,
    comparison: compareCategories(context, inspection),
    lastBackupAt: lastBackup?.madeAt ?? null,
  }
}

/** What is to be mended or confirmed by the caller, and what is late among all they may see. */
function summarizeFindings(context: ServiceContext, today: string) {
  const mine = showMyFindings(context)
  const seen = isFindingReader(context) ? listFindings(context.db, null) : mine
  return {
    myOpenFindings: mine.filter(({ state }) => isOpenFinding(state)).length,
    findingsToConfirm: seen.filter((finding) => mayConfirmFinding(context, finding)).length,
    overdueFindings: seen
      .filter((finding) => isOverdue(finding, today))
      .flatMap(({ id, number, title, ownerName, dueOn }) =>
        dueOn === null ? [] : [{ id, number, title, ownerName, dueOn }],
      ),
  }
}

function toPolicyFacts(context: ServiceContext) {
  const documents = showPolicyDocuments(context)
  const isInForce = documents.some(({ kind, current }) => kind === 'basicPolicy' && current !== null)
  const unpublished = documents.filter(({ warnings }) => warnings.includes('notPublished'))
  return { hasPolicy: isInForce, unpublishedDocumentIds: unpublished.map(({ id }) => id) }
}

/** How the yearly check of the measures stands; read in two queries however many there are. */
function toMeasureFacts({ db }: ServiceContext, fiscalYear: number, today: string) {
  const checked = new Set<string>(listChecksOfYear(db, fiscalYear).map(({ measureId }) => measureId))
  const standing = listMeasures(db).filter(isStandingMeasure)
  const days = standing.flatMap(({ nextCheckOn }) => nextCheckOn ?? []).toSorted()
  return {
    standing: standing.length,
    unchecked: standing.filter(({ id }) => !checked.has(id)).length,
    overdue: days.filter((day) => day < today).length,
    nextCheckOn: days[0] ?? null,
  }
}

function toAnalysisFacts({ db }: ServiceContext, fiscalYear: number) {
  const analysis = findStandingAnalysis(db, fiscalYear)
  if (analysis === undefined) return null
  const { id, state } = analysis
  const isSealed = findSealOf(db, { kind: 'riskAnalysis', id }) !== undefined
  return { id, isClosed: state === 'closed', isSealed }
}

/** That an edition is missing is for the officer to know, who may know of every document. */
function toReviewFacts({ db, actor }: ServiceContext, fiscalYear: number) {
  const linked = new Set<string>(listReviewEditions(db).map(({ policyReviewId }) => policyReviewId))
  return listPolicyReviewsOf(db, fiscalYear)
    .filter(({ state }) => state !== 'withdrawn')
    .map(({ id, state, outcome }) => ({
      ...{ id, isDecided: state === 'decided' },
      needsEdition: outcome === 'amend' && actor.roles.includes('officer') && !linked.has(id),
    }))
}

function countFindings(context: ServiceContext, today: string) {
  const open = listFindings(context.db, null).filter(({ state }) => isOpenFinding(state))
  const dueOn = open.flatMap((finding) => finding.dueOn ?? [])
  const overdue = open.filter((finding) => isOverdue(finding, today)).length
  return { open: open.length, overdue, nextDueOn: dueOn[0] ?? null }
}

/** From the first inspected year to this one, newest first, without gaps. */
function listFiscalYears(inspections: readonly InspectionRow[], current: number): number[] {
  const years = inspections.map((inspection) => inspection.fiscalYear)
  const first = Math.min(current, ...years)
  const last = Math.max(current, ...years)
  return Array.from({ length: last - first + 1 }, (_, index) => last - index)
}

function compareCategories(context: ServiceContext, inspection: InspectionRow | null) {
  if (inspection === null) return []
  return tallyInspection(context, { inspectionId: inspection.id }).byCategory.map(
    ({ category, rate, previousRate }) => ({ category, rate, previousRate }),
  )
}
