const tabs = ['progress', 'items', 'concerns', 'result'] as const
/** The parts of the screen of one stocktaking. */
export type StocktakingTab = (typeof tabs)[number]

export function isStocktakingTab(value: unknown): value is StocktakingTab {
  return tabs.some((tab) => tab === value)
}
