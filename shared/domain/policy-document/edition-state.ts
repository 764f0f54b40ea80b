/** 起案・決裁済・施行（現行）・旧版・取りやめ. */
export const editionStates = ['draft', 'approved', 'current', 'former', 'withdrawn'] as const
export type EditionState = (typeof editionStates)[number]

/** As people are told: an approved edition whose 施行日 is fixed and still to come waits for it. */
export type ShownEditionState = EditionState | 'waiting'

type Standing = Readonly<{ state: EditionState; effectiveOn: string | null }>

const labels: Readonly<Record<ShownEditionState, string>> = {
  draft: '起案中',
  approved: '決裁済',
  waiting: '施行待ち',
  current: '現行',
  former: '旧版',
  withdrawn: '取りやめ',
}

export function toShownState({ state, effectiveOn }: Standing): ShownEditionState {
  return state === 'approved' && effectiveOn !== null ? 'waiting' : state
}

export function toEditionStateLabel(edition: Standing): string {
  return labels[toShownState(edition)]
}
