import { changeNode, relabel, withoutNode } from './change-tree.ts'
import { findDefaultShape } from './default-shape.ts'
import { buildNode, type EditNode, type EditTree, hasParagraphs } from './edit-tree.ts'
import { numberCarried } from './number-carried.ts'
import { readLabel, toFamily, writeLabel } from './number-label.ts'
import { writeSlots } from './number-newcomer.ts'
import { closeGap } from './number-slots.ts'
import { findShape, isBareFirst, listSeries, toSlots, usesIroha } from './series.ts'
import { settleTree } from './settle-tree.ts'
import { findNode, findParent, listNodes, type PlacedNode } from './walk-tree.ts'

/** `keep` leaves 「第4条　削除」, `close` moves up what follows, `unwrap` takes only the heading of a chapter away. */
export type RemovalMode = 'keep' | 'close' | 'unwrap'

/** How a provision can be taken out, the usual one first; in no way where it is all its article has. */
export function listRemovalModes(placed: PlacedNode): readonly RemovalMode[] {
  const { node } = placed
  if (isOnlyParagraph(placed)) return []
  if (node.kind === 'supplement' || isRepealed(node)) return ['close']
  const isDivision = node.kind === 'chapter' || node.kind === 'section'
  return isDivision && node.children.length > 0 ? ['unwrap', 'close', 'keep'] : ['close', 'keep']
}

/** The text of an article with one paragraph goes and comes with its article. */
export function isOnlyParagraph({ node, ancestors }: PlacedNode): boolean {
  if (node.kind !== 'paragraph') return false
  return ancestors.at(-1)?.children.filter(({ kind }) => kind === 'paragraph').length === 1
}

/** Whether nothing is left of a provision but its number. */
export function isRepealed({ kind, heading, text, children }: EditNode): boolean {
  if (kind === 'chapter' || kind === 'section' || kind === 'table') {
    return heading === '削除' && text === '' && children.every(isRepealed)
  }
  const [only, ...others] = children
  if (hasParagraphs(kind)) return only?.text === '削除' && only.children.length === 0 && others.length === 0
  return text === '削除' && children.length === 0
}

/** Takes a provision out with all that is inside it. */
export function removeProvision(
  tree: EditTree,
  id: string,
  mode: RemovalMode,
  newId: () => string,
): EditTree {
  const placed = findNode(tree, id)
  if (placed === undefined) return tree
  if (mode === 'keep') return changeNode(tree, id, (node) => repeal(node, newId))
  if (mode === 'unwrap') return closeNumbers(numberCarried(tree, unwrap(tree, placed)), tree, id)
  // the articles of a chapter are numbered through the text, so each of them leaves a gap of its own
  const gone = [placed.node, ...(placed.node.kind === 'supplement' ? [] : listArticlesIn(placed.node))]
  const ids = Array.from(new Set(gone.map((node) => node.id))).toReversed()
  return ids.reduce((rest, goneId) => closeNumbers(withoutNode(rest, goneId), rest, goneId), tree)
}

function listArticlesIn(node: EditNode): EditNode[] {
  if (node.kind !== 'chapter' && node.kind !== 'section') return []
  const inner = listNodes({ nodes: node.children }).map((placed) => placed.node)
  return inner.filter(({ kind }) => kind === 'article')
}

/** Moves up what followed `id` in its row. A paragraph that becomes the first loses its number. */
function closeNumbers(after: EditTree, before: EditTree, id: string): EditTree {
  const placed = findNode(before, id)
  if (placed === undefined || placed.node.kind === 'supplement') return after
  const series = listSeries(before, placed)
  const read = readLabel(placed.node.label, usesIroha(series))
  const isBare = isBareFirst(placed.node.kind, placed.node.label)
  if (read === undefined && !isBare) return after
  const others = { ...series, members: series.members.filter((member) => member.id !== id) }
  const shape = findShape(others) ?? findDefaultShape(before, placed)
  const slots = toSlots(
    series,
    toFamily({ shape: isBare || !read ? shape : read.shape, numbers: [1], width: 1 }),
  )
  const closed = closeGap(
    slots,
    slots.findIndex((slot) => slot.id === id),
  )
  return relabel(after, writeSlots(others, shape, closed))
}

function unwrap(tree: EditTree, { node, ancestors }: PlacedNode): EditTree {
  const lift = (nodes: readonly EditNode[]) =>
    nodes.flatMap((own) => (own.id === node.id ? own.children : [own]))
  const parent = findParent({ node, ancestors, index: 0 })
  const lifted =
    parent === undefined
      ? { ...tree, nodes: lift(tree.nodes) }
      : changeNode(tree, parent.id, (own) => ({ ...own, children: lift(own.children) }))
  return settleTree(lifted)
}

function repeal(node: EditNode, newId: () => string): EditNode {
  const bare = { ...node, heading: null, term: null, text: '削除', children: [] }
  if (node.kind === 'table') return { ...bare, heading: '削除', text: '' }
  if (node.kind === 'chapter' || node.kind === 'section') {
    return { ...bare, heading: '削除', text: '', children: repealArticles(node.children, newId) }
  }
  if (!hasParagraphs(node.kind)) return bare
  return { ...bare, text: '', children: [buildNode({ id: newId(), kind: 'paragraph', text: '削除' })] }
}

/** 第4条から第6条まで　削除 where they are in one run, else each for itself. */
function repealArticles(children: readonly EditNode[], newId: () => string): EditNode[] {
  const articles = listNodes({ nodes: children })
    .map(({ node }) => node)
    .filter(({ kind }) => kind === 'article')
  const [first] = articles
  const read = articles.map(({ label }) => readLabel(label))
  const start = read[0]
  const isRun =
    start !== undefined &&
    articles.length > 1 &&
    read.every(
      (own, index) =>
        own?.numbers.length === 1 && own.width === 1 && own.numbers[0] === (start.numbers[0] ?? 0) + index,
    )
  if (!isRun || first === undefined) return articles.map((article) => repeal(article, newId))
  const span = { between: 'から', end: 'まで' }
  const label = writeLabel({ ...start.shape, span }, start.numbers, articles.length)
  return [{ ...repeal(first, newId), label }]
}
