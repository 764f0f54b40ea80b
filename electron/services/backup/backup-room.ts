import type { BackupPhase, BackupProgress } from '../../../shared/contract/backups.ts'
import { ruleViolation } from '../../../shared/errors/app-error.ts'
import type { BackupWork, BackupWorkResult, RecordsWork } from '../../files/backup/backup-messages.ts'
import type { PackedManifest } from '../../files/backup/manifest.ts'
import { type BackupWorker, openBackupWorker } from '../../files/backup/open-backup-worker.ts'
import { isRecordsWork } from './is-records-work.ts'

/** What one piece of backup work gets: its own end, and how it says where it is. */
export type BackupDesk = Readonly<{
  /** Records may be lent to the worker. */
  checksElsewhere: boolean
  /** Throws rule `backupCancelled` once it was given up. */
  refuseCancelled: () => void
  /** Names what is done now; `doneBytes` and `totalBytes` follow from the worker. */
  enter: (phase: BackupPhase) => void
  run: <Work extends BackupWork>(work: Work) => Promise<BackupWorkResult<Work>>
}>

/** The one place for writing and reading backups: one piece of work at a time, with its progress and its end. */
export type BackupRoom = Readonly<{
  progress: () => BackupProgress | null
  cancel: () => void
  /** Rule `backupRunning` while another runs. */
  work: <Result>(act: (desk: BackupDesk) => Promise<Result>) => Promise<Result>
}>

type Running = { readonly aborting: AbortController; progress: BackupProgress }

type RoomOptions = Readonly<{
  /** The worker that reads, writes and checks. */
  workerFile: string
  /** Where false, the worker opens no records. */
  checksElsewhere: boolean
  /** Checks on this thread, a few milliseconds at a time. */
  checkHere: (work: RecordsWork, signal: AbortSignal) => Promise<PackedManifest | null>
}>

/** Makes the room. */
export function createBackupRoom(options: RoomOptions): BackupRoom {
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
      const worker = openWorker(options, mine)
      try {
        return await act(toDesk(options, mine, worker))
      } finally {
        worker.end()
        running = null
      }
    },
  }
}

function openWorker({ workerFile }: RoomOptions, mine: Running): BackupWorker {
  const onProgress = (bytes: { doneBytes: number; totalBytes: number }) => {
    mine.progress = { ...mine.progress, ...bytes }
  }
  return openBackupWorker({ workerFile, signal: mine.aborting.signal, onProgress })
}

function toDesk(
  { checksElsewhere, checkHere }: RoomOptions,
  mine: Running,
  worker: BackupWorker,
): BackupDesk {
  const { signal } = mine.aborting
  return {
    checksElsewhere,
    refuseCancelled: () => {
      if (signal.aborted) throw ruleViolation('backupCancelled')
    },
    enter: (phase) => {
      mine.progress = { phase, doneBytes: 0, totalBytes: 0 }
    },
    run: (work) => {
      if (isRecordsWork(work) && !checksElsewhere) return inOwnWords(checkHere(work, signal), signal)
      return worker.run(work)
    },
  }
}

async function inOwnWords<Work extends BackupWork>(answer: Promise<unknown>, signal: AbortSignal) {
  try {
    // each kind of work has its own answer
    return (await answer) as BackupWorkResult<Work>
  } catch (error) {
    throw signal.aborted ? ruleViolation('backupCancelled') : error
  }
}
