import { type ChangePlan, planChange } from '../../../shared/domain/policy/editing/change-plan.ts'
import { compareDraft, type DraftChanges } from '../../../shared/domain/policy/editing/draft-changes.ts'
import { type DraftPoint, listDraftPoints } from '../../../shared/domain/policy/editing/draft-points.ts'
import type { EditTree, WritablePolicy } from '../../../shared/domain/policy/editing/edit-tree.ts'
import { type WrittenDraft, writeTree } from '../../../shared/domain/policy/editing/write-tree.ts'
import { parsePolicyText } from '../../../shared/domain/policy/parse-policy-text.ts'
import { createRememberingReader } from '../../../shared/domain/policy/references/list-references.ts'

/** What is said of a draft beside its text. `changes` is null where no edition is in force. */
export type DraftAnalysis = Readonly<{ points: readonly DraftPoint[]; changes: DraftChanges | null }>

/** Work on a whole draft that would hold up the typing. `currentText` is the text of the edition in force. */
export type DraftTask =
  | Readonly<{ act: 'write'; tree: EditTree }>
  | Readonly<{ act: 'analyse'; tree: EditTree; currentText: string | null }>
  | Readonly<{ act: 'plan'; before: EditTree; after: EditTree }>

/** What a change does; its tree is with those who asked. */
export type PlannedEffects = Omit<ChangePlan, 'tree'>

export type DraftResult = Readonly<
  { written: WrittenDraft } | { analysis: DraftAnalysis } | { planned: PlannedEffects }
>

const read = createRememberingReader()

/** Does a task at once. `readCurrent` reads the text in force, which stays the same. */
export function runDraftTask(task: DraftTask, readCurrent = parseCurrent): DraftResult {
  if (task.act === 'write') return { written: writeTree(task.tree) }
  if (task.act === 'plan') {
    const { renumbered, effects } = planChange(task.before, task.after, read)
    return { planned: { renumbered, effects } }
  }
  const { tree, currentText } = task
  const changes = currentText === null ? null : compareDraft(readCurrent(currentText), tree)
  return { analysis: { points: listDraftPoints(tree, read), changes } }
}

export function parseCurrent(text: string): WritablePolicy {
  return parsePolicyText(text)
}
