import { Worker } from 'node:worker_threads'
import { AppError, ruleViolation } from '../../../shared/errors/app-error.ts'
import type { BackupWork, BackupWorkMessage, BackupWorkResult } from './backup-messages.ts'

export type BackupWorkOptions = Readonly<{
  workerFile: string
  signal: AbortSignal
  onProgress: (progress: { doneBytes: number; totalBytes: number }) => void
}>

/** Does the work in a worker of its own. Rule `backupCancelled` where the signal ended it. */
export function runBackupWork<Work extends BackupWork>(
  work: Work,
  options: BackupWorkOptions,
): Promise<BackupWorkResult<Work>> {
  const { workerFile, signal, onProgress } = options
  if (signal.aborted) return Promise.reject(ruleViolation('backupCancelled'))
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile, { workerData: work })
    const cancel = () => worker.postMessage('cancel')
    signal.addEventListener('abort', cancel, { once: true })
    worker.on('message', (message: BackupWorkMessage) => {
      if ('progress' in message) onProgress(message.progress)
      // a worker answers with what its kind of work has
      else if ('result' in message) resolve(message.result as BackupWorkResult<Work>)
      else reject(signal.aborted ? ruleViolation('backupCancelled') : toError(message))
    })
    worker.on('error', (error) => reject(new AppError('unexpected', {}, error)))
    worker.on('exit', () => {
      signal.removeEventListener('abort', cancel)
      reject(new AppError('unexpected', { reason: 'backup worker ended' }))
    })
  })
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
