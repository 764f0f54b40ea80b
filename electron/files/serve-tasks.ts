import type { MessagePort } from 'node:worker_threads'
import { AppError } from '../../shared/errors/app-error.ts'
import type { TaskAnswer, TaskMap, TaskRequest } from './task-messages.ts'

/** Does the work a runner sends to this thread, one piece after the other; `report` says how much of it is done. */
export function serveTasks<Tasks extends TaskMap>(
  port: MessagePort,
  run: (request: TaskRequest<Tasks>, report: (done: number) => void) => unknown,
): void {
  const answer = (message: TaskAnswer, handedOver: ArrayBuffer[] = []) =>
    port.postMessage(message, handedOver)
  port.on('message', (request: TaskRequest<Tasks>) => {
    const { id } = request
    const work = async () => run(request, (done) => answer({ id, done }))
    work().then(
      (output) => answer({ id, output }, toHandedOver(output)),
      (error: unknown) => answer({ id, error: toPlainError(error) }),
    )
  })
}

/** A file's bytes go over as they are: to copy tens of megabytes would take the window's time. */
function toHandedOver(output: unknown): ArrayBuffer[] {
  if (!(output instanceof Uint8Array) || !(output.buffer instanceof ArrayBuffer)) return []
  // bytes that are a part of something larger, such as of the runtime's own pool, are copied
  return output.byteLength === output.buffer.byteLength ? [output.buffer] : []
}

function toPlainError(error: unknown): Extract<TaskAnswer, { error: unknown }>['error'] {
  const cause = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const known = error instanceof AppError ? error : new AppError('unexpected', {}, error)
  return { code: known.code, details: known.details, cause }
}
