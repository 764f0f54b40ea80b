import type { Place } from './change-tree.ts'
import type { EditNode, EditTree } from './edit-tree.ts'
import { nameNode, nameWithCaption } from './name-node.ts'
import { isOnlyParagraph } from './remove-provision.ts'
import { findNode, listNodes, type PlacedNode } from './walk-tree.ts'

/** Where a provision can be moved to, with its words: 第3条（適用範囲）の次. */
export type MovePlace = Readonly<{ key: string; place: Place; words: string }>

/** Every other place where a provision of this kind may stand, in reading order. */
export function listMovePlaces(tree: EditTree, id: string): MovePlace[] {
  const placed = findNode(tree, id)
  if (placed === undefined || isOnlyParagraph(placed)) return []
  const inside = new Set(listNodes({ nodes: [placed.node] }).map(({ node }) => node.id))
  return listContainers(tree, placed)
    .filter((container) => container === undefined || !inside.has(container.node.id))
    .flatMap((container) => listPlacesIn(tree, container, placed.node))
}

type Container = PlacedNode | undefined

/** The top is undefined. */
function listContainers(tree: EditTree, { node, ancestors }: PlacedNode): Container[] {
  const all = listNodes(tree)
  const parentKind = ancestors.at(-1)?.kind
  switch (node.kind) {
    case 'article':
      return [
        ...(tree.nodes.some(({ kind }) => kind === 'article') || parentKind === undefined ? [undefined] : []),
        ...all.filter(
          (other) =>
            other.node.kind === 'chapter' ||
            other.node.kind === 'section' ||
            (other.node.kind === 'supplement' && other.node.children.some(({ kind }) => kind === 'article')),
        ),
      ]
    case 'paragraph':
      return all.filter((other) => other.node.children.some(({ kind }) => kind === 'paragraph'))
    case 'item':
      return all.filter((other) => other.node.kind === 'paragraph')
    case 'subitem':
      return all.filter(
        (other) => other.node.kind === parentKind && other.ancestors.length === ancestors.length - 1,
      )
    default:
      return [all.find((other) => other.node.id === ancestors.at(-1)?.id)]
  }
}

function listPlacesIn(tree: EditTree, container: Container, node: EditNode): MovePlace[] {
  const parentId = container?.node.id ?? null
  const ancestors = container === undefined ? [] : [...container.ancestors, container.node]
  const children = container?.node.children ?? tree.nodes
  const own = children.findIndex(({ id }) => id === node.id)
  const alike = children.filter(({ kind }) => kind === node.kind)
  const [first] = alike
  const start = first ?? children[0]
  const head = container === undefined ? '本文' : nameNode(container)
  const before = toMovePlace({ parentId, beforeId: start?.id ?? null }, `${head}の初め`)
  const after = alike.map((sibling) => {
    const next = children[children.indexOf(sibling) + 1]
    const words = `${nameWithCaption({ node: sibling, ancestors })}の次`
    return { sibling, place: toMovePlace({ parentId, beforeId: next?.id ?? null }, words) }
  })
  const previous = alike[alike.findIndex(({ id }) => id === node.id) - 1]
  const isFirst = own >= 0 && first?.id === node.id
  return [
    ...(isFirst ? [] : [before]),
    ...after
      .filter(({ sibling }) => sibling.id !== node.id && sibling.id !== previous?.id)
      .map(({ place }) => place),
  ]
}

function toMovePlace(place: Place, words: string): MovePlace {
  return { key: `${place.parentId ?? ''}:${place.beforeId ?? ''}`, place, words }
}

/** One step up or down among its like; an article goes on into the chapter beside. Undefined where it is the outermost. */
export function findStep(tree: EditTree, id: string, direction: 'up' | 'down'): Place | undefined {
  const placed = findNode(tree, id)
  if (placed === undefined) return undefined
  const { node, ancestors } = placed
  const parent = ancestors.at(-1)
  const siblings = parent?.children ?? tree.nodes
  const alike = siblings.filter(({ kind }) => kind === node.kind)
  const at = alike.findIndex((other) => other.id === id)
  const parentId = parent?.id ?? null
  if (direction === 'up' && at > 0) return { parentId, beforeId: alike[at - 1]?.id ?? null }
  if (direction === 'down' && at < alike.length - 1) {
    const next = alike[at + 1]
    const behind = next === undefined ? undefined : siblings[siblings.indexOf(next) + 1]
    return { parentId, beforeId: behind?.id ?? null }
  }
  return node.kind === 'article' ? findStepAcross(tree, parent, direction) : undefined
}

function findStepAcross(
  tree: EditTree,
  parent: EditNode | undefined,
  direction: 'up' | 'down',
): Place | undefined {
  const divisions = listNodes(tree).filter(({ node }) => node.kind === 'chapter' || node.kind === 'section')
  const at = divisions.findIndex(({ node }) => node.id === parent?.id)
  if (direction === 'down') {
    const next = divisions[at + 1]?.node
    return next && parent?.kind !== 'supplement'
      ? { parentId: next.id, beforeId: next.children[0]?.id ?? null }
      : undefined
  }
  const previous = at > 0 ? divisions[at - 1]?.node : undefined
  return previous && { parentId: previous.id, beforeId: null }
}
