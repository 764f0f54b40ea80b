import type { RiskOpening } from '../../../shared/contract/risk-analyses.ts'
import {
  countRisksByBand,
  findAnalysisBefore,
  findStandingAnalysis,
  type RiskAnalysisRow,
} from '../../data/repositories/risk-analysis-repository.ts'
import { countEndedSubjects } from '../../data/repositories/risk-link-repository.ts'
import { countAssetGroups } from '../../data/repositories/risk-subject-repository.ts'
import { listThreats } from '../../data/repositories/threat-repository.ts'
import type { ServiceContext } from '../service-context.ts'
import { findInspectionToTake } from './baseline-service.ts'
import { getMethodNow } from './method-service.ts'

/** What the analysis of a 年度 would begin with. */
export function proposeOpening(context: ServiceContext, input: { fiscalYear: number }): RiskOpening {
  const { db } = context
  const method = getMethodNow(db)
  const previous = findAnalysisBefore(db, input.fiscalYear)
  const counts = countAssetGroups(db, method.important)
  const sum = (rows: typeof counts) => rows.reduce((total, { count }) => total + count, 0)
  return {
    standingId: findStandingAnalysis(db, input.fiscalYear)?.id ?? null,
    previous: previous === undefined ? null : describePrevious(context, previous),
    method,
    inspection: describeInspection(context, input.fiscalYear),
    threatCount: listThreats(db).filter(({ retirementReason }) => retirementReason === null).length,
    assetCount: sum(counts),
    importantAssetCount: sum(counts.filter(({ isImportant }) => isImportant)),
  }
}

function describePrevious({ db }: ServiceContext, analysis: RiskAnalysisRow): RiskOpening['previous'] {
  const { id, number, fiscalYear, state } = analysis
  const counted = countRisksByBand(db).filter((one) => one.analysisId === id && one.state === 'active')
  const riskCount = counted.reduce((sum, { count }) => sum + count, 0)
  return { id, number, fiscalYear, state, riskCount, endedAssetCount: countEndedSubjects(db, id) }
}

function describeInspection({ db }: ServiceContext, fiscalYear: number): RiskOpening['inspection'] {
  const inspection = findInspectionToTake(db, fiscalYear)
  if (inspection === undefined || inspection.closedOn === null) return null
  const { id, recordNumber, closedOn } = inspection
  return { id, recordNumber, fiscalYear: inspection.fiscalYear, closedOn }
}
