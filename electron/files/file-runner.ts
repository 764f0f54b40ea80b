import { Worker } from 'node:worker_threads'
import { AppError } from '../../shared/errors/app-error.ts'
import type { FileTasks } from './file-messages.ts'
import type { RunTask, TaskAnswer, TaskMap } from './task-messages.ts'

/** Runs work on files in a worker thread that is started at the first one and kept warm. */
export type FileRunner<Tasks extends TaskMap = FileTasks> = {
  readonly run: RunTask<Tasks>
  /** Ends the worker; what is still waiting is refused with the reason. The next piece of work starts another. */
  readonly stop: (reason: AppError) => Promise<void>
  /** Ends the worker for good. */
  readonly close: () => Promise<void>
}

type Job = {
  readonly resolve: (output: unknown) => void
  readonly reject: (reason: unknown) => void
  readonly onProgress: ((done: number) => void) | undefined
}
type State = { worker: Worker | undefined; lastId: number; readonly jobs: Map<number, Job> }

/** Makes a runner; the worker takes one piece of work after another. */
export function createFileRunner<Tasks extends TaskMap = FileTasks>(options: {
  readonly workerFile: string
}): FileRunner<Tasks> {
  const state: State = { worker: undefined, lastId: 0, jobs: new Map() }
  const run = (task: string, input: unknown, onProgress?: Job['onProgress']) =>
    new Promise<unknown>((resolve, reject) => {
      state.lastId += 1
      state.jobs.set(state.lastId, { resolve, reject, onProgress })
      state.worker ??= startWorker(options.workerFile, state)
      state.worker.ref()
      state.worker.postMessage({ id: state.lastId, task, input })
    })
  return {
    // a task's input and output come as a pair, which the compiler cannot follow through messages
    run: run as unknown as RunTask<Tasks>,
    stop: (reason) => stop(state, reason),
    close: () => stop(state, new AppError('unexpected', { reason: 'closed' })),
  }
}

async function stop(state: State, reason: AppError): Promise<void> {
  const { worker } = state
  rejectAll(state, reason)
  await worker?.terminate()
}

function startWorker(workerFile: string, state: State): Worker {
  // the library says on standard error what it finds odd in a file, in English
  const worker = new Worker(workerFile, { stderr: true })
  worker.stderr.resume()
  worker.on('message', (answer: TaskAnswer) => {
    const job = state.jobs.get(answer.id)
    if ('done' in answer) {
      job?.onProgress?.(answer.done)
      return
    }
    state.jobs.delete(answer.id)
    if (state.jobs.size === 0) worker.unref()
    if ('output' in answer) job?.resolve(answer.output)
    else job?.reject(toError(answer.error))
  })
  // such as a file that takes more memory than a thread has; the next piece of work gets a new worker
  worker.on('error', (error) => {
    if (state.worker === worker)
      rejectAll(state, new AppError('file_unreadable', { reason: 'broken' }, error))
  })
  return worker
}

function toError({ code, details, cause }: Extract<TaskAnswer, { error: unknown }>['error']): AppError {
  return new AppError(code, details, new Error(cause))
}

function rejectAll(state: State, reason: AppError): void {
  const jobs = [...state.jobs.values()]
  state.jobs.clear()
  state.worker = undefined
  for (const { reject } of jobs) reject(reason)
}
