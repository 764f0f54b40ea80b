import { type Place, withNode } from './change-tree.ts'
import { buildNode, type EditNode, type EditTree, hasParagraphs } from './edit-tree.ts'
import { numberCarried } from './number-carried.ts'
import { numberInTurn } from './number-in-turn.ts'
import { giveNumber, listNumberingsOf } from './number-newcomer.ts'
import type { NumberingMode } from './number-slots.ts'
import { removeProvision } from './remove-provision.ts'
import { allowsBranch } from './series.ts'
import { settleTree } from './settle-tree.ts'
import { findNode, listNodes } from './walk-tree.ts'

/** One way to number a provision at its new place, with the tree as it will be. */
export type NumberedMove = Readonly<{ mode: NumberingMode; tree: EditTree }>

/**
 * Moves a provision with all that is inside it. 繰下げ numbers both places anew; 枝番号 leaves 「第4条　削除」 where it
 * stood and takes a branch where it comes to, so that no other number changes.
 */
export function moveProvision(
  tree: EditTree,
  id: string,
  place: Place,
  newId: () => string,
): readonly NumberedMove[] {
  const placed = findNode(tree, id)
  if (placed === undefined || isInside(placed.node, place)) return []
  const shifted = { mode: 'shift' as const, tree: moveByShift(tree, placed.node, place, newId) }
  const branched = moveByBranch(tree, placed.node, place, newId)
  return branched === undefined ? [shifted] : [shifted, { mode: 'branch', tree: branched }]
}

function isInside(node: EditNode, { parentId, beforeId }: Place): boolean {
  if (node.id === beforeId) return true
  return listNodes({ nodes: [node] }).some((inner) => inner.node.id === parentId)
}

function moveByShift(tree: EditTree, node: EditNode, place: Place, newId: () => string): EditTree {
  const rest = removeProvision(tree, node.id, 'close', newId)
  if (node.kind === 'supplement') return withNode(rest, node, place)
  const articles = listNumberedArticles(node)
  const numbered = [node, ...articles.filter(({ id }) => id !== node.id)]
  // settled while it still has its number, which tells a 款 from a 節
  const placed = settleTree(withNode(rest, node, place))
  return numberInTurn(numberCarried(rest, placed), numbered)
}

/** Articles are numbered through the text: with their chapter they get new numbers too. */
function listNumberedArticles(node: EditNode): EditNode[] {
  if (node.kind !== 'chapter' && node.kind !== 'section') return []
  const inner = listNodes({ nodes: node.children }).map((placed) => placed.node)
  return inner.filter(({ kind }) => kind === 'article')
}

function moveByBranch(
  tree: EditTree,
  node: EditNode,
  place: Place,
  newId: () => string,
): EditTree | undefined {
  if (!allowsBranch(node.kind) || node.kind === 'chapter' || node.kind === 'section') return undefined
  const left = buildLeftBehind(node, newId)
  const unnumbered = settleTree(withNode(replace(tree, node.id, left), { ...node, label: '' }, place))
  const choices = listNumberingsOf(unnumbered, node.id)
  const chosen = choices.find(({ mode }) => mode === 'branch') ?? choices[0]
  const moved = chosen && giveNumber(unnumbered, node.id, chosen.numbers)
  return moved && keepsNumbers(unnumbered, moved, node.id) ? moved : undefined
}

function keepsNumbers(before: EditTree, after: EditTree, movedId: string): boolean {
  const labels = new Map(listNodes(before).map((placed) => [placed.node.id, placed.node.label]))
  return listNodes(after).every(({ node }) => node.id === movedId || labels.get(node.id) === node.label)
}

function replace(tree: EditTree, id: string, other: EditNode): EditTree {
  const visit = (nodes: readonly EditNode[]): readonly EditNode[] =>
    nodes.map((node) => (node.id === id ? other : { ...node, children: visit(node.children) }))
  return { ...tree, nodes: visit(tree.nodes) }
}

/** 「第4条　削除」 at the old place. */
function buildLeftBehind({ kind, label }: EditNode, newId: () => string): EditNode {
  const own = { id: newId(), kind, label }
  if (kind === 'table') return buildNode({ ...own, heading: '削除' })
  if (!hasParagraphs(kind)) return buildNode({ ...own, text: '削除' })
  const paragraph = buildNode({ id: newId(), kind: 'paragraph', text: '削除' })
  return buildNode({ ...own, children: [paragraph] })
}
