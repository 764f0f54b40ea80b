import type { RiskAnalysisId, ThreatId } from '../../../shared/domain/id/branded-id.ts'
import type { RiskLevel } from '../../../shared/domain/policy-review/risk.ts'
import type { RiskMethod } from '../../../shared/domain/risk/risk-method.ts'
import { type Baseline, type Proposal, proposeRating } from '../../../shared/domain/risk/risk-proposal.ts'
import { type AssetCount, isTakenIn, type SubjectRule } from '../../../shared/domain/risk/risk-subject.ts'
import { bearsUpon, type Threat } from '../../../shared/domain/threat/threat.ts'
import { invariant } from '../../../shared/errors/invariant.ts'
import type { Database } from '../../data/database.ts'
import {
  listStandingSubjects,
  type RiskRow,
  updateProposals,
} from '../../data/repositories/risk-repository.ts'
import {
  countAssetGroups,
  listImportanceOfSubjects,
} from '../../data/repositories/risk-subject-repository.ts'
import { listThreats, type ThreatRow } from '../../data/repositories/threat-repository.ts'
import type { ServiceContext } from '../service-context.ts'

type Judged = Readonly<{ id: RiskAnalysisId; method: RiskMethod; baseline: Baseline | null }>
type Subject = Pick<RiskRow, 'subjectKind' | 'rule' | 'threatId'>

/** Makes proposals for an analysis; everything is read once for many risks. */
export type Proposer = Readonly<{
  counts: readonly AssetCount[]
  threats: ReadonlyMap<ThreatId, ThreatRow>
  /** `namedImportance` is the greatest of the assets the subject names. */
  propose: (subject: Subject, namedImportance: RiskLevel | null) => Proposal
}>

export function prepareProposer(db: Database, { method, baseline }: Omit<Judged, 'id'>): Proposer {
  const counts = countAssetGroups(db, method.important)
  const threats = new Map(listThreats(db).map((threat) => [threat.id, threat]))
  return {
    ...{ counts, threats },
    propose: (subject, namedImportance) => {
      const threat = threats.get(subject.threatId)
      invariant(threat !== undefined, 'a risk has a threat of the catalogue')
      const importance = findImportance(counts, subject, { threat, namedImportance })
      return proposeRating(method, threat, { baseline, importance })
    },
  }
}

const proposalsAtATime = 100

/** Proposes anew for every standing risk, a hundred at a time; what they are of is read once. */
export function* proposeAnew({ db }: ServiceContext, analysis: Judged): Generator<void, void> {
  const { propose } = prepareProposer(db, analysis)
  const named = listImportanceOfSubjects(db, analysis.id)
  const proposals = listStandingSubjects(db, analysis.id).map((risk) => ({
    ...{ id: risk.id, proposal: propose(risk, named.get(risk.id) ?? null) },
  }))
  for (let start = 0; start < proposals.length; start += proposalsAtATime) {
    yield
    updateProposals(db, proposals.slice(start, start + proposalsAtATime))
  }
}

function findImportance(
  counts: readonly AssetCount[],
  { subjectKind, rule }: Subject,
  { threat, namedImportance }: { threat: Threat; namedImportance: RiskLevel | null },
): RiskLevel | null {
  if (subjectKind === 'all') return findGreatest(counts.filter(({ kind }) => bearsUpon(threat, kind)))
  return rule === null ? namedImportance : findImportanceOfRule(counts, rule)
}

/** The greatest 重要度 among the assets in use a rule takes in. */
export function findImportanceOfRule(counts: readonly AssetCount[], rule: SubjectRule): RiskLevel | null {
  return findGreatest(counts.filter((one) => isTakenIn(rule, one)))
}

function findGreatest(counts: readonly AssetCount[]): RiskLevel | null {
  return counts.reduce<RiskLevel | null>(
    (most, { importance }) => (importance !== null && importance > (most ?? 0) ? importance : most),
    null,
  )
}
