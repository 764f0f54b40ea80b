import type { RiskAnalysis, RiskAnalysisDetail, RiskDetail } from '../../../shared/contract/risk-analyses.ts'
import { type ListedRisk, listedRiskColumns } from '../../../shared/domain/risk/listed-risk.ts'
import { noRating } from '../../../shared/domain/risk/rating.ts'
import { toRiskMatrix } from '../../../shared/domain/risk/risk-matrix.ts'
import { shippedMethod } from '../../../shared/domain/risk/risk-method.ts'
import type { Proposal } from '../../../shared/domain/risk/risk-proposal.ts'
import { asId } from '../../support/a-union.ts'

export const aProposal: Proposal = {
  ...{ ...noRating, likelihood: 2, loss: 3 },
  ...{ category: 'technical', rate: 0.78, fiscalYear: 2026 },
}

/** A risk of the list, not rated yet and without a proposal. */
export function aListedRisk(part: Partial<ListedRisk> = {}): ListedRisk {
  return {
    ...noRating,
    ...{ id: asId<ListedRisk['id']>('r1'), number: 'R8-リスク-001', subjectKind: 'all' },
    ...{
      subjectName: '情報資産全体',
      threatId: asId<ListedRisk['threatId']>('t1'),
      threatTitle: '不正アクセス',
    },
    ...{ threatGroup: 1, previousRiskId: null, previousScore: null, previousBand: null, proposal: null },
    ...{ ratingBasis: null, ratingReason: '', score: null, band: null, note: '', treatment: null },
    ...{
      treatmentPlan: '',
      ownerTitle: '',
      ownerUnitId: null,
      ownerUnitName: null,
      dueOn: null,
      doneOn: null,
    },
    ...{ residualScore: null, residualBand: null, measureCount: 0, acceptedOn: null, acceptedUntil: null },
    ...{ acceptedBy: null, state: 'active', endReason: null, rowVersion: 3 },
    ...part,
  }
}

export function anAnalysis(part: Partial<RiskAnalysis> = {}): RiskAnalysis {
  return {
    ...{ id: asId<RiskAnalysis['id']>('a1'), number: 'R8-リスク分析-01', fiscalYear: 2026, state: 'open' },
    ...{ method: shippedMethod, baseline: null, purpose: '', overview: '', startedOn: '2026-11-01' },
    ...{
      closedOn: null,
      closedBy: '',
      withdrawalReason: null,
      previousId: null,
      createdAt: '',
      createdBy: '担当',
    },
    ...{ rowVersion: 2 },
    ...part,
  }
}

export function anAnalysisDetail(
  risks: readonly ListedRisk[],
  part: Partial<RiskAnalysisDetail> = {},
): RiskAnalysisDetail {
  return {
    ...{ analysis: anAnalysis(), previous: null, today: '2026-11-22' },
    risks: JSON.stringify(risks.map((risk) => listedRiskColumns.map((column) => risk[column]))),
    matrix: toRiskMatrix(shippedMethod, risks),
    ...{ mayChange: true, mayAccept: false, mayReopen: false },
    ...part,
  }
}

export function aRiskDetail(
  part: Partial<RiskDetail['risk']> = {},
  rest: Partial<RiskDetail> = {},
): RiskDetail {
  const { previousScore: _score, previousBand: _band, measureCount: _count, ...listed } = aListedRisk()
  const { acceptedOn: _on, acceptedUntil: _until, acceptedBy: _by, ...own } = listed
  return {
    risk: {
      ...own,
      ...{ riskAnalysisId: anAnalysis().id, rule: null, residual: noRating },
      ...part,
    },
    analysis: anAnalysis(),
    threat: { description: '外から情報システムに入り込まれる。', isRetired: false },
    ...{ years: [], measures: [], assets: [], assetCount: 0, acceptances: [] },
    ...{ today: '2026-11-22', mayChange: true, mayAccept: false },
    ...rest,
  }
}
