import { citeForPeople } from '../editing/cite-node.ts'
import type { EditNode, EditTree } from '../editing/edit-tree.ts'
import { isRepealed } from '../editing/remove-provision.ts'
import { listReferences, type PlacedReference, type ReadText, type TextField } from './list-references.ts'
import { readReferences } from './read-references.ts'
import { toLastPart } from './reference.ts'
import { buildReferenceIndex, type ReferenceIndex } from './reference-index.ts'
import { wordReference } from './reference-words.ts'

/**
 * What a change does to one reference: `rewritten` cites a number that has changed, `relative` says 前条 or 次項 and
 * would point elsewhere, `broken` points at a provision that is gone.
 */
export type ReferenceEffect = Readonly<{
  key: string
  kind: 'rewritten' | 'relative' | 'broken'
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
  return listReferences(old, before, read).flatMap((placed, index, all) => {
    const left = later.get(toKey(placed))
    if (left === undefined || left.text !== placed.text) return []
    const effect = toEffect(placed, left, { old, now, previous: all[index - 1] })
    return effect === undefined ? [] : [effect]
  })
}

const relativeForms: ReadonlySet<string> = new Set(['previous', 'next', 'previousAll'])

type Around = Readonly<{
  old: ReferenceIndex
  now: ReferenceIndex
  previous: PlacedReference | undefined
}>

function toEffect(
  placed: PlacedReference,
  left: PlacedReference,
  { old, now, previous }: Around,
): ReferenceEffect | undefined {
  const targets = placed.targets.at(-1)
  if (targets === undefined || targets.length === 0) return undefined
  const { holderId, field, text, reference } = placed
  const { start, end } = reference
  const common = {
    ...{ key: toKey(placed), holderId, field, start, end, words: text.slice(start, end) },
    target: citeAll(targets, old),
    leftTarget: citeAll(left.targets.at(-1) ?? [], now) || null,
  }
  // 「及び第2号」 goes on from a reference that may itself be rewritten
  if (!reference.isJoined && isSamePlace(targets, left, now)) return undefined
  if (targets.some((id) => isGone(id, old, now))) return { ...common, kind: 'broken', newWords: null }
  const newWords = wordReference({ placed, previous, left: left.targets, after: now }) ?? null
  if (newWords === common.words) return undefined
  const isRelative = reference.parts.some(({ form }) => relativeForms.has(form))
  return { ...common, kind: isRelative ? 'relative' : 'rewritten', newWords }
}

/** 次の各号 and 前各項 still mean the same where they mean provisions of the same row, whatever came or went there. */
function isSamePlace(targets: readonly string[], left: PlacedReference, now: ReferenceIndex): boolean {
  const later = left.targets.at(-1) ?? []
  const { form } = toLastPart(left.reference)
  if (form !== 'each' && form !== 'previousAll') {
    return later.join() === targets.join() && !targets.some((id) => isNowRepealed(id, now))
  }
  const rowOf = (id: string | undefined) => now.placed.get(id ?? '')?.ancestors.at(-1)?.id
  const kept = targets.find((id) => now.placed.has(id))
  return later.length > 0 && (form === 'previousAll' || kept === undefined || rowOf(kept) === rowOf(later[0]))
}

function isNowRepealed(id: string, now: ReferenceIndex): boolean {
  const node = now.placed.get(id)?.node
  return node !== undefined && isRepealed(node)
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
      const text = rewrite(node.text, byText.get(`${node.id}:text`))
      const heading = node.heading === null ? null : rewrite(node.heading, byText.get(`${node.id}:heading`))
      return { ...node, text, heading, children: visit(node.children) }
    })
  return { ...tree, preamble: rewrite(tree.preamble, byText.get('preamble:text')), nodes: visit(tree.nodes) }
}

function rewrite(text: string, effects: readonly ReferenceEffect[] | undefined): string {
  if (effects === undefined) return text
  return effects
    .toSorted((a, b) => b.start - a.start)
    .reduce((rest, { start, end, newWords }) => rest.slice(0, start) + newWords + rest.slice(end), text)
}
