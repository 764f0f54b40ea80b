import type { BackupPhase, BackupProgress } from '../../../shared/contract/backups.ts'
import { ruleViolation } from '../../../shared/errors/app-error.ts'
import type { BackupWork, BackupWorkResult } from '../../files/backup/backup-messages.ts'
import { runBackupWork } from '../../files/backup/run-backup-work.ts'

/** What one piece of backup work gets: its own end, and how it says where it is. */
export type BackupDesk = Readonly<{
  /** Throws rule `backupCancelled` once it was given up. */
  refuseCancelled: () => void
  /** Names what is done now; `doneBytes` and `totalBytes` follow from the worker. */
  enter: (phase: BackupPhase) => void
  run: (work: BackupWork) => Promise<BackupWorkResult>
}>

/** The one place for writing and reading backups: one piece of work at a time, with its progress and its end. */
export type BackupRoom = Readonly<{
  progress: () => BackupProgress | null
  cancel: () => void
  /** Rule `backupRunning` while another runs. */
  work: <Result>(act: (desk: BackupDesk) => Promise<Result>) => Promise<Result>
}>

type Running = { readonly aborting: AbortController; progress: BackupProgress }

/** Makes the room; `workerFile` is the worker that reads and writes the files. */
export function createBackupRoom(workerFile: string): BackupRoom {
  let running: Running | null = null
  return {
    progress: () => running?.progress ?? null,
    cancel: () => running?.aborting.abort(),
    work: async (act) => {
      if (running !== null) throw ruleViolation('backupRunning')
      const mine: Running = {
        aborting: new AbortController(),
        progress: { phase: 'copying', doneBytes: 0, totalBytes: 0 },
      }
      running = mine
      try {
        return await act(toDesk(workerFile, mine))
      } finally {
        running = null
      }
    },
  }
}

function toDesk(workerFile: string, mine: Running): BackupDesk {
  const { signal } = mine.aborting
  return {
    refuseCancelled: () => {
      if (signal.aborted) throw ruleViolation('backupCancelled')
    },
    enter: (phase) => {
      mine.progress = { phase, doneBytes: 0, totalBytes: 0 }
    },
    run: (work) => {
      const onProgress = (bytes: { doneBytes: number; totalBytes: number }) => {
        mine.progress = { ...mine.progress, ...bytes }
      }
      return runBackupWork(work, { workerFile, signal, onProgress })
    },
  }
}
