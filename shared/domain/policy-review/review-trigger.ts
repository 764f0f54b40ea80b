import { toWarekiShort } from '../calendar/wareki.ts'

/** What led to a review (policy article 11); the last is for what none of the others names. */
export const triggerSources = [
  'inspectionResult',
  'auditResult',
  'finding',
  'incident',
  'lawChange',
  'systemChange',
  'yearly',
  'other',
] as const
export type TriggerSource = (typeof triggerSources)[number]

const labels: Readonly<Record<TriggerSource, string>> = {
  inspectionResult: '自己点検の結果',
  auditResult: '監査の結果',
  finding: '指摘',
  incident: 'インシデント',
  lawChange: '法令の改正',
  systemChange: 'システム・環境の変化',
  yearly: '年1回の定期見直し',
  other: 'その他',
}

export function toTriggerSourceLabel(source: TriggerSource): string {
  return labels[source]
}

export type ReviewTrigger = Readonly<{
  source: TriggerSource
  /** The number of the inspection or the finding it is linked to; null where it was written by hand. */
  linkedNumber: string | null
  occurredOn: string | null
  description: string
}>

/** 自己点検の結果　R7-点検-01　R7.11.14：三つの設問で実施率が下がった。 */
export function toTriggerText({ source, linkedNumber, occurredOn, description }: ReviewTrigger): string {
  const head = [labels[source], linkedNumber ?? '', occurredOn === null ? '' : toWarekiShort(occurredOn)]
  return `${head.filter((word) => word !== '').join('　')}：${description}`
}
