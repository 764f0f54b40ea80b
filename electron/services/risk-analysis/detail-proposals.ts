import type { DetailProposals } from '../../../shared/contract/risk-analyses.ts'
import { toAssetClass } from '../../../shared/domain/asset/asset-kind.ts'
import type { RiskAnalysisId, ThreatId, UnitId } from '../../../shared/domain/id/branded-id.ts'
import { proposeRating } from '../../../shared/domain/risk/risk-proposal.ts'
import { type AssetCount, toGroupName, toSubjectKey } from '../../../shared/domain/risk/risk-subject.ts'
import { bearsUpon } from '../../../shared/domain/threat/threat.ts'
import { getRiskAnalysis } from '../../data/repositories/risk-analysis-repository.ts'
import { listTakenSubjects } from '../../data/repositories/risk-link-repository.ts'
import type { ThreatRow } from '../../data/repositories/threat-repository.ts'
import { listUnits } from '../../data/repositories/unit-repository.ts'
import type { ServiceContext } from '../service-context.ts'
import { findImportanceOfRule, prepareProposer } from './proposals.ts'

/**
 * What to look at in detail: the important assets of each kind and unit as one group, under the threats that bear on the
 * kind, without what the analysis has already.
 */
export function proposeDetails(
  context: ServiceContext,
  input: { riskAnalysisId: RiskAnalysisId },
): DetailProposals {
  const { db } = context
  const { id, method, baseline } = getRiskAnalysis(db, input.riskAnalysisId)
  const { counts, threats: all } = prepareProposer(db, { method, baseline })
  const threats = [...all.values()].filter(({ retirementReason }) => retirementReason === null)
  const taken = new Set(
    listTakenSubjects(db, id).map(({ subjectKey, threatId }) => toKey(subjectKey, threatId)),
  )
  const groups = listGroups(context, counts, threats).map((group) => ({
    ...group,
    importance: findImportanceOfRule(counts, group.rule),
    threatIds: group.threatIds.filter((threatId) => !taken.has(toKey(group.key, threatId))),
  }))
  return {
    threats: threats.map((threat) => ({
      ...{ id: threat.id, number: threat.number, group: threat.group, title: threat.title },
      proposal: proposeRating(method, threat, { baseline, importance: null }),
    })),
    baselineThreatIds: threats
      .map((threat) => threat.id)
      .filter((threatId) => !taken.has(toKey(toSubjectKey({ kind: 'all' }), threatId))),
    groups: groups.filter(({ threatIds }) => threatIds.length > 0),
  }
}

function listGroups({ db }: ServiceContext, counts: readonly AssetCount[], threats: readonly ThreatRow[]) {
  const units = new Map<UnitId, string>(listUnits(db).map(({ id, name }) => [id, name]))
  const important = counts.filter(({ isImportant }) => isImportant)
  return groupByPlace(important).map((own) => {
    const [{ kind, unitId }] = own
    const unitName = units.get(unitId) ?? ''
    const name = toGroupName(kind, unitName)
    const rule = { kinds: [kind], unitId, isImportantOnly: true }
    return {
      ...{ key: toSubjectKey({ kind: 'group', name, rule }), name, kind, unitId, unitName, rule },
      assetClass: toAssetClass(kind),
      assetCount: own.reduce((sum, { count }) => sum + count, 0),
      threatIds: threats.filter((threat) => bearsUpon(threat, kind)).map(({ id }) => id),
    }
  })
}

type Group = [AssetCount, ...AssetCount[]]

function groupByPlace(counts: readonly AssetCount[]): Group[] {
  const groups = new Map<string, Group>()
  for (const count of counts) {
    const key = `${count.kind} ${count.unitId}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [count])
    else group.push(count)
  }
  return [...groups.values()]
}

function toKey(subjectKey: string, threatId: ThreatId): string {
  return `${threatId} ${subjectKey}`
}
