import { type Place, withNode } from './change-tree.ts'
import type { EditNode, EditTree } from './edit-tree.ts'
import { numberCarried } from './number-carried.ts'
import { listNumberingsOf, numberNewcomer } from './number-newcomer.ts'
import type { NumberingMode } from './number-slots.ts'
import { settleTree } from './settle-tree.ts'

/** One way to number a new provision, with the tree as it will be. */
export type NumberedInsertion = Readonly<{ mode: NumberingMode; tree: EditTree }>

/**
 * Puts a new provision in its place. The ways of numbering it come with the one that changes no other number first;
 * there is one where nothing is to be chosen.
 */
export function insertProvision(tree: EditTree, node: EditNode, place: Place): readonly NumberedInsertion[] {
  const placed = settleTree(withNode(tree, { ...node, label: '' }, place))
  if (node.kind === 'supplement') {
    return [{ mode: 'shift', tree: settleTree(withNode(tree, { ...node, label: '附則' }, place)) }]
  }
  const unnumbered = numberCarried(tree, placed)
  return listNumberingsOf(unnumbered, node.id).map(({ mode }) => ({
    ...{ mode, tree: numberNewcomer(unnumbered, node.id, mode) },
  }))
}
