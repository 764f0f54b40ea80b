import type { ProvisionKind } from '../provision.ts'
import { toRank } from './division-rank.ts'
import type { EditNode, EditTree } from './edit-tree.ts'
import { kanaOrder, type LabelShape, readLabel, toFamily, writeLabel } from './number-label.ts'
import type { Slot } from './number-slots.ts'
import { findAround, findParent, listNodes, type PlacedNode } from './walk-tree.ts'

/** Provisions that are numbered one after the other: the articles of the main part, the items of one paragraph. */
export type Series = Readonly<{
  kind: ProvisionKind
  isInSupplement: boolean
  members: readonly EditNode[]
}>

/** Kinds that may take a 枝番号; a paragraph and a sub-item never do. */
export function allowsBranch(kind: ProvisionKind): boolean {
  return kind !== 'paragraph' && kind !== 'subitem' && kind !== 'supplement'
}

/**
 * The row a provision is numbered in, in reading order. Articles of the main part run through all chapters; 節 are
 * counted within their 章, apart from the 款 beside them.
 */
export function listSeries(tree: Pick<EditTree, 'nodes'>, placed: PlacedNode): Series {
  const { node } = placed
  const supplement = findAround({ ...placed, node: findParent(placed) ?? node }, 'supplement')
  const isInSupplement = supplement !== undefined && supplement !== node
  const common = { kind: node.kind, isInSupplement }
  if (node.kind === 'article') {
    const roots = isInSupplement
      ? supplement.children
      : tree.nodes.filter(({ kind }) => kind !== 'supplement')
    const articles = listNodes({ nodes: roots }).map((inner) => inner.node)
    return { ...common, members: articles.filter(({ kind }) => kind === 'article') }
  }
  const siblings = findParent(placed)?.children ?? tree.nodes
  const isAlike = (sibling: EditNode) => sibling.kind === node.kind && toRank(sibling) === toRank(node)
  return { ...common, members: siblings.filter(isAlike) }
}

/** Every row of a tree once, in reading order. */
export function listAllSeries(tree: Pick<EditTree, 'nodes'>): Series[] {
  const seen = new Set<string>()
  return listNodes(tree).flatMap((placed) => {
    if (placed.node.kind === 'supplement' || seen.has(placed.node.id)) return []
    const series = listSeries(tree, placed)
    for (const { id } of series.members) seen.add(id)
    return [series]
  })
}

/** The members that have a number of one family, as slots. A first paragraph and an only 別表 count as 1. */
export function toSlots(series: Series, family = findFamily(series)): Slot[] {
  const isIroha = usesIroha(series)
  return series.members.flatMap(({ id, kind, label }) => {
    if (isBareFirst(kind, label)) return [{ id, numbers: [1], width: 1 }]
    const read = readLabel(label, isIroha)
    return read !== undefined && toFamily(read) === family
      ? [{ id, numbers: read.numbers, width: read.width }]
      : []
  })
}

/** The family of the nearest member before `at` that has a number, else of the next after it. */
export function findFamily(series: Series, at = series.members.length): string | undefined {
  const shape = findShape(series, at)
  return shape && toFamily({ shape, numbers: [1], width: 1 })
}

/** The shape of the nearest numbered member before `at`, else of the next after it. */
export function findShape(series: Series, at = series.members.length): LabelShape | undefined {
  const isIroha = usesIroha(series)
  const near = [...series.members.slice(0, at).toReversed(), ...series.members.slice(at)]
  for (const { kind, label } of near) {
    const read = isBareFirst(kind, label) ? undefined : readLabel(label, isIroha)
    if (read !== undefined) return withoutSpan(read.shape)
  }
  return undefined
}

/** Writes a member's number. The first paragraph of an article has none, nor has a 別表 that is the only one. */
export function writeMember(series: Series, shape: LabelShape, { numbers, width }: Omit<Slot, 'id'>): string {
  const isFirst = numbers.length === 1 && numbers[0] === 1 && width === 1
  if (isFirst && series.kind === 'paragraph' && !showsFirstParagraph(series)) return ''
  if (isFirst && series.kind === 'table' && series.members.length === 1 && shape.before === '別表第')
    return '別表'
  return writeLabel(shape, numbers, width)
}

function showsFirstParagraph({ members, isInSupplement }: Series): boolean {
  const isPrinted = members.some(({ label }) => label !== '' && readLabel(label)?.numbers.join() === '1')
  return isPrinted || (isInSupplement && members.length > 1 && members.every(({ label }) => label === ''))
}

/** Whether it stands for the number 1 without showing it. */
export function isBareFirst(kind: ProvisionKind, label: string): boolean {
  return (kind === 'paragraph' && label === '') || (kind === 'table' && label === '別表')
}

/** イ comes first, or ロ comes at all before ウ would. */
export function usesIroha({ members }: Series): boolean {
  const plain = members.map(({ label }) => label.normalize('NFKC').replace(/[().、]/g, ''))
  const [first, second] = plain.filter((label) => label.length === 1 && kanaOrder.includes(label))
  return first === 'イ' && second !== 'ウ'
}

function withoutSpan({ span: _, ...shape }: LabelShape): LabelShape {
  return shape
}
