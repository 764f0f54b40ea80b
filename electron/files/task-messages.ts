import type { AppErrorCode, AppErrorDetails } from '../../shared/errors/app-error.ts'

/** Pieces of work by their names: what goes in and what comes out of each. */
export type TaskMap = Readonly<Record<string, { input: unknown; output: unknown }>>

/** Does a piece of work on another thread, saying now and then how much is done; rejects with what refused it. */
export type RunTask<Tasks extends TaskMap> = <Task extends keyof Tasks & string>(
  task: Task,
  input: Tasks[Task]['input'],
  onProgress?: (done: number) => void,
) => Promise<Tasks[Task]['output']>

export type TaskRequest<Tasks extends TaskMap> = {
  [Task in keyof Tasks & string]: {
    readonly id: number
    readonly task: Task
    readonly input: Tasks[Task]['input']
  }
}[keyof Tasks & string]

export type TaskAnswer = { readonly id: number } & (
  | { readonly output: unknown }
  | { readonly done: number }
  | {
      readonly error: {
        readonly code: AppErrorCode
        readonly details: AppErrorDetails
        readonly cause: string
      }
    }
)
