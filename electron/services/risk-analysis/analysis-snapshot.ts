import type { RiskAnalysisId } from '../../../shared/domain/id/branded-id.ts'
import { ruleViolation } from '../../../shared/errors/app-error.ts'
import type { Database } from '../../data/database.ts'
import { listStandingAcceptances } from '../../data/repositories/risk-acceptance-repository.ts'
import { getRiskAnalysis } from '../../data/repositories/risk-analysis-repository.ts'
import { listMeasuresAsLinked, listSubjectsAsLinked } from '../../data/repositories/risk-link-repository.ts'
import { listRisks } from '../../data/repositories/risk-repository.ts'
import { toCanonicalJson, toSha256 } from '../history-chain.ts'

/**
 * A closed analysis as one text (RFC 8785) and its SHA-256: how it was weighed, what the proposals rest on, and every risk
 * with what is done about it and who accepted it. Throws rule `analysisNotClosed` before.
 */
export function takeAnalysisSnapshot(db: Database, id: RiskAnalysisId): { json: string; sha256: string } {
  const { serial: _, rowVersion: _v, withdrawalReason: _w, ...row } = getRiskAnalysis(db, id)
  const { number, closedOn, state, method, baseline, ...analysis } = row
  if (state !== 'closed') throw ruleViolation('analysisNotClosed', { number })
  const json = toCanonicalJson({
    format: 'infosec-daicho/risk-analysis/1',
    // flat, so that its names are read from the text alone
    analysis: { ...analysis, recordNumber: number, closedOn },
    ...{ method, baseline },
    risks: listRisks(db, id),
    assets: listSubjectsAsLinked(db, id),
    measures: listMeasuresAsLinked(db, id),
    acceptances: listStandingAcceptances(db, id),
  })
  return { json, sha256: toSha256(json) }
}
