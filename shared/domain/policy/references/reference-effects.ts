import { citeForPeople } from '../editing/cite-node.ts'
import type { EditNode, EditTree } from '../editing/edit-tree.ts'
import { isRepealed } from '../editing/remove-provision.ts'
import { listReferences, type PlacedReference, type ReadText, type TextField } from './list-references.ts'
import { readReferences } from './read-references.ts'
import { toLastPart } from './reference.ts'
import { buildReferenceIndex, type ReferenceIndex } from './reference-index.ts'
import { wordReference } from './reference-words.ts'
import { rewriteText } from './rewrite-text.ts'
import { isNowRepealed, isSamePlace } from './same-place.ts'
import { settleWords } from './settle-words.ts'

/**
 * What a change does to one reference: `rewritten` cites a number that has changed, `relative` says 前条 or 次項 and
 * would point elsewhere, `broken` points at a provision that is gone, `unsure` would point elsewhere and no words are
 * known that would not.
 */
export type ReferenceEffect = Readonly<{
  key: string
  kind: 'rewritten' | 'relative' | 'broken' | 'unsure'
  holderId: string
  field: TextField
  start: number
  end: number
  words: string
  /** The words that would point at the same provisions; null where there are none. */
  newWords: string | null
  /** What the reference pointed at, by its old citation, and what it would point at if it were left alone. */
  target: string
  leftTarget: string | null
}>

/** Every reference that a change of the tree concerns, in reading order. Pure: nothing is rewritten yet. */
export function listReferenceEffects(
  before: EditTree,
  after: EditTree,
  read: ReadText = readReferences,
): ReferenceEffect[] {
  const old = buildReferenceIndex(before)
  const now = buildReferenceIndex(after)
  const later = new Map(listReferences(now, after, read).map((placed) => [toKey(placed), placed]))
  const around = { old, now, read }
  return groupByText(listReferences(old, before, read)).flatMap((group) =>
    listTextEffects(
      group.map((placed) => ({ placed, left: later.get(toKey(placed)) })),
      around,
    ),
  )
}

function groupByText(all: readonly PlacedReference[]): PlacedReference[][] {
  const groups: PlacedReference[][] = []
  for (const placed of all) {
    const last = groups.at(-1)
    const [first] = last ?? []
    if (first?.holderId === placed.holderId && first.field === placed.field) last?.push(placed)
    else groups.push([placed])
  }
  return groups
}

const relativeForms: ReadonlySet<string> = new Set(['previous', 'next', 'previousAll'])

type Around = Readonly<{ old: ReferenceIndex; now: ReferenceIndex; read: ReadText }>
/** A reference before the change, and as it would be read after it. */
type Pair = Readonly<{ placed: PlacedReference; left: PlacedReference | undefined }>

/** The references of one text stand on each other: what follows 第3条第1項及び takes its article from there. */
function listTextEffects(pairs: readonly Pair[], around: Around): ReferenceEffect[] {
  const { now } = around
  const known = pairs.flatMap(({ placed, left }) =>
    left === undefined || left.text !== placed.text ? [] : [{ placed, left }],
  )
  if (known.length < pairs.length || known.every((pair) => isUntouched(pair, now))) return []
  const wordings = known.map((pair, index) => toWording(pair, known[index - 1]?.placed, around))
  const settled = settleWords(wordings, around)
  return known.flatMap(({ placed, left }, index) => {
    const { isGone: isBroken = false } = wordings[index] ?? {}
    const { newWords = null, isUnsure = false } = settled[index] ?? {}
    if (!isBroken && !isUnsure && newWords === null) return []
    const kind = isBroken ? 'broken' : isUnsure ? 'unsure' : isRelative(placed) ? 'relative' : 'rewritten'
    return [{ ...describe(placed, left, around), kind, newWords }]
  })
}

function isUntouched({ placed, left }: Known, now: ReferenceIndex): boolean {
  const targets = placed.targets.at(-1)
  if (targets === undefined || targets.length === 0) return true
  const isEach = toLastPart(left.reference).form === 'each'
  if (!isEach && targets.some((id) => isNowRepealed(id, now))) return false
  return isSamePlace(targets, left.targets.at(-1) ?? [], left.reference, now)
}

type Known = Readonly<{ placed: PlacedReference; left: PlacedReference }>

function toWording({ placed, left }: Known, previous: PlacedReference | undefined, { old, now }: Around) {
  const targets = placed.targets.at(-1) ?? []
  const stays = { placed, newWords: null, isLeft: targets.length === 0, isGone: false }
  if (stays.isLeft) return stays
  const { reference, text } = placed
  // 「及び第2号」 goes on from a reference that may itself be rewritten
  if (!reference.isJoined && isUntouched({ placed, left }, now)) return stays
  if (targets.some((id) => isGone(id, old, now))) return { ...stays, isLeft: true, isGone: true }
  const words = wordReference({ placed, previous, left: left.targets, after: now })
  const isSame = words === text.slice(reference.start, reference.end)
  return { ...stays, newWords: isSame ? null : (words ?? null) }
}

function isRelative({ reference }: PlacedReference): boolean {
  return reference.parts.some(({ form }) => relativeForms.has(form))
}

function describe(placed: PlacedReference, left: PlacedReference, { old, now }: Around) {
  const { holderId, field, text, reference, targets } = placed
  const { start, end } = reference
  return {
    ...{ key: toKey(placed), holderId, field, start, end, words: text.slice(start, end) },
    target: citeAll(targets.at(-1) ?? [], old),
    leftTarget: citeAll(left.targets.at(-1) ?? [], now) || null,
  }
}

function isGone(id: string, old: ReferenceIndex, now: ReferenceIndex): boolean {
  const node = now.placed.get(id)?.node
  if (node === undefined) return true
  const was = old.placed.get(id)?.node
  return isRepealed(node) && !(was !== undefined && isRepealed(was))
}

/** 第5条, or 第5条・第6条 of several. */
export function citeAll(ids: readonly string[], index: ReferenceIndex): string {
  const names = ids.map((id) => {
    const placed = index.placed.get(id)
    return placed === undefined ? '' : citeForPeople(placed)
  })
  return Array.from(new Set(names.filter((name) => name !== ''))).join('・')
}

function toKey({ holderId, field, reference }: PlacedReference): string {
  return `${holderId}:${field}:${reference.start}`
}

/** Rewrites the references chosen by their keys. */
export function rewriteReferences(
  tree: EditTree,
  effects: readonly ReferenceEffect[],
  chosen: ReadonlySet<string>,
): EditTree {
  const byText = new Map<string, ReferenceEffect[]>()
  for (const effect of effects) {
    if (effect.newWords === null || !chosen.has(effect.key)) continue
    const place = `${effect.holderId}:${effect.field}`
    byText.set(place, [...(byText.get(place) ?? []), effect])
  }
  if (byText.size === 0) return tree
  const visit = (nodes: readonly EditNode[]): readonly EditNode[] =>
    nodes.map((node) => {
      const text = rewriteText(node.text, byText.get(`${node.id}:text`) ?? [])
      const heading =
        node.heading === null ? null : rewriteText(node.heading, byText.get(`${node.id}:heading`) ?? [])
      return { ...node, text, heading, children: visit(node.children) }
    })
  return {
    ...tree,
    preamble: rewriteText(tree.preamble, byText.get('preamble:text') ?? []),
    nodes: visit(tree.nodes),
  }
}
