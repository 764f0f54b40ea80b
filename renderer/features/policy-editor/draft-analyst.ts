import type { EditTree } from '../../../shared/domain/policy/editing/edit-tree.ts'
import type { WrittenDraft } from '../../../shared/domain/policy/editing/write-tree.ts'
import {
  type DraftAnalysis,
  type DraftResult,
  type DraftTask,
  type PlannedEffects,
  runDraftTask,
} from './analyse-draft.ts'

/** Writes and looks through drafts off the page's own thread, where there is another. */
export type DraftAnalyst = Readonly<{
  write: (tree: EditTree) => Promise<WrittenDraft>
  analyse: (tree: EditTree, currentText: string | null) => Promise<DraftAnalysis>
  plan: (before: EditTree, after: EditTree) => Promise<PlannedEffects>
  close: () => void
}>

type Answer = Readonly<{ number: number; result?: DraftResult; problem?: string }>
type Waiting = Readonly<{ resolve: (result: DraftResult) => void; reject: (error: Error) => void }>

export function createDraftAnalyst(): DraftAnalyst {
  // opened when it is first needed, and again after it was closed
  let thread: ReturnType<typeof openThread> | undefined
  const run = async (task: DraftTask): Promise<DraftResult> => {
    if (typeof Worker === 'undefined') return runDraftTask(task)
    thread ??= openThread()
    return thread.run(task)
  }
  return {
    async write(tree) {
      const result = await run({ act: 'write', tree })
      if (!('written' in result)) throw new Error('the thread answered another question')
      return result.written
    },
    async analyse(tree, currentText) {
      const result = await run({ act: 'analyse', tree, currentText })
      if (!('analysis' in result)) throw new Error('the thread answered another question')
      return result.analysis
    },
    async plan(before, after) {
      const result = await run({ act: 'plan', before, after })
      if (!('planned' in result)) throw new Error('the thread answered another question')
      return result.planned
    },
    close: () => {
      thread?.close()
      thread = undefined
    },
  }
}

function openThread() {
  const waiting = new Map<number, Waiting>()
  let last = 0
  const opened = import('./draft-thread.ts?worker').then(({ default: DraftThread }) => {
    const worker = new DraftThread()
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      const asked = waiting.get(data.number)
      waiting.delete(data.number)
      if (data.result !== undefined) asked?.resolve(data.result)
      else asked?.reject(new Error(data.problem ?? 'no answer'))
    }
    worker.onerror = ({ message }: ErrorEvent) => {
      for (const { reject } of waiting.values()) reject(new Error(message))
      waiting.clear()
    }
    return worker
  })
  return {
    run: async (task: DraftTask): Promise<DraftResult> => {
      const worker = await opened
      last += 1
      const number = last
      return new Promise((resolve, reject) => {
        waiting.set(number, { resolve, reject })
        worker.postMessage({ number, task })
      })
    },
    close: () => void opened.then((worker) => worker.terminate()),
  }
}
