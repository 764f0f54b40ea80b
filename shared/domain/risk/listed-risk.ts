import { invariant } from '../../errors/invariant.ts'
import type { RiskId, ThreatId, UnitId } from '../id/branded-id.ts'
import type { RiskBand } from '../policy-review/risk.ts'
import type { ThreatGroup } from '../threat/threat-group.ts'
import type { Rating } from './rating.ts'
import type { Proposal } from './risk-proposal.ts'
import type { SubjectKind } from './risk-subject.ts'
import type { Treatment } from './treatment.ts'

/** A risk as the list of its analysis has it. */
export type ListedRisk = Rating &
  Readonly<{
    id: RiskId
    number: string
    subjectKind: SubjectKind
    subjectName: string
    threatId: ThreatId
    threatTitle: string
    threatGroup: ThreatGroup
    /** The same risk in the analysis before. */
    previousRiskId: RiskId | null
    previousScore: number | null
    previousBand: RiskBand | null
    proposal: Proposal | null
    /** Taken over from the proposal, or weighed by hand; null while not rated. */
    ratingBasis: 'proposal' | 'byHand' | null
    ratingReason: string
    score: number | null
    band: RiskBand | null
    note: string
    treatment: Treatment | null
    treatmentPlan: string
    ownerTitle: string
    ownerUnitId: UnitId | null
    ownerUnitName: string | null
    dueOn: string | null
    doneOn: string | null
    residualScore: number | null
    residualBand: RiskBand | null
    measureCount: number
    /** The acceptance that stands; one past its day still stands here and counts no more. */
    acceptedOn: string | null
    acceptedUntil: string | null
    acceptedBy: string | null
    state: 'active' | 'ended'
    endReason: string | null
    rowVersion: number
  }>

/** The order of the values of one risk in the compact list. */
export const listedRiskColumns = [
  ...(['id', 'number', 'subjectKind', 'subjectName', 'threatId', 'threatTitle', 'threatGroup'] as const),
  ...(['previousRiskId', 'previousScore', 'previousBand', 'proposal'] as const),
  ...(['likelihood', 'loss', 'threatLevel', 'vulnerability', 'importance'] as const),
  ...(['ratingBasis', 'ratingReason', 'score', 'band', 'note'] as const),
  ...([
    'treatment',
    'treatmentPlan',
    'ownerTitle',
    'ownerUnitId',
    'ownerUnitName',
    'dueOn',
    'doneOn',
  ] as const),
  ...([
    'residualScore',
    'residualBand',
    'measureCount',
    'acceptedOn',
    'acceptedUntil',
    'acceptedBy',
  ] as const),
  ...(['state', 'endReason', 'rowVersion'] as const),
] as const satisfies readonly (keyof ListedRisk)[]

/** The risks of a compact list, by number. They cross to the window as one text, like the assets of the register. */
export function readListedRisks(rows: string): ListedRisk[] {
  const parsed: unknown = JSON.parse(rows)
  invariant(Array.isArray(parsed), 'the compact list is a list')
  return parsed.map(toListedRisk)
}

function toListedRisk(values: unknown): ListedRisk {
  invariant(Array.isArray(values) && values.length === listedRiskColumns.length, 'a row has every column')
  // the program's own rows, checked when they were written
  return Object.fromEntries(listedRiskColumns.map((name, place) => [name, values[place]])) as ListedRisk
}
