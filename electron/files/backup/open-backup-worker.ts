import { Worker } from 'node:worker_threads'
import { AppError, ruleViolation } from '../../../shared/errors/app-error.ts'
import { invariant } from '../../../shared/errors/invariant.ts'
import type { BackupWork, BackupWorkMessage, BackupWorkResult } from './backup-messages.ts'

export type BackupWorkOptions = Readonly<{
  workerFile: string
  /** Gives up the piece that is being done, and all that would follow. */
  signal: AbortSignal
  onProgress: (progress: { doneBytes: number; totalBytes: number }) => void
}>

/** A thread for the pieces of one backup or restore. */
export type BackupWorker = Readonly<{
  /** Does one piece after the other; rule `backupCancelled` where the signal ended it. */
  run: <Work extends BackupWork>(work: Work) => Promise<BackupWorkResult<Work>>
  /** Lets the thread go once nothing is left to do in it. */
  end: () => void
}>

type Waiting = Readonly<{ resolve: (result: unknown) => void; reject: (reason: unknown) => void }>
type State = { thread: Worker | undefined; waiting: Waiting | undefined }

/** Makes the worker; its thread starts with the first piece, and anew where it broke down. */
export function openBackupWorker(options: BackupWorkOptions): BackupWorker {
  const { signal } = options
  const state: State = { thread: undefined, waiting: undefined }
  const cancel = () => state.thread?.postMessage('cancel')
  signal.addEventListener('abort', cancel, { once: true })
  const run = (work: BackupWork) => {
    if (signal.aborted) return Promise.reject(ruleViolation('backupCancelled'))
    invariant(state.waiting === undefined, 'one piece of backup work at a time')
    return new Promise<unknown>((resolve, reject) => {
      state.waiting = { resolve, reject }
      state.thread ??= startThread(state, options)
      state.thread.postMessage(work)
    })
  }
  return {
    // a thread answers with what its kind of work has
    run: run as BackupWorker['run'],
    end: () => {
      signal.removeEventListener('abort', cancel)
      state.thread?.postMessage('end')
    },
  }
}

function startThread(state: State, { workerFile, signal, onProgress }: BackupWorkOptions): Worker {
  const thread = new Worker(workerFile)
  const settle = (how: (waiting: Waiting) => void) => {
    const { waiting } = state
    state.waiting = undefined
    if (waiting !== undefined) how(waiting)
  }
  thread.on('message', (message: BackupWorkMessage) => {
    if ('progress' in message) onProgress(message.progress)
    else if ('result' in message) settle(({ resolve }) => resolve(message.result))
    else settle(({ reject }) => reject(signal.aborted ? ruleViolation('backupCancelled') : toError(message)))
  })
  thread.on('error', (error) => settle(({ reject }) => reject(new AppError('unexpected', {}, error))))
  thread.on('exit', () => {
    state.thread = undefined
    settle(({ reject }) => reject(new AppError('unexpected', { reason: 'backup worker ended' })))
  })
  return thread
}

type Failure = Exclude<BackupWorkMessage, { progress: unknown } | { result: unknown }>

/** The failure as it would have been thrown on this thread. */
function toError(failure: Failure): Error {
  if ('refused' in failure) {
    const { cause, ...system } = failure.refused
    return Object.assign(new Error(cause), system)
  }
  const { code, details, cause } = failure.error
  return new AppError(code, details, new Error(cause))
}
