import { ruleViolation } from '../../../shared/errors/app-error.ts'

/** How far an export is: entries found, and the share of the history (0 to 1) that was looked through. */
export type HistoryExportProgress = { stage: 'reading' | 'writing'; count: number; share: number }

/** What one export gets: its own end, and how it says where it is. */
export type HistoryExportDesk = Readonly<{
  /** Throws rule `exportCancelled` once it was given up. */
  refuseCancelled: () => void
  /** `left` is the sequence below which the search goes on. */
  tell: (state: { count: number; left: number }) => void
  enterWriting: () => void
}>

/** The exports that run, by the id their window gave them. */
export type HistoryExportRoom = Readonly<{
  progress: (exportId: string) => HistoryExportProgress | null
  cancel: (exportId: string) => void
  work: <Result>(
    how: { exportId: string; total: number },
    act: (desk: HistoryExportDesk) => Promise<Result>,
  ) => Promise<Result>
}>

type Running = { isCancelled: boolean; progress: HistoryExportProgress }

export function createHistoryExportRoom(): HistoryExportRoom {
  const running = new Map<string, Running>()
  return {
    progress: (exportId) => running.get(exportId)?.progress ?? null,
    cancel: (exportId) => {
      const one = running.get(exportId)
      if (one !== undefined) one.isCancelled = true
    },
    work: async ({ exportId, total }, act) => {
      const mine: Running = { isCancelled: false, progress: { stage: 'reading', count: 0, share: 0 } }
      running.set(exportId, mine)
      try {
        return await act(toDesk(mine, total))
      } finally {
        running.delete(exportId)
      }
    },
  }
}

function toDesk(mine: Running, total: number): HistoryExportDesk {
  return {
    refuseCancelled: () => {
      if (mine.isCancelled) throw ruleViolation('exportCancelled')
    },
    tell: ({ count, left }) => {
      mine.progress = { stage: 'reading', count, share: total === 0 ? 1 : 1 - left / total }
    },
    enterWriting: () => {
      mine.progress = { ...mine.progress, stage: 'writing', share: 1 }
    },
  }
}
