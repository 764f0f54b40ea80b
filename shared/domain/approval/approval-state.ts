/** 決裁中・差し戻し・取り下げ・決裁済. A record has one that is underway or complete at most. */
export const approvalStates = ['underway', 'sentBack', 'withdrawn', 'complete'] as const
export type ApprovalState = (typeof approvalStates)[number]

/** Signed in the program with the password, or sealed on the paper whose scan is attached. */
export const approvalMethods = ['signature', 'paper'] as const
export type ApprovalMethod = (typeof approvalMethods)[number]

const labels: Readonly<Record<ApprovalState, string>> = {
  underway: '決裁中',
  sentBack: '差し戻し',
  withdrawn: '取り下げ',
  complete: '決裁済',
}

export function toApprovalStateLabel(state: ApprovalState): string {
  return labels[state]
}
