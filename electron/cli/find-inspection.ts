import { toFiscalYearLabel } from '../../shared/domain/calendar/fiscal-year.ts'
import type { InspectionId } from '../../shared/domain/id/branded-id.ts'
import { ruleViolation } from '../../shared/errors/app-error.ts'
import { showInspections } from '../services/inspection-service.ts'
import type { ServiceContext } from '../services/service-context.ts'

/** The inspection of a 年度, given by its first year; throws rule `noInspection`. */
export function findInspectionId(context: ServiceContext, year: number): InspectionId {
  const inspection = showInspections(context).find(({ fiscalYear }) => fiscalYear === year)
  if (inspection === undefined) throw ruleViolation('noInspection', { year: toFiscalYearLabel(year) })
  return inspection.id
}
