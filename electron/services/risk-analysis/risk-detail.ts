import type { RiskDetail } from '../../../shared/contract/risk-analyses.ts'
import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import type { RiskId } from '../../../shared/domain/id/branded-id.ts'
import { listAttachmentsOf } from '../../data/repositories/attachment-repository.ts'
import {
  listAcceptancesOf,
  type RiskAcceptanceRow,
} from '../../data/repositories/risk-acceptance-repository.ts'
import { getRiskAnalysis, type RiskAnalysisRow } from '../../data/repositories/risk-analysis-repository.ts'
import { listAssetIdsOf, listLinkedMeasures } from '../../data/repositories/risk-link-repository.ts'
import { listRiskYears } from '../../data/repositories/risk-list-repository.ts'
import { getRisk, type RiskRow } from '../../data/repositories/risk-repository.ts'
import { listRuledAssets, listSubjectAssets } from '../../data/repositories/risk-subject-repository.ts'
import { getThreat, type ThreatRow } from '../../data/repositories/threat-repository.ts'
import { getUnit } from '../../data/repositories/unit-repository.ts'
import { toShownAttachment } from '../attachment-service.ts'
import type { ServiceContext } from '../service-context.ts'
import { mayAcceptRisks, mayChangeRisks } from './analysis-access.ts'

/** A risk with its years, measures, assets and acceptances, and what the caller may do with it. */
export function showRisk(context: ServiceContext, input: { riskId: RiskId }): RiskDetail {
  const { db } = context
  const row = getRisk(db, input.riskId)
  const analysis = getRiskAnalysis(db, row.analysisId)
  const threat = getThreat(db, row.threatId)
  const isOpen = analysis.state === 'open'
  const { id, number, fiscalYear, state, method } = analysis
  return {
    risk: toShownRisk(context, row, threat),
    analysis: { id, number, fiscalYear, state, method },
    threat: { description: threat.description, isRetired: threat.retirementReason !== null },
    years: listRiskYears(db, row.id),
    measures: listLinkedMeasures(db, row.id),
    ...listAssets(context, row, analysis),
    acceptances: listAcceptancesOf(db, row.id).map((acceptance) => toShownAcceptance(context, acceptance)),
    today: toLocalDate(context.now()),
    mayChange: isOpen && mayChangeRisks(context),
    mayAccept: isOpen && row.state === 'active' && row.score !== null && mayAcceptRisks(context),
  }
}

function toShownRisk({ db }: ServiceContext, row: RiskRow, threat: ThreatRow): RiskDetail['risk'] {
  const { analysisId: riskAnalysisId, serial: _s, subjectKey: _k, ...risk } = row
  const ownerUnitName = risk.ownerUnitId === null ? null : getUnit(db, risk.ownerUnitId).name
  return { ...risk, riskAnalysisId, threatGroup: threat.group, ownerUnitName }
}

function toShownAcceptance(
  { db }: ServiceContext,
  { riskId: _r, accountId: _a, ...shown }: RiskAcceptanceRow,
): RiskDetail['acceptances'][number] {
  const [scan] = listAttachmentsOf(db, 'riskAcceptance', shown.id)
  return { ...shown, scan: scan === undefined ? null : toShownAttachment(scan) }
}

const mostAssets = 100

function listAssets(
  { db }: ServiceContext,
  risk: RiskRow,
  { method: { important } }: RiskAnalysisRow,
): Pick<RiskDetail, 'assets' | 'assetCount'> {
  const { assets, count } = risk.rule
    ? listRuledAssets(db, risk.rule, important)
    : countAll(listSubjectAssets(db, listAssetIdsOf(db, risk.id), important))
  const shown = assets.slice(0, mostAssets).map(({ id, number, name, unitName, state }) => ({
    ...{ id, number, name, unitName, state },
  }))
  return { assets: shown, assetCount: count }
}

function countAll<Row>(assets: Row[]): { assets: Row[]; count: number } {
  return { assets, count: assets.length }
}
