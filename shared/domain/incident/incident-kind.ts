/** What kind of incident it is: a closed list in the words of the field, after the threats of policy article 6. */
export const incidentKinds = [
  'lossOrTheft',
  'misdelivery',
  'malware',
  'unauthorizedAccess',
  'equipmentFailure',
  'insiderViolation',
  'other',
] as const
export type IncidentKind = (typeof incidentKinds)[number]

const labels: Readonly<Record<IncidentKind, string>> = {
  lossOrTheft: '紛失・盗難',
  misdelivery: '誤送信・誤交付',
  malware: '不正プログラム感染',
  unauthorizedAccess: '不正アクセス',
  equipmentFailure: '機器・設備の故障',
  insiderViolation: '内部の違反',
  other: 'その他',
}

export function toIncidentKindLabel(kind: IncidentKind): string {
  return labels[kind]
}
