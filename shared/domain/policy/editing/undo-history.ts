import type { EditTree } from './edit-tree.ts'

/** A change that can be taken back: what it was in words, and the text on its other side. */
export type UndoStep = Readonly<{
  tree: EditTree
  words: string
  /** Steps with one key run together: typing in one field. */
  mergeKey: string | null
}>

/** The text as it is, what was done to it and what was taken back, the newest last. */
export type UndoHistory = Readonly<{
  present: EditTree
  past: readonly UndoStep[]
  future: readonly UndoStep[]
}>

const mostSteps = 500

export function beginHistory(present: EditTree): UndoHistory {
  return { present, past: [], future: [] }
}

/** Adds a change. A change that changes nothing is none. */
export function recordStep(
  history: UndoHistory,
  tree: EditTree,
  { words, mergeKey = null }: Readonly<{ words: string; mergeKey?: string | null }>,
): UndoHistory {
  if (tree === history.present) return history
  const last = history.past.at(-1)
  if (mergeKey !== null && last?.mergeKey === mergeKey && history.future.length === 0) {
    return { ...history, present: tree }
  }
  const step = { tree: history.present, words, mergeKey }
  return { present: tree, past: [...history.past, step].slice(-mostSteps), future: [] }
}

/** Takes the last change back; the same history where there is none. */
export function undoStep({ present, past, future }: UndoHistory): UndoHistory {
  const last = past.at(-1)
  if (last === undefined) return { present, past, future }
  const undone = { ...last, tree: present, mergeKey: null }
  return { present: last.tree, past: past.slice(0, -1), future: [...future, undone] }
}

/** Does again what was taken back last. */
export function redoStep({ present, past, future }: UndoHistory): UndoHistory {
  const last = future.at(-1)
  if (last === undefined) return { present, past, future }
  const done = { ...last, tree: present }
  return { present: last.tree, past: [...past, done], future: future.slice(0, -1) }
}
