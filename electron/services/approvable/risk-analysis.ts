import type { RiskAnalysisId } from '../../../shared/domain/id/branded-id.ts'
import { toAnalysisTitle } from '../../../shared/domain/risk/analysis-state.ts'
import { type RecordRows, toApprovalRows } from '../../data/repositories/raw-row-repository.ts'
import { getRiskAnalysis } from '../../data/repositories/risk-analysis-repository.ts'
import { takeAnalysisSnapshot } from '../risk-analysis/analysis-snapshot.ts'
import type { Approvable } from './approvable.ts'

const risksOf = 'SELECT id FROM risk WHERE analysis_id = :recordId'

const sealedRows: readonly RecordRows[] = [
  { table: 'risk_analysis', where: 'id = :recordId' },
  { table: 'risk', where: 'analysis_id = :recordId' },
  ...['risk_asset', 'risk_measure', 'risk_acceptance'].map((table) => ({
    ...{ table, where: `risk_id IN (${risksOf})` },
  })),
  ...toApprovalRows('riskAnalysis'),
]

/** A closed リスク分析 (policy article 11). Those who may ask for its 決裁 may read it; a mistake is mended next year. */
export const approvableRiskAnalysis: Approvable = {
  mayRead: () => true,
  mayLead: (_db, _id, roles) => roles.some((role) => role === 'officer' || role === 'administrator'),
  describe: (db, id) => {
    const { number, fiscalYear, rowVersion, state } = getRiskAnalysis(db, toAnalysisId(id))
    return {
      ...{ recordNumber: number, title: toAnalysisTitle(fiscalYear), rowVersion },
      ...{ isReady: state === 'closed', isOpenlyNamed: true },
    }
  },
  takeContent: (db, id) => takeAnalysisSnapshot(db, toAnalysisId(id)),
  takeSealedContent: (db, id) => takeAnalysisSnapshot(db, toAnalysisId(id)),
  listFindings: () => [],
  onEnded: () => undefined,
  sealedRows,
  isCorrectable: false,
}

function toAnalysisId(id: string): RiskAnalysisId {
  // a record of this kind has an id of this kind
  return id as RiskAnalysisId
}
