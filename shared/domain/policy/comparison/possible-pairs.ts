import type { Edge } from './assign-best.ts'
import type { ComparisonNode } from './comparison-node.ts'
import { type CharacterPairs, toCharacterPairs, toLikeness } from './text-likeness.ts'

type Nodes = readonly ComparisonNode[]

/** Places of either row that are still to be matched. */
export type FreePlaces = Readonly<{ before: readonly number[]; after: readonly number[] }>

/** Words that more provisions than this have tell none of them. */
const rareMax = 8
/** With so many others each provision is compared, those that share most first. */
const candidatesMax = 12

type Candidate = Readonly<{ node: ComparisonNode; place: number; pairs: CharacterPairs }>

/**
 * The pairs that could be one provision, with what speaks for each. Only provisions that share rare words, a caption or
 * a number are looked at, so the time is linear in the text.
 */
export function listEdges(before: Nodes, after: Nodes, free: FreePlaces): Edge[] {
  const left = toCandidates(before, free.before)
  const right = toCandidates(after, free.after)
  const index = indexByFeature(right)
  const span = Math.max(before.length, after.length, 1)
  return left.flatMap((one) =>
    listLikely(one, right, index).flatMap((other) => {
      const worth = toWorth(one, other)
      const distance = Math.abs(one.place - other.place) / span
      // of equally good pairs the nearer one
      return worth === 0
        ? []
        : [{ row: one.place, column: other.place, worth: worth + 0.001 * (1 - distance) }]
    }),
  )
}

function toCandidates(nodes: Nodes, places: readonly number[]): Candidate[] {
  return places.flatMap((place) => {
    const node = nodes[place]
    return node ? [{ node, place, pairs: toCharacterPairs(node.content) }] : []
  })
}

type Index = Readonly<{ pairs: ReadonlyMap<number, number[]>; names: ReadonlyMap<string, number[]> }>

function indexByFeature(candidates: readonly Candidate[]): Index {
  const pairs = new Map<number, number[]>()
  const names = new Map<string, number[]>()
  for (const [index, candidate] of candidates.entries()) {
    for (const pair of new Set(candidate.pairs)) append(pairs, pair, index)
    for (const name of listNames(candidate)) append(names, name, index)
  }
  return { pairs, names }
}

function append<Key>(map: Map<Key, number[]>, key: Key, index: number): void {
  const bucket = map.get(key)
  if (bucket === undefined) map.set(key, [index])
  else if (bucket.length <= rareMax) bucket.push(index)
}

function listNames({ node: { kind, name, number } }: Candidate): string[] {
  return [`${kind}#${number}`, ...(name === null ? [] : [`${kind}:${name}`])]
}

function listLikely(one: Candidate, right: readonly Candidate[], { pairs, names }: Index): Candidate[] {
  const shared = new Map<number, number>()
  const count = (found: readonly number[] | undefined, weight: number): void => {
    if (found === undefined || found.length > rareMax) return
    for (const index of found) shared.set(index, (shared.get(index) ?? 0) + weight)
  }
  for (const pair of new Set(one.pairs)) count(pairs.get(pair), 1)
  for (const name of listNames(one)) count(names.get(name), 20)
  const best = Array.from(shared).sort((a, b) => b[1] - a[1] || a[0] - b[0])
  return best.slice(0, candidatesMax).flatMap(([index]) => right[index] ?? [])
}

/** What speaks for two being one provision, from 0 (too little) to 1. */
function toWorth({ node: one, pairs }: Candidate, { node: other, pairs: otherPairs }: Candidate): number {
  if (one.kind !== other.kind) return 0
  const likeness = toLikeness(pairs, otherPairs)
  const isNumberSame = one.number === other.number
  const isNamed = one.name !== null && other.name !== null
  const isNameSame = isNamed && one.name === other.name
  const isTermSame = isNameSame && one.kind !== 'article'
  const isEnough =
    isTermSame ||
    likeness >= 0.45 ||
    (isNameSame && (likeness >= 0.15 || isNumberSame)) ||
    (isNumberSame && likeness >= 0.3)
  if (!isEnough) return 0
  const number = isNumberSame ? 0.1 : 0
  return isNamed ? 0.65 * likeness + (isNameSame ? 0.25 : 0) + number : 0.9 * likeness + number
}
