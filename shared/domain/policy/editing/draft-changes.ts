import { comparePolicies } from '../comparison/compare-policies.ts'
import type { ChangeKind } from '../comparison/comparison.ts'
import { listOwnChanges } from '../comparison/list-changes.ts'
import { type EditTree, toWrittenTree, type WritablePolicy } from './edit-tree.ts'

/** What a draft changes against the edition in force: how many provisions in which way, and which ones they are. */
export type DraftChanges = Readonly<{
  counts: Readonly<Record<ChangeKind, number>>
  /** By id, the provisions that are not as they were. */
  marks: Readonly<Record<string, ChangeKind>>
}>

export function compareDraft(current: WritablePolicy, tree: EditTree): DraftChanges {
  const { parsed, idAt } = toWrittenTree(tree)
  const comparison = comparePolicies(current, parsed)
  const marks: Record<string, ChangeKind> = {}
  for (const { change, after } of listOwnChanges(comparison.provisions)) {
    const id = after === null ? undefined : idAt.get(after.path.join('.'))
    if (id !== undefined && change !== 'unchanged') marks[id] = change
  }
  return { counts: comparison.summary, marks }
}
