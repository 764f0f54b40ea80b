import type { EditNode, EditTree } from './edit-tree.ts'

/** Where a provision is put: into `parentId` (null is the top), before the sibling `beforeId` (null is the end). */
export type Place = Readonly<{ parentId: string | null; beforeId: string | null }>

/** Changes fields of one provision. What is not on the way to it stays the same value. */
export function changeNode(tree: EditTree, id: string, change: (node: EditNode) => EditNode): EditTree {
  return withNodes(
    tree,
    changeIn(tree.nodes, (node) => (node.id === id ? change(node) : undefined)),
  )
}

/** Gives several provisions new labels. */
export function relabel(tree: EditTree, labels: ReadonlyMap<string, string>): EditTree {
  if (labels.size === 0) return tree
  const visit = (nodes: readonly EditNode[]): readonly EditNode[] =>
    keepSame(
      nodes,
      nodes.map((node) => {
        const label = labels.get(node.id) ?? node.label
        const children = visit(node.children)
        return label === node.label && children === node.children ? node : { ...node, label, children }
      }),
    )
  return withNodes(tree, visit(tree.nodes))
}

/** Takes a provision out, with all that is inside it. */
export function withoutNode(tree: EditTree, id: string): EditTree {
  const visit = (nodes: readonly EditNode[]): readonly EditNode[] => {
    const kept = nodes.filter((node) => node.id !== id)
    return keepSame(
      nodes,
      kept.map((node) => withChildren(node, visit(node.children))),
    )
  }
  return withNodes(tree, visit(tree.nodes))
}

/** Puts a provision in its place. */
export function withNode(tree: EditTree, node: EditNode, place: Place): EditTree {
  if (place.parentId === null) return withNodes(tree, insertBefore(tree.nodes, node, place.beforeId))
  return changeNode(tree, place.parentId, (parent) => ({
    ...parent,
    children: insertBefore(parent.children, node, place.beforeId),
  }))
}

function insertBefore(nodes: readonly EditNode[], node: EditNode, beforeId: string | null): EditNode[] {
  const index = nodes.findIndex(({ id }) => id === beforeId)
  return index < 0 ? [...nodes, node] : [...nodes.slice(0, index), node, ...nodes.slice(index)]
}

function changeIn(
  nodes: readonly EditNode[],
  change: (node: EditNode) => EditNode | undefined,
): readonly EditNode[] {
  return keepSame(
    nodes,
    nodes.map((node) => change(node) ?? withChildren(node, changeIn(node.children, change))),
  )
}

function withChildren(node: EditNode, children: readonly EditNode[]): EditNode {
  return children === node.children ? node : { ...node, children }
}

function withNodes(tree: EditTree, nodes: readonly EditNode[]): EditTree {
  return nodes === tree.nodes ? tree : { ...tree, nodes }
}

function keepSame(before: readonly EditNode[], after: readonly EditNode[]): readonly EditNode[] {
  return before.length === after.length && before.every((node, index) => node === after[index])
    ? before
    : after
}
