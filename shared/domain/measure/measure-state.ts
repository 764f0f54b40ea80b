/** 未着手・準備中・実施済, and 見送り for what the body decided not to do. */
export const measureStates = ['notStarted', 'preparing', 'implemented', 'declined'] as const
export type MeasureState = (typeof measureStates)[number]

const stateLabels: Readonly<Record<MeasureState, string>> = {
  notStarted: '未着手',
  preparing: '準備中',
  implemented: '実施済',
  declined: '見送り',
}

export function toMeasureStateLabel(state: MeasureState): string {
  return stateLabels[state]
}

/** What the yearly check of a measure found: 実施している・一部実施している・実施していない. */
export const measureResults = ['kept', 'partlyKept', 'notKept'] as const
export type MeasureResult = (typeof measureResults)[number]

const resultLabels: Readonly<Record<MeasureResult, string>> = {
  kept: '実施している',
  partlyKept: '一部実施している',
  notKept: '実施していない',
}

export function toMeasureResultLabel(result: MeasureResult): string {
  return resultLabels[result]
}

/** The number of a measure as screens and papers print it: 対策01. */
export function toMeasureNumberText(number: number): string {
  return `対策${String(number).padStart(2, '0')}`
}

type Standing = { readonly state: MeasureState; readonly retirementReason: string | null }

/** Whether the measure is one the body has or means to have: neither 見送り nor 廃止. Only these are counted and checked. */
export function isStandingMeasure({ state, retirementReason }: Standing): boolean {
  return state !== 'declined' && retirementReason === null
}

/** Past the day of its next check; `today` and `nextCheckOn` are calendar dates. */
export function isCheckOverdue(
  measure: Standing & { readonly nextCheckOn: string | null },
  today: string,
): boolean {
  return isStandingMeasure(measure) && measure.nextCheckOn !== null && measure.nextCheckOn < today
}
