import { compareText, hasChange, hasWidthDifference, type TextReading } from './compare-text.ts'
import type { ChangeKind, ComparedProvision, ComparedSide, TextSegment } from './comparison.ts'
import type { ComparisonNode } from './comparison-node.ts'
import { toComparable } from './fold-width.ts'
import { matchNodes, type NodePair } from './match-nodes.ts'

type Nodes = readonly ComparisonNode[]

/**
 * Compares two rows of siblings with all that is inside them, in the order of the new row; what was removed stands
 * before what came in its place.
 */
export function compareNodes(before: Nodes, after: Nodes, reading: TextReading): ComparedProvision[] {
  const pairs = matchNodes(before, after)
  const pairOf = new Map(pairs.map((pair) => [pair.after, pair]))
  const matched = new Set(pairs.map((pair) => pair.before))
  const gapEnds = listGapEnds(pairOf, before.length, after.length)
  const compared: ComparedProvision[] = []
  let next = 0
  const removeUpTo = (end: number): void => {
    for (; next < end; next += 1) {
      const node = before[next]
      if (node && !matched.has(next)) compared.push(toOneSided('removed', node, next, reading))
    }
  }
  for (const [order, node] of after.entries()) {
    removeUpTo(gapEnds[order] ?? before.length)
    const pair = pairOf.get(order)
    const old = pair && before[pair.before]
    if (pair && old) compared.push(comparePair(old, node, pair, reading))
    else compared.push(toOneSided('added', node, order, reading))
  }
  removeUpTo(before.length)
  return compared
}

/** For each new provision, where in the old row the next one stands that stayed in its place. */
function listGapEnds(
  pairOf: ReadonlyMap<number, NodePair>,
  beforeLength: number,
  afterLength: number,
): number[] {
  const ends = new Array<number>(afterLength)
  let end = beforeLength
  for (let order = afterLength - 1; order >= 0; order -= 1) {
    const pair = pairOf.get(order)
    if (pair && !pair.isMoved) end = pair.before
    ends[order] = end
  }
  return ends
}

function comparePair(
  before: ComparisonNode,
  after: ComparisonNode,
  pair: NodePair,
  reading: TextReading,
): ComparedProvision {
  const isEqual = before.key === after.key
  const heading =
    before.heading === null && after.heading === null
      ? null
      : compareText(before.heading ?? '', after.heading ?? '', reading)
  const body = compareText(before.body, after.body, reading)
  const children = compareNodes(before.children, after.children, reading)
  const isRenumbered =
    toComparable(before.label, reading.ignoresWidth) !== toComparable(after.label, reading.ignoresWidth)
  const isAmended = !isEqual && (hasChange([...(heading ?? []), ...body]) || children.some(isChanged))
  return {
    kind: after.kind,
    change: toChange({ isAmended, isMoved: pair.isMoved, isRenumbered }),
    isMoved: pair.isMoved,
    isRenumbered,
    hasWidthDifference:
      before.label !== after.label && !isRenumbered
        ? true
        : hasWidthDifference([...(heading ?? []), ...body]),
    before: toSide(before, pair.before),
    after: toSide(after, pair.after),
    heading,
    body,
    children,
  }
}

function isChanged({ change }: ComparedProvision): boolean {
  return change !== 'unchanged'
}

function toChange(found: { isAmended: boolean; isMoved: boolean; isRenumbered: boolean }): ChangeKind {
  if (found.isAmended) return 'amended'
  if (found.isMoved) return 'moved'
  return found.isRenumbered ? 'renumbered' : 'unchanged'
}

function toSide({ label, citation, path }: ComparisonNode, order: number): ComparedSide {
  return { label, citation, path, order }
}

function toOneSided(
  change: 'added' | 'removed',
  node: ComparisonNode,
  order: number,
  reading: TextReading,
): ComparedProvision {
  const toSegments = (text: string): TextSegment[] =>
    change === 'added' ? compareText('', text, reading) : compareText(text, '', reading)
  const side = toSide(node, order)
  return {
    kind: node.kind,
    change,
    isMoved: false,
    isRenumbered: false,
    hasWidthDifference: false,
    before: change === 'removed' ? side : null,
    after: change === 'added' ? side : null,
    heading: node.heading === null ? null : toSegments(node.heading),
    body: toSegments(node.body),
    children: node.children.map((child, index) => toOneSided(change, child, index, reading)),
  }
}
