import { compareDraft, type DraftChanges } from '../../../shared/domain/policy/editing/draft-changes.ts'
import { type DraftPoint, listDraftPoints } from '../../../shared/domain/policy/editing/draft-points.ts'
import type { EditTree, WritablePolicy } from '../../../shared/domain/policy/editing/edit-tree.ts'
import { type WrittenDraft, writeTree } from '../../../shared/domain/policy/editing/write-tree.ts'
import { parsePolicyText } from '../../../shared/domain/policy/parse-policy-text.ts'

/** What is said of a draft beside its text. `changes` is null where no edition is in force. */
export type DraftAnalysis = Readonly<{ points: readonly DraftPoint[]; changes: DraftChanges | null }>

/** Work on a whole draft that would hold up the typing. `currentText` is the text of the edition in force. */
export type DraftTask =
  | Readonly<{ act: 'write'; tree: EditTree }>
  | Readonly<{ act: 'analyse'; tree: EditTree; currentText: string | null }>

export type DraftResult = Readonly<{ written: WrittenDraft } | { analysis: DraftAnalysis }>

/** Does a task at once. `readCurrent` reads the text in force, which stays the same. */
export function runDraftTask(task: DraftTask, readCurrent = parseCurrent): DraftResult {
  if (task.act === 'write') return { written: writeTree(task.tree) }
  const { tree, currentText } = task
  const changes = currentText === null ? null : compareDraft(readCurrent(currentText), tree)
  return { analysis: { points: listDraftPoints(tree), changes } }
}

export function parseCurrent(text: string): WritablePolicy {
  return parsePolicyText(text)
}
