/** The parts of an inspection's screen, in their order; the address names the one that is open. */
export const inspectionTabs = ['sheets', 'tally', 'findings', 'approval', 'questions', 'terms'] as const

export type InspectionTab = (typeof inspectionTabs)[number]

export function isInspectionTab(value: unknown): value is InspectionTab {
  return inspectionTabs.some((tab) => tab === value)
}
