import { Worker } from 'node:worker_threads'
import { AppError } from '../../../shared/errors/app-error.ts'
import type {
  PdfReaderAnswer,
  PdfReaderCall,
  PdfReaderCalls,
  PdfReaderRequest,
} from './pdf-reader-messages.ts'

/** Asks the reading thread. One call at a time; `undefined` where the file was too much for it. */
export type PdfReader = Readonly<{
  ask: <Call extends PdfReaderCall>(
    call: Call,
    ...input: Parameters<PdfReaderCalls[Call]>
  ) => Promise<ReturnType<PdfReaderCalls[Call]> | undefined>
}>

/** How long one answer may take, and by how much the program's memory may grow meanwhile. */
type Limits = Readonly<{ seconds: number; memoryMb: number }>

const defaultLimits: Limits = { seconds: 30, memoryMb: 600 }
const looksPerSecond = 10

type State = { isSpent: boolean; hasAnswered: boolean }

/**
 * Runs `act` with a thread that reads files from outside, and ends the thread whatever happens. A file that asks for
 * too much time or memory, or breaks the thread, is given up: this and every further answer is `undefined`. A thread
 * that never answered is a fault of the program and throws `unexpected`.
 */
export async function withPdfReader<Result>(
  workerFile: string,
  act: (reader: PdfReader) => Promise<Result>,
  limits = defaultLimits,
): Promise<Result> {
  // the library writes down what a damaged file lacks; nobody reads that
  const worker = new Worker(workerFile, { stdout: true, stderr: true })
  const state: State = { isSpent: false, hasAnswered: false }
  worker.on('error', () => {
    state.isSpent = true
  })
  const ask: PdfReader['ask'] = async (call, ...input) => {
    if (state.isSpent && state.hasAnswered) return undefined
    // a call and its input always come as a pair
    const request = { call, input } as unknown as PdfReaderRequest
    const answer = await post(worker, request, { limits, state })
    state.isSpent ||= answer === undefined
    state.hasAnswered = true
    // the answer's type follows the call's, which the compiler cannot see through a message
    return answer?.output as ReturnType<PdfReaderCalls[typeof call]> | undefined
  }
  try {
    return await act({ ask })
  } finally {
    await worker.terminate()
  }
}

function post(
  worker: Worker,
  request: PdfReaderRequest,
  { limits, state }: { limits: Limits; state: State },
): Promise<{ output: unknown } | undefined> {
  return new Promise((resolve, reject) => {
    const onMessage = (answer: PdfReaderAnswer) => settle(() => settleAnswer(answer, resolve, reject))
    const onError = (error: unknown) =>
      settle(() => (state.hasAnswered ? resolve(undefined) : reject(toUnexpected(error))))
    const stopWatching = watch(limits, () => settle(() => resolve(undefined)))
    const settle = (act: () => void): void => {
      stopWatching()
      worker.off('message', onMessage)
      worker.off('error', onError)
      act()
    }
    worker.on('message', onMessage)
    worker.on('error', onError)
    worker.postMessage(request)
  })
}

/** Calls `giveUp` once when a limit is passed. A file unpacks to memory that no limit of the thread itself covers. */
function watch({ seconds, memoryMb }: Limits, giveUp: () => void): () => void {
  const startedAt = performance.now()
  const bytesBefore = process.memoryUsage.rss()
  const watching = setInterval(() => {
    const isTooSlow = performance.now() - startedAt > seconds * 1000
    const isTooLarge = process.memoryUsage.rss() - bytesBefore > memoryMb * 1_000_000
    if (isTooSlow || isTooLarge) giveUp()
  }, 1000 / looksPerSecond)
  return () => clearInterval(watching)
}

function settleAnswer(
  answer: PdfReaderAnswer,
  resolve: (answer: { output: unknown }) => void,
  reject: (reason: unknown) => void,
): void {
  if ('output' in answer) resolve(answer)
  else reject(toUnexpected(new Error(answer.failure)))
}

function toUnexpected(error: unknown): AppError {
  return new AppError('unexpected', { reason: 'pdfReader' }, error)
}
