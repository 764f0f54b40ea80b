import { isDivision, toRank } from './division-rank.ts'
import type { EditNode, EditTree } from './edit-tree.ts'

/**
 * Puts every article under the chapter it follows, and every section under its chapter, as a reader of the text does:
 * a chapter that was put between two articles takes the ones behind it.
 */
export function settleTree(tree: EditTree): EditTree {
  const before = new Map<string, EditNode>()
  const flat = flatten(tree.nodes, before)
  return { ...tree, nodes: rebuild(flat, before) }
}

function flatten(nodes: readonly EditNode[], before: Map<string, EditNode>): EditNode[] {
  return nodes.flatMap((node) => {
    if (!isDivision(node)) return [node]
    before.set(node.id, node)
    return [node, ...flatten(node.children, before)]
  })
}

type Open = { node: EditNode; children: Open[] }

function rebuild(flat: readonly EditNode[], before: ReadonlyMap<string, EditNode>): readonly EditNode[] {
  const roots: Open[] = []
  const open: Open[] = []
  for (const node of flat) {
    const rank = toRank(node)
    open.splice(open.findLastIndex((outer) => toRank(outer.node) < rank) + 1)
    const own: Open = { node, children: [] }
    const siblings = open.at(-1)?.children ?? roots
    siblings.push(own)
    if (isDivision(node)) open.push(own)
  }
  return roots.map((root) => close(root, before))
}

function close({ node, children }: Open, before: ReadonlyMap<string, EditNode>): EditNode {
  const old = before.get(node.id)
  if (old === undefined) return node
  const closed = children.map((child) => close(child, before))
  const isSame =
    closed.length === old.children.length && closed.every((child, index) => child === old.children[index])
  return isSame ? old : { ...old, children: closed }
}
