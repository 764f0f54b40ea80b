/** The five groups of threats of policy article 6, by their item. */
export const threatGroups = [1, 2, 3, 4, 5] as const
export type ThreatGroup = (typeof threatGroups)[number]

const labels: Readonly<Record<ThreatGroup, string>> = {
  1: 'サイバー攻撃・侵入・内部不正等（意図的）',
  2: '規定違反・ミス・不備・故障等（非意図的）',
  3: '地震・落雷・火災等の災害',
  4: '疾病による要員不足',
  5: 'インフラの障害からの波及',
}

/** The short name of a group, as lists and group headings print it. */
export function toThreatGroupLabel(group: ThreatGroup): string {
  return labels[group]
}

/** The item of the policy the group is named in: 第6条(1). */
export function toThreatGroupProvision(group: ThreatGroup): string {
  return `第6条(${group})`
}
