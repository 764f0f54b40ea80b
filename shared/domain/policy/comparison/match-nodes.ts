import { assignBest } from './assign-best.ts'
import type { ComparisonNode } from './comparison-node.ts'
import { findHeaviestOrder } from './longest-order.ts'
import { type FreePlaces, listEdges } from './possible-pairs.ts'

/** Places in the old and in the new row of siblings that are one provision. */
export type NodePair = Readonly<{ before: number; after: number; isMoved: boolean }>

type Nodes = readonly ComparisonNode[]

/**
 * Finds which provisions of two rows of siblings are the same, wherever they stand and however they are numbered:
 * first those that say the same word for word, then the best assignment of the rest by caption, defined term, words
 * and number, then what stands in the same gap with the same number. In the order of the new row.
 */
export function matchNodes(before: Nodes, after: Nodes): NodePair[] {
  const afterOf = new Map<number, number>()
  matchEqual(before, after, afterOf)
  const free = listFree(before, after, afterOf)
  for (const { row, column } of assignBest(listEdges(before, after, free))) afterOf.set(row, column)
  matchInGaps(before, after, afterOf)
  return toPairs(before, afterOf)
}

/** Of several that say the same, those with the same number belong together first, then in order. */
function matchEqual(before: Nodes, after: Nodes, afterOf: Map<number, number>): void {
  const taken = new Set<number>()
  const takeBy = (toKey: (node: ComparisonNode) => string | undefined): void => {
    const waiting = indexBy(after, toKey, taken)
    for (const [place, node] of before.entries()) {
      if (afterOf.has(place)) continue
      const found = waiting.get(toKey(node) ?? '')?.shift()
      if (found === undefined) continue
      afterOf.set(place, found)
      taken.add(found)
    }
  }
  takeBy(({ key, number }) => `${number}\u0000${key}`)
  takeBy(({ key, content }) => (content === '' || content === '削除' ? undefined : key))
}

function indexBy(
  nodes: Nodes,
  toKey: (node: ComparisonNode) => string | undefined,
  taken: ReadonlySet<number>,
): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (const [place, node] of nodes.entries()) {
    const key = taken.has(place) ? undefined : toKey(node)
    if (key === undefined) continue
    const bucket = places.get(key)
    if (bucket === undefined) places.set(key, [place])
    else bucket.push(place)
  }
  return places
}

function listFree(before: Nodes, after: Nodes, afterOf: ReadonlyMap<number, number>): FreePlaces {
  const taken = new Set(afterOf.values())
  return {
    before: Array.from(before.keys()).filter((place) => !afterOf.has(place)),
    after: Array.from(after.keys()).filter((place) => !taken.has(place)),
  }
}

/** Between two neighbours that stayed, the same number is the same provision, rewritten. */
function matchInGaps(before: Nodes, after: Nodes, afterOf: Map<number, number>): void {
  const kept = toPairs(before, afterOf).filter(({ isMoved }) => !isMoved)
  const free = listFree(before, after, afterOf)
  const toGap = (place: number, side: 'before' | 'after'): number => {
    let [low, high] = [0, kept.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((kept[middle]?.[side] ?? 0) < place) low = middle + 1
      else high = middle
    }
    return low
  }
  const waiting = new Map<string, number>()
  const toKey = ({ kind, number }: ComparisonNode, gap: number): string => [kind, number, gap].join('\u0000')
  for (const place of free.after) {
    const node = after[place]
    const key = node && toKey(node, toGap(place, 'after'))
    if (key !== undefined && !waiting.has(key)) waiting.set(key, place)
  }
  for (const place of free.before) {
    const node = before[place]
    const key = node && toKey(node, toGap(place, 'before'))
    const found = key === undefined ? undefined : waiting.get(key)
    const other = found === undefined ? undefined : after[found]
    if (key === undefined || found === undefined || !other || !mayBeRewritten(node, other)) continue
    afterOf.set(place, found)
    waiting.delete(key)
  }
}

/** An article with another caption is another article, unless it was turned into 「第5条　削除」. */
function mayBeRewritten(before: ComparisonNode | undefined, after: ComparisonNode): boolean {
  if (before === undefined) return false
  if (before.kind !== 'article') return true
  const isRepealed = [before, after].some(({ content }) => content === '削除')
  return isRepealed || before.heading === null || after.heading === null
}

/** Most provisions stay; of those that could be called moved, the fewest and shortest are. */
function toPairs(before: Nodes, afterOf: ReadonlyMap<number, number>): NodePair[] {
  const found = Array.from(afterOf, ([place, other]) => ({ before: place, after: other }))
  found.sort((a, b) => a.before - b.before)
  const stay = new Set(
    findHeaviestOrder(
      found.map(({ after }) => after),
      (index) => 1_000_000 + (before[found[index]?.before ?? 0]?.content.length ?? 0),
    ),
  )
  const pairs = found.map((pair, index) => ({ ...pair, isMoved: !stay.has(index) }))
  return pairs.toSorted((a, b) => a.after - b.after)
}
