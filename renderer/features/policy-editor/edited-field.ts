import { changeNode } from '../../../shared/domain/policy/editing/change-tree.ts'
import type { EditTree } from '../../../shared/domain/policy/editing/edit-tree.ts'
import { findNode } from '../../../shared/domain/policy/editing/walk-tree.ts'
import { preambleRowId, titleId } from '../../../shared/domain/policy/editing/write-tree.ts'

/** The field of a provision that is typed in. */
export type EditedField = 'text' | 'heading' | 'term'

/** What stands in a field; nothing where its provision is gone. */
export function readField(tree: EditTree, id: string, field: EditedField): string {
  if (id === titleId) return tree.title
  if (id === preambleRowId) return tree.preamble
  return findNode(tree, id)?.node[field] ?? ''
}

type Filled = Readonly<{ id: string; field: EditedField; value: string }>

/** The text with a field as it was typed. */
export function withField(tree: EditTree, { id, field, value }: Filled): EditTree {
  if (id === titleId)
    return value === tree.title ? tree : { ...tree, title: value, titleLine: value.trim() || null }
  if (id === preambleRowId) return value === tree.preamble ? tree : { ...tree, preamble: value }
  return changeNode(tree, id, (node) => (node[field] === value ? node : { ...node, [field]: value }))
}
