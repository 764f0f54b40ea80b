import { Worker } from 'node:worker_threads'
import { AppError } from '../../shared/errors/app-error.ts'
import type { DrawReport } from './service-context.ts'

/** Draws each report in a worker of its own, so that the window stays quick and a drawing can be stopped. */
export function drawInWorker(workerFile: string, fontsFolder: string): DrawReport {
  return (kind, model, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason)
      const worker = new Worker(workerFile, { workerData: { kind, model, fontsFolder } })
      const stop = () => finish(() => reject(signal?.reason))
      const finish = (settle: () => void) => {
        signal?.removeEventListener('abort', stop)
        void worker.terminate()
        settle()
      }
      signal?.addEventListener('abort', stop, { once: true })
      worker.once('message', (message) => finish(() => settleWith(message, resolve, reject)))
      worker.once('error', (error) => finish(() => reject(error)))
    })
}

function settleWith(
  message: unknown,
  resolve: (pdf: Uint8Array) => void,
  reject: (error: unknown) => void,
): void {
  if (message instanceof Uint8Array) resolve(message)
  else if (isErrorMessage(message)) reject(new AppError('invalid_input', message.error))
  else reject(new Error('the report worker answered in an unknown form'))
}

function isErrorMessage(message: unknown): message is { error: Record<string, string | number> } {
  return typeof message === 'object' && message !== null && 'error' in message
}
