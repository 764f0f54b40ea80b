import type { ThreatFields, ThreatRecord } from '../../../shared/contract/threats.ts'
import type { RiskLevel } from '../../../shared/domain/policy-review/risk.ts'
import type { ThreatGroup } from '../../../shared/domain/threat/threat-group.ts'

/** What is written and chosen of a threat; group and level are open until they are chosen. */
export type ThreatDraft = Readonly<
  Omit<ThreatFields, 'group' | 'usualLevel'> & { group: ThreatGroup | null; usualLevel: RiskLevel | null }
>

export function toDraft(threat: ThreatRecord | null): ThreatDraft {
  if (threat === null)
    return {
      ...{ group: null, title: '', description: '', assetKinds: [], measureCategories: [], usualLevel: null },
    }
  return toFields(threat)
}

/** What a call that writes the threat takes. */
export function toFields(threat: ThreatRecord): ThreatFields {
  const { group, title, description, assetKinds, measureCategories, usualLevel } = threat
  return { group, title, description, assetKinds, measureCategories, usualLevel }
}

/** What is missing before the threat can be stored, by field. */
export function findProblems(draft: ThreatDraft): Readonly<Record<string, string>> {
  return {
    ...(draft.group === null ? { group: '区分を選んでください。' } : {}),
    ...(draft.title.trim() === '' ? { title: '脅威の名前を入力してください。' } : {}),
    ...(draft.usualLevel === null ? { usualLevel: '起こりやすさを選んでください。' } : {}),
  }
}
