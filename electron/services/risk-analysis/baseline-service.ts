import type { RiskAnalysis } from '../../../shared/contract/risk-analyses.ts'
import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import type { RiskAnalysisId } from '../../../shared/domain/id/branded-id.ts'
import { countYear } from '../../../shared/domain/inspection/count-year.ts'
import { toRate } from '../../../shared/domain/inspection/rate.ts'
import { ruleViolation } from '../../../shared/errors/app-error.ts'
import type { Database } from '../../data/database.ts'
import {
  findClosedInspectionBefore,
  type InspectionRow,
} from '../../data/repositories/inspection-repository.ts'
import { loadTallySource } from '../inspection-service.ts'
import { inLongTransaction } from '../long-transaction.ts'
import type { ServiceContext } from '../service-context.ts'
import { getOpenAnalysis } from './analysis-access.ts'
import { changeAnalysis } from './analysis-record.ts'
import { proposeAnew } from './proposals.ts'

/** The newest closed self-inspection of the 年度 or before it, or undefined. */
export function findInspectionToTake(db: Database, fiscalYear: number): InspectionRow | undefined {
  return findClosedInspectionBefore(db, fiscalYear + 1)
}

/** The 実施率 per item of article 7 of an inspection, as an analysis keeps it. */
export function countBaseline(
  context: ServiceContext,
  inspection: InspectionRow,
): NonNullable<RiskAnalysis['baseline']> {
  const { categories } = countYear(loadTallySource(context, inspection))
  return {
    inspectionId: inspection.id,
    recordNumber: inspection.recordNumber,
    fiscalYear: inspection.fiscalYear,
    takenOn: toLocalDate(context.now()),
    categories: Array.from(categories, ([category, counts]) => ({
      ...{ category, rate: toRate(counts) },
      counts: { ...counts },
    })),
  }
}

type Target = Readonly<{ riskAnalysisId: RiskAnalysisId; expectedRowVersion: number }>

/** Takes the results of the newest closed self-inspection and proposes anew; ratings stay as they are. */
export function takeBaseline(context: ServiceContext, input: Target): Promise<RiskAnalysis> {
  return inLongTransaction(context, () => takeInSteps(context, input))
}

function* takeInSteps(context: ServiceContext, input: Target): Generator<void, RiskAnalysis> {
  const before = getOpenAnalysis(context, input.riskAnalysisId)
  const inspection = findInspectionToTake(context.db, before.fiscalYear)
  if (inspection === undefined) throw ruleViolation('noClosedInspection', { number: before.number })
  const analysis = changeAnalysis(context, 'takeBaseline', before, {
    after: { baseline: countBaseline(context, inspection) },
    expectedRowVersion: input.expectedRowVersion,
  })
  yield* proposeAnew(context, analysis)
  return analysis
}
