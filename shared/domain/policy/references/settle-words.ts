import type { PlacedReference, ReadText } from './list-references.ts'
import { toLastPart } from './reference.ts'
import type { ReferenceIndex } from './reference-index.ts'
import { citeWhole } from './reference-words.ts'
import { resolveReferences } from './resolve-references.ts'
import { type Rewriting, rewriteText } from './rewrite-text.ts'
import { isSamePlace } from './same-place.ts'

/** What becomes of one reference of a text: new words, or with null its own. `isLeft` says that it is not looked at. */
export type Wording = Readonly<{ placed: PlacedReference; newWords: string | null; isLeft: boolean }>

/** The same once it is settled. `isUnsure` says that no words were found that point at the same provisions. */
export type SettledWording = Readonly<{ newWords: string | null; isUnsure: boolean }>

type Place = Readonly<{ now: ReferenceIndex; read: ReadText }>

/**
 * Reads the references of one text as they will stand, and looks whether each still points at what it did. One that
 * does not is cited in full; where that does not help either it is left alone, for people to word.
 */
export function settleWords(first: readonly Wording[], place: Place): SettledWording[] {
  let wordings = first
  const cited = findWrong(wordings, place)
  if (cited.size > 0) {
    wordings = wordings.map((own, at) => (cited.has(at) ? toWhole(own, place.now) : own))
  }
  const unsure = new Set<number>()
  for (let wrong = findWrong(wordings, place); wrong.size > 0; wrong = findWrong(wordings, place)) {
    for (const at of wrong) unsure.add(at)
    wordings = wordings.map((own, at) => (wrong.has(at) ? { ...own, newWords: null, isLeft: true } : own))
  }
  return wordings.map(({ newWords }, at) => ({ newWords, isUnsure: unsure.has(at) }))
}

function toWhole(wording: Wording, now: ReferenceIndex): Wording {
  const { form } = toLastPart(wording.placed.reference)
  if (form === 'each' || form === 'previousAll') return wording
  return { ...wording, newWords: citeWhole(wording.placed, now) ?? null }
}

/** The references that would point elsewhere, by their place in the text. */
function findWrong(wordings: readonly Wording[], { now, read }: Place): Set<number> {
  const [first] = wordings
  if (first === undefined) return new Set()
  const { holderId } = first.placed
  const rewritings = wordings.map(toRewriting)
  const text = rewriteText(first.placed.text, rewritings)
  const found = resolveReferences({ index: now, text, host: now.placed.get(holderId) }, read(text, now.title))
  const wrong = new Set<number>()
  let moved = 0
  wordings.forEach((wording, at) => {
    const { start, end } = wording.placed.reference
    const from = start + moved
    moved += (wording.newWords?.length ?? end - start) - (end - start)
    const inside = found.filter(({ reference }) => reference.start >= from && reference.end <= end + moved)
    const targets = inside.map((own) => own.targets.at(-1) ?? [])
    if (!wording.isLeft && !pointsRight(wording, targets, now)) wrong.add(at)
  })
  return wrong
}

function toRewriting({ placed: { reference }, newWords }: Wording): Rewriting {
  return { start: reference.start, end: reference.end, newWords }
}

function pointsRight(
  { placed, newWords }: Wording,
  found: readonly (readonly string[])[],
  now: ReferenceIndex,
): boolean {
  const targets = placed.targets.at(-1) ?? []
  // 第4条から第6条まで names the first and the last
  const isRun = newWords?.endsWith('まで') === true && newWords.includes('から')
  const wanted = isRun ? [targets[0] ?? '', targets.at(-1) ?? ''] : targets
  return isSamePlace(wanted, found.flat(), placed.reference, now)
}
