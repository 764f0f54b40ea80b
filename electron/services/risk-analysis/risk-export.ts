import type { RiskAnalysisId } from '../../../shared/domain/id/branded-id.ts'
import { readListedRisks } from '../../../shared/domain/risk/listed-risk.ts'
import { toRiskTable } from '../../../shared/domain/risk/risk-table.ts'
import { getRiskAnalysis } from '../../data/repositories/risk-analysis-repository.ts'
import { listCompactRisks } from '../../data/repositories/risk-list-repository.ts'
import { writeCsv } from '../../files/csv-writer.ts'
import { writeSpreadsheet } from '../../files/spreadsheet-writer.ts'
import type { ServiceContext } from '../service-context.ts'

/** The risks of an analysis as a file, by number. */
export function exportRisks(
  { db }: ServiceContext,
  input: { riskAnalysisId: RiskAnalysisId; format: 'csv' | 'xlsx' },
): { bytes: Uint8Array; name: string } {
  const { id, method, number } = getRiskAnalysis(db, input.riskAnalysisId)
  const table = toRiskTable(readListedRisks(listCompactRisks(db, id)), method)
  const bytes = input.format === 'csv' ? writeCsv(table) : writeSpreadsheet('リスク', table)
  return { bytes, name: `${number}.${input.format}` }
}
