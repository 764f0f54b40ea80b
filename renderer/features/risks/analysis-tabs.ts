/** The parts of an analysis's screen, in their order; the address names the one that is open. */
const analysisTabs = ['list', 'proposals', 'method', 'acceptance', 'approval'] as const

export type AnalysisTab = (typeof analysisTabs)[number]

export function isAnalysisTab(value: unknown): value is AnalysisTab {
  return analysisTabs.some((tab) => tab === value)
}
