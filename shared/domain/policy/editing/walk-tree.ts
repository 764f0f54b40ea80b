import type { ProvisionKind } from '../provision.ts'
import type { EditNode, EditTree } from './edit-tree.ts'

/** A provision with what it stands in, the outermost first. */
export type PlacedNode = Readonly<{ node: EditNode; ancestors: readonly EditNode[]; index: number }>

/** Every provision in reading order. */
export function listNodes(tree: Pick<EditTree, 'nodes'>): PlacedNode[] {
  const placed: PlacedNode[] = []
  visit(tree.nodes, [], placed)
  return placed
}

function visit(nodes: readonly EditNode[], ancestors: readonly EditNode[], placed: PlacedNode[]): void {
  for (const [index, node] of nodes.entries()) {
    placed.push({ node, ancestors, index })
    if (node.children.length > 0) visit(node.children, [...ancestors, node], placed)
  }
}

/** Every provision of a tree by its id. */
export function indexNodes(tree: Pick<EditTree, 'nodes'>): ReadonlyMap<string, PlacedNode> {
  return new Map(listNodes(tree).map((placed) => [placed.node.id, placed]))
}

export function findNode(tree: Pick<EditTree, 'nodes'>, id: string): PlacedNode | undefined {
  return listNodes(tree).find(({ node }) => node.id === id)
}

/** The provision itself or the nearest around it that is of one of these kinds. */
export function findAround(placed: PlacedNode, ...kinds: readonly ProvisionKind[]): EditNode | undefined {
  return [...placed.ancestors, placed.node].findLast(({ kind }) => kinds.includes(kind))
}

/** What a provision stands in; undefined at the top. */
export function findParent({ ancestors }: PlacedNode): EditNode | undefined {
  return ancestors.at(-1)
}

/** What stands beside a provision, itself with it. */
export function listSiblings(tree: Pick<EditTree, 'nodes'>, placed: PlacedNode): readonly EditNode[] {
  return findParent(placed)?.children ?? tree.nodes
}
