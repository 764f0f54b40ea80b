/** 未着手・回答中・提出済・対象外. */
export const sheetStates = ['notStarted', 'answering', 'submitted', 'excluded'] as const

export type SheetState = (typeof sheetStates)[number]

/** How far an inspection has come. `assigned` (対象者) are all sheets but the excluded ones. */
export type Progress = { assigned: number; submitted: number; answering: number; notStarted: number }

/** The progress of an inspection from the states of its sheets. */
export function toProgress(states: Iterable<SheetState>): Progress {
  const counts = { notStarted: 0, answering: 0, submitted: 0, excluded: 0 }
  for (const state of states) counts[state] += 1
  const { notStarted, answering, submitted } = counts
  return { assigned: notStarted + answering + submitted, submitted, answering, notStarted }
}
