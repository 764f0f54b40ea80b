import { invalidInput, ruleViolation } from '../../errors/app-error.ts'

/** 対応中・終結, and 取り下げ for what was no incident after all. */
export const incidentStates = ['handling', 'settled', 'withdrawn'] as const
export type IncidentState = (typeof incidentStates)[number]

const labels: Readonly<Record<IncidentState, string>> = {
  handling: '対応中',
  settled: '終結',
  withdrawn: '取り下げ',
}

export function toIncidentStateLabel(state: IncidentState): string {
  return labels[state]
}

type Numbered = Readonly<{ number: string; state: IncidentState }>

/** Refuses what is only done while it is handled: rule `incidentSettled` or `incidentWithdrawn`. */
export function refuseUnlessHandling({ state, number }: Numbered): void {
  if (state === 'settled') throw ruleViolation('incidentSettled', { number })
  if (state === 'withdrawn') throw ruleViolation('incidentWithdrawn', { number })
}

/** Refuses to open again what is not settled: rule `incidentNotSettled` or `incidentWithdrawn`. */
export function refuseUnlessSettled({ state, number }: Numbered): void {
  if (state === 'handling') throw ruleViolation('incidentNotSettled', { number })
  if (state === 'withdrawn') throw ruleViolation('incidentWithdrawn', { number })
}

/**
 * Refuses to settle an incident of which cause or prevention is not known (policy article 7 item (5): the crisis is over
 * when it cannot come again the same way), or on a day before it was found or after today.
 */
export function checkSettling(
  incident: Numbered & Readonly<{ cause: string; prevention: string; foundOn: string }>,
  days: Readonly<{ settledOn: string; today: string }>,
): void {
  refuseUnlessHandling(incident)
  if (incident.cause.trim() === '') throw invalidInput('cause', 'required')
  if (incident.prevention.trim() === '') throw invalidInput('prevention', 'required')
  if (days.settledOn > days.today) throw invalidInput('settledOn', 'inFuture')
  if (days.settledOn < incident.foundOn) throw invalidInput('settledOn', 'beforeFound')
}
