import type { ProvisionKind } from '../provision.ts'
import type { Place } from './change-tree.ts'
import type { EditNode, EditTree } from './edit-tree.ts'
import { kindNames } from './kind-names.ts'
import { nameNode } from './name-node.ts'
import { findNode, listSiblings, type PlacedNode } from './walk-tree.ts'

/** A place where a new provision of a kind can go, with what is said of it: 第3条の次に「条」を入れる. */
export type InsertOffer = Readonly<{ key: string; kind: ProvisionKind; place: Place; words: string }>

/** What can be inserted at a provision, the nearest first; at an empty text the first article. */
export function listInsertOffers(tree: EditTree, selectedId: string | undefined): InsertOffer[] {
  const placed = selectedId === undefined ? undefined : findNode(tree, selectedId)
  const near = placed === undefined ? [] : [...listBeside(tree, placed), ...listInside(placed)]
  const around = placed === undefined ? [] : [...listAfterOuter(tree, placed), ...listDivisions(placed)]
  const hasArticles = tree.nodes.some(({ kind }) => kind !== 'supplement' && kind !== 'table')
  const first = hasArticles
    ? []
    : [offer('article', { parentId: null, beforeId: tree.nodes[0]?.id ?? null }, '本文の初め')]
  return withoutRepeats([...near, ...around, ...first, ...listAppendices(tree)])
}

function offer(kind: ProvisionKind, place: Place, where: string): InsertOffer {
  const key = `${kind}:${place.parentId ?? ''}:${place.beforeId ?? ''}`
  return { key, kind, place, words: `${where}に「${kindNames[kind]}」を入れる` }
}

function listBeside(tree: EditTree, placed: PlacedNode): InsertOffer[] {
  const { node } = placed
  if (node.kind === 'supplement') return []
  const before = { parentId: placed.ancestors.at(-1)?.id ?? null, beforeId: node.id }
  return [offerAfter(tree, placed), offer(node.kind, before, `${nameNode(placed)}の前`)]
}

function offerAfter(tree: EditTree, placed: PlacedNode): InsertOffer {
  const { node, index, ancestors } = placed
  const next = listSiblings(tree, placed)[index + 1]
  const place = { parentId: ancestors.at(-1)?.id ?? null, beforeId: next?.id ?? null }
  return offer(node.kind, place, `${nameNode(placed)}の次`)
}

const innerKinds: Readonly<Record<ProvisionKind, readonly ProvisionKind[]>> = {
  chapter: ['article', 'section'],
  section: ['article'],
  article: ['paragraph'],
  supplement: ['paragraph'],
  paragraph: ['item'],
  item: ['subitem'],
  subitem: ['subitem'],
  table: [],
}

function listInside(placed: PlacedNode): InsertOffer[] {
  const { node } = placed
  const name = nameNode(placed)
  return innerKinds[node.kind].map((kind) =>
    kind === 'article'
      ? offer(kind, { parentId: node.id, beforeId: node.children[0]?.id ?? null }, `${name}の初め`)
      : offer(kind, { parentId: node.id, beforeId: null }, `${name}の中の終わり`),
  )
}

/** After the paragraph, the article and the chapter that a provision stands in. */
function listAfterOuter(tree: EditTree, { ancestors }: PlacedNode): InsertOffer[] {
  return ancestors
    .map((node, depth) => toPlaced(tree, node, ancestors.slice(0, depth)))
    .filter(({ node }) => node.kind !== 'supplement')
    .toReversed()
    .map((outer) => offerAfter(tree, outer))
}

function toPlaced(tree: EditTree, node: EditNode, ancestors: readonly EditNode[]): PlacedNode {
  const siblings = ancestors.at(-1)?.children ?? tree.nodes
  return { node, ancestors, index: siblings.indexOf(node) }
}

/** A chapter before an article takes the articles behind it. */
function listDivisions({ node, ancestors }: PlacedNode): InsertOffer[] {
  const line = [...ancestors, node]
  const at = line.findIndex(({ kind }) => kind === 'article')
  const article = line[at]
  const outer = line.slice(0, Math.max(0, at))
  if (article === undefined || outer.some(({ kind }) => kind === 'supplement')) return []
  const place = { parentId: outer.at(-1)?.id ?? null, beforeId: article.id }
  const where = `${nameNode({ node: article, ancestors: outer })}の前（後ろの条が中に入ります）`
  const kinds: readonly ProvisionKind[] = outer.length > 0 ? ['chapter', 'section'] : ['chapter']
  return kinds.map((kind) => offer(kind, place, where))
}

/** 附則 stand behind the main part and 別表 behind them. */
function listAppendices({ nodes }: EditTree): InsertOffer[] {
  const last = nodes.findLastIndex(({ kind }) => kind === 'supplement')
  const table = nodes.findIndex(({ kind }) => kind === 'table')
  const next = last >= 0 ? nodes[last + 1] : nodes[table]
  return [
    offer(
      'supplement',
      { parentId: null, beforeId: next?.id ?? null },
      last >= 0 ? '最後の附則の次' : '本文の終わり',
    ),
    offer('table', { parentId: null, beforeId: null }, '文書の終わり'),
  ]
}

function withoutRepeats(offers: readonly InsertOffer[]): InsertOffer[] {
  return offers.filter(({ key }, index) => offers.findIndex((other) => other.key === key) === index)
}
