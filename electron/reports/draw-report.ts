import { Worker } from 'node:worker_threads'
import { AppError } from '../../shared/errors/app-error.ts'
import type { ReportKind, ReportModels } from './report-kinds.ts'
import type { ReportAnswer, ReportRequest, ReportWorkerData } from './report-messages.ts'
import type { SigningMaterial } from './signature/sign-pdf.ts'

/** Draws reports in a worker thread that is started at the first one and kept warm. */
export type ReportDrawer = {
  /**
   * The bytes of the report's PDF. Throws `rule_violation` characterNotInFonts with the place of a character that
   * cannot be printed; an aborted signal ends the drawing at once and rejects with its reason. With a key to sign
   * with, the file comes out signed.
   */
  readonly draw: <Kind extends ReportKind>(
    kind: Kind,
    model: ReportModels[Kind],
    signal?: AbortSignal,
    signing?: SigningMaterial,
  ) => Promise<Uint8Array>
  /** Ends the worker; what is still waiting is refused. */
  readonly close: () => Promise<void>
}

type Job = {
  readonly request: ReportRequest
  readonly resolve: (pdf: Uint8Array) => void
  readonly reject: (reason: unknown) => void
}

type WorkerState = { readonly queue: Job[]; running: Job | undefined; worker: Worker | undefined }

/** Makes a drawer; one report is drawn at a time, the others wait their turn. */
export function createReportDrawer(options: {
  readonly workerFile: string
  readonly fontsFolder: string
}): ReportDrawer {
  const state: WorkerState = { queue: [], running: undefined, worker: undefined }
  const next = (): void => {
    if (state.running) return
    state.running = state.queue.shift()
    if (!state.running) {
      state.worker?.unref()
      return
    }
    state.worker ??= startWorker(options, state, next)
    state.worker.ref()
    state.worker.postMessage(state.running.request)
  }
  return {
    draw: (kind, model, signal, signing) =>
      new Promise((resolve, reject) => {
        // a kind and its model always come as a pair
        const request = { kind, model, signing: signing ?? null } as unknown as ReportRequest
        const job: Job = { request, resolve, reject }
        signal?.throwIfAborted()
        signal?.addEventListener('abort', () => abort(state, job, signal.reason, next), { once: true })
        state.queue.push(job)
        next()
      }),
    close: async () => {
      for (const job of state.queue.splice(0)) job.reject(new AppError('unexpected', { reason: 'closed' }))
      state.running?.reject(new AppError('unexpected', { reason: 'closed' }))
      await dropWorker(state)
    },
  }
}

/** A worker that is kept warm gives memory back sooner with these; no report needs half of it. */
const resourceLimits = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 64 }

function startWorker(
  options: { readonly workerFile: string; readonly fontsFolder: string },
  state: WorkerState,
  next: () => void,
): Worker {
  const workerData: ReportWorkerData = { fontsFolder: options.fontsFolder }
  const worker = new Worker(options.workerFile, { workerData, resourceLimits })
  const settle = (act: (job: Job) => void): void => {
    const job = state.worker === worker ? state.running : undefined
    if (!job) return
    state.running = undefined
    act(job)
    next()
  }
  worker.on('message', (answer: ReportAnswer) => settle((job) => settleJob(job, answer)))
  worker.on('error', (error) => {
    settle((job) => {
      state.worker = undefined
      job.reject(new AppError('unexpected', { reason: 'reportWorker' }, error))
    })
  })
  return worker
}

function settleJob(job: Job, answer: ReportAnswer): void {
  if ('pdf' in answer) job.resolve(answer.pdf)
  else job.reject(new AppError(answer.error.code, answer.error.details, new Error(answer.error.cause)))
}

/** A waiting job is dropped; a running one takes its worker with it, for a drawing cannot be asked to stop. */
function abort(state: WorkerState, job: Job, reason: unknown, next: () => void): void {
  const waiting = state.queue.indexOf(job)
  if (waiting >= 0) state.queue.splice(waiting, 1)
  job.reject(reason)
  if (state.running !== job) return
  void dropWorker(state).then(next)
}

async function dropWorker(state: WorkerState): Promise<void> {
  const { worker } = state
  state.worker = undefined
  state.running = undefined
  await worker?.terminate()
}
