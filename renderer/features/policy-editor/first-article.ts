import type { EditTree } from '../../../shared/domain/policy/editing/edit-tree.ts'
import { insertProvision } from '../../../shared/domain/policy/editing/insert-provision.ts'
import { buildNewProvision } from '../../../shared/domain/policy/editing/new-provision.ts'
import type { DocumentKind } from '../../../shared/domain/policy-document/document-kind.ts'

/** An empty text with its first article, whose heading is proposed, and the row to begin at. */
export function settleFirst(
  tree: EditTree,
  documentKind: DocumentKind,
  newId: () => string,
): Readonly<{ tree: EditTree; id: string }> {
  const place = { parentId: null, beforeId: null }
  const made = buildNewProvision(tree, { kind: 'article', place, documentKind, newId })
  const titled = { ...tree, titleLine: tree.titleLine ?? (tree.title.trim() || null) }
  const [way] = insertProvision(titled, { ...made, heading: '目的' }, place)
  return { tree: way?.tree ?? titled, id: made.children[0]?.id ?? made.id }
}
