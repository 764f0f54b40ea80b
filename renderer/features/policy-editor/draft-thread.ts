// The thread that writes and looks through a draft while its text is typed.
import type { WritablePolicy } from '../../../shared/domain/policy/editing/edit-tree.ts'
import { type DraftTask, parseCurrent, runDraftTask } from './analyse-draft.ts'

type Request = Readonly<{ number: number; task: DraftTask }>

let current: { text: string; parsed: WritablePolicy } | undefined

function readCurrent(text: string): WritablePolicy {
  if (current?.text !== text) current = { text, parsed: parseCurrent(text) }
  return current.parsed
}

self.onmessage = ({ data }: MessageEvent<Request>) => {
  const { number, task } = data
  try {
    self.postMessage({ number, result: runDraftTask(task, readCurrent) })
  } catch (error) {
    self.postMessage({ number, problem: String(error) })
  }
}
