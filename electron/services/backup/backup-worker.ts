// Writes, reads and checks backups, and verifies records, off the main process's event loop. Started by open-backup-worker.ts
// for the pieces of one backup or restore.
import { parentPort } from 'node:worker_threads'
import { AppError } from '../../../shared/errors/app-error.ts'
import { invariant } from '../../../shared/errors/invariant.ts'
import type { BackupWork, BackupWorkMessage } from '../../files/backup/backup-messages.ts'
import { doFileWork } from '../../files/backup/backup-work.ts'
import { toAppError } from '../app-error-of.ts'
import { isRecordsWork } from './is-records-work.ts'

invariant(parentPort, 'the backup worker runs in a worker thread')
const port = parentPort
const tell = (message: BackupWorkMessage) => port.postMessage(message)
const aborting = new AbortController()

/** Between two messages of progress, in milliseconds. */
const tellEveryMs = 100
let toldAt = 0

function tellProgress(doneBytes: number, totalBytes: number): void {
  const now = performance.now()
  if (now - toldAt < tellEveryMs && doneBytes < totalBytes) return
  toldAt = now
  tell({ progress: { doneBytes, totalBytes } })
}

function toMessage(error: unknown): BackupWorkMessage {
  const cause = error instanceof Error ? (error.stack ?? error.message) : String(error)
  if (error instanceof Error && 'syscall' in error && 'code' in error) {
    return { refused: { code: String(error.code), syscall: String(error.syscall), cause } }
  }
  const known = toAppError(error) ?? new AppError('unexpected', {}, error)
  return { error: { code: known.code, details: known.details, cause } }
}

/** What checks records is large, so that it is loaded for that work alone. */
async function doWork(work: BackupWork) {
  const { signal } = aborting
  const around = { signal, onProgress: tellProgress }
  if (work.kind === 'verify') {
    const { verifyLent } = await import('../start-check/verify-lent.ts')
    return verifyLent(work, around)
  }
  if (!isRecordsWork(work)) return doFileWork(work, around)
  const { doRecordsWork } = await import('./records-work.ts')
  return doRecordsWork(work, signal)
}

port.on('message', (message: BackupWork | 'cancel' | 'end') => {
  if (message === 'cancel') aborting.abort()
  else if (message === 'end') port.close()
  else
    doWork(message).then(
      (result) => tell({ result }),
      (error: unknown) => tell(toMessage(error)),
    )
})
