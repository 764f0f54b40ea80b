import type { DetailProposals } from '../../../shared/contract/risk-analyses.ts'
import type { ThreatId } from '../../../shared/domain/id/branded-id.ts'
import { type RiskLevel, toRiskBandLabel } from '../../../shared/domain/policy-review/risk.ts'
import { type Rating, toScore } from '../../../shared/domain/risk/rating.ts'
import type { RiskMethod } from '../../../shared/domain/risk/risk-method.ts'
import { toProposedRating } from '../../../shared/domain/risk/risk-proposal.ts'
import {
  threatGroups,
  toThreatGroupLabel,
  toThreatGroupProvision,
} from '../../../shared/domain/threat/threat-group.ts'
import { Checkbox } from '../../components/checkbox.tsx'

type ProposedThreat = DetailProposals['threats'][number]

type Props = Readonly<{
  name: string
  /** How many assets and how important, in words. */
  facts: string
  method: RiskMethod
  importance: RiskLevel | null
  threats: readonly ProposedThreat[]
  chosen: ReadonlySet<ThreatId>
  onChange: (chosen: ReadonlySet<ThreatId>) => void
}>

/** One group with the threats that bear upon it, by the items of article 6; folded until it is looked at. */
export function ProposedGroup({ name, facts, method, importance, threats, chosen, onChange }: Props) {
  const isAll = threats.every(({ id }) => chosen.has(id))
  const toggle = (id: ThreatId, isSelected: boolean) =>
    onChange(new Set(isSelected ? [...chosen, id] : [...chosen].filter((other) => other !== id)))
  return (
    <details className="px-4 py-2">
      <summary className="cursor-pointer">
        <b>{name}</b>
        <span className="ml-3 text-[0.9375rem]">{facts}</span>
        <span className="ml-3 text-[0.9375rem]">当てはまる脅威 {threats.length}件</span>
        {chosen.size > 0 && <b className="ml-3 text-key-900">{chosen.size}件を選択中</b>}
      </summary>
      <div className="pt-1 pl-4">
        <Checkbox
          label="すべて選ぶ"
          isSelected={isAll}
          onChange={() => onChange(isAll ? new Set() : new Set(threats.map(({ id }) => id)))}
        />
        {threatGroups
          .map((group) => ({ group, own: threats.filter((threat) => threat.group === group) }))
          .filter(({ own }) => own.length > 0)
          .map(({ group, own }) => (
            <fieldset key={group} className="mt-1">
              <legend className="text-[0.9375rem] font-bold">
                {toThreatGroupProvision(group)}　{toThreatGroupLabel(group)}
              </legend>
              <div className="grid gap-x-6 md:grid-cols-2">
                {own.map((threat) => (
                  <Checkbox
                    key={threat.id}
                    label={`${threat.title}${toScoreWords(method, threat, importance)}`}
                    isSelected={chosen.has(threat.id)}
                    onChange={(isSelected) => toggle(threat.id, isSelected)}
                  />
                ))}
              </div>
            </fieldset>
          ))}
      </div>
    </details>
  )
}

/** （提案 高 6）: what it would be proposed as; nothing where a factor is open. */
function toScoreWords(
  method: RiskMethod,
  { proposal }: ProposedThreat,
  importance: RiskLevel | null,
): string {
  const rating: Rating = { ...toProposedRating(proposal), ...toDamage(method, importance) }
  const score = toScore(method, rating)
  return score === null ? '' : `（提案 ${toRiskBandLabel(score.band)} ${score.score}）`
}

/** The damage is the importance of the group, in whichever form. */
function toDamage({ kind }: RiskMethod, importance: RiskLevel | null): Partial<Rating> {
  return kind === 'ipa' ? { importance } : { loss: importance }
}
