import { joinSide } from '../comparison/compare-text.ts'
import type { TextSegment } from '../comparison/comparison.ts'
import { splitIntoWords, type WordSegmenter } from '../comparison/word-tokens.ts'

/** One change of words, as it is worded: 「A」を「B」に改め, 「A」の次に「B」を加え, 「A」を削り. */
export type WordEdit = Readonly<
  | { type: 'change'; from: string; to: string }
  | { type: 'add'; behind: string; added: string }
  | { type: 'remove'; removed: string }
>

/** More changes than this in one text, or more of it, are written as a new text. */
const editsMax = 5
const changedShareMax = 0.6
/** A quotation never grows beyond this; where it still is not clear what is meant, the text is written anew. */
const contextMax = 12

/**
 * The changes of a text as a reader finds them in it: every quotation occurs once, lengthened by the words around it
 * where it must be. undefined where the text is better written anew.
 */
export function listWordEdits(
  segments: readonly TextSegment[],
  segmenter: WordSegmenter,
): WordEdit[] | undefined {
  const before = joinSide(segments, 'before')
  const changed = segments.filter(({ isChanged }) => isChanged)
  const changedLength = changed.reduce((sum, one) => sum + one.before.length, 0)
  if (before === '' || changed.length > editsMax || changedLength > before.length * changedShareMax)
    return undefined
  const edits: WordEdit[] = []
  for (const [index, segment] of segments.entries()) {
    if (!segment.isChanged) continue
    const edit = toEdit(segment, toContext(segments, index, segmenter), before)
    if (edit === undefined) return undefined
    edits.push(edit)
  }
  return withoutRepeated(edits)
}

type Context = Readonly<{ ahead: readonly string[]; behind: readonly string[] }>

/** The unchanged words on either side, the nearest first. */
function toContext(segments: readonly TextSegment[], index: number, segmenter: WordSegmenter): Context {
  const toWords = (segment: TextSegment | undefined): string[] => {
    // quotations are read in the old text
    const text = segment?.before ?? ''
    const { starts } = splitIntoWords(text, segmenter, false)
    return starts.map((start, place) => text.slice(place === 0 ? 0 : start, starts[place + 1] ?? text.length))
  }
  return {
    ahead: toWords(segments[index - 1])
      .reverse()
      .slice(0, contextMax),
    behind: toWords(segments[index + 1]).slice(0, contextMax),
  }
}

function toEdit(segment: TextSegment, context: Context, whole: string): WordEdit | undefined {
  const grown = growToCompound({ removed: segment.before.trim(), added: segment.after.trim() }, context)
  const { removed, added, rest } = grown
  if (`${removed}${added}`.includes('\n')) return undefined
  if (removed === '') {
    const behind = findUnique(rest.ahead, '', whole, 'ahead')
    if (behind !== undefined) return { type: 'add', behind, added }
    const ahead = findUnique(rest.behind, '', whole, 'behind')
    return ahead === undefined ? undefined : { type: 'change', from: ahead, to: `${added}${ahead}` }
  }
  if (countOf(removed, whole) === 1)
    return added === '' ? { type: 'remove', removed } : { type: 'change', from: removed, to: added }
  return lengthen(removed, added, rest, whole)
}

type Grown = Readonly<{ removed: string; added: string; rest: Context }>

/** A part of a compound is never quoted alone: 管理責任者 rather than 責任. */
function growToCompound(change: Readonly<{ removed: string; added: string }>, context: Context): Grown {
  const parts = [change.removed, change.added].filter((part) => part !== '')
  const ahead = takeWhileCompound(context.ahead, parts, (word, part) => isOneCompound(word, part))
  const behind = takeWhileCompound(context.behind, parts, (word, part) => isOneCompound(part, word))
  const [prefix, suffix] = [ahead.toReversed().join(''), behind.join('')]
  return {
    removed: prefix + change.removed + suffix,
    added: prefix + change.added + suffix,
    rest: { ahead: context.ahead.slice(ahead.length), behind: context.behind.slice(behind.length) },
  }
}

function takeWhileCompound(
  words: readonly string[],
  parts: readonly string[],
  hangsOn: (word: string, part: string) => boolean,
): string[] {
  const taken: string[] = []
  let neighbours = parts
  for (const word of words) {
    // a word with an ending of its own, such as 作る, is no part of a compound
    if (!isAllLetters.test(word) || !neighbours.some((part) => hangsOn(word, part))) break
    taken.push(word)
    neighbours = [word]
  }
  return taken
}

const letter = '[\\p{Script=Han}々ァ-ヺーA-Za-zＡ-Ｚａ-ｚ0-9０-９]'
const isAllLetters = new RegExp(`^${letter}+$`, 'u')
const endsInLetter = new RegExp(`${letter}$`, 'u')
const startsWithLetter = new RegExp(`^(?!及び|又は|並びに|若しくは)${letter}`, 'u')

function isOneCompound(left: string, right: string): boolean {
  return endsInLetter.test(left) && startsWithLetter.test(right)
}

/** The shortest run of words next to the change that occurs once, together with the change, and cuts no compound. */
function findUnique(
  words: readonly string[],
  changed: string,
  whole: string,
  side: 'ahead' | 'behind',
): string | undefined {
  let run = ''
  for (const [index, word] of words.entries()) {
    const next = words[index + 1] ?? ''
    run = side === 'ahead' ? word + run : run + word
    const quotation = (side === 'ahead' ? run + changed : changed + run).trim()
    if (quotation.includes('\n')) return undefined
    const isCut = side === 'ahead' ? isOneCompound(next, word) : isOneCompound(word, next)
    if (!isCut && !isBare(quotation) && countOf(quotation, whole) === 1) return quotation
  }
  return undefined
}

/** A particle or a mark alone is nothing to quote. */
function isBare(quotation: string): boolean {
  return /^[ぁ-ゟ、。「」（）・\s]{0,2}$/.test(quotation)
}

function lengthen(removed: string, added: string, context: Context, whole: string): WordEdit | undefined {
  const ahead = findUnique(context.ahead, removed, whole, 'ahead')
  if (ahead !== undefined) {
    const words = ahead.slice(0, ahead.length - removed.length)
    return { type: 'change', from: ahead, to: words + added }
  }
  const behind = findUnique(context.behind, removed, whole, 'behind')
  if (behind === undefined) return undefined
  return { type: 'change', from: behind, to: added + behind.slice(removed.length) }
}

function countOf(part: string, whole: string): number {
  return whole.split(part).length - 1
}

function withoutRepeated(edits: readonly WordEdit[]): WordEdit[] {
  const seen = new Set<string>()
  return edits.filter((edit) => {
    const key = JSON.stringify(edit)
    return !seen.has(key) && seen.add(key)
  })
}

/** What an edit quotes of the old text. */
export function toQuotation(edit: WordEdit): string {
  if (edit.type === 'change') return edit.from
  return edit.type === 'add' ? edit.behind : edit.removed
}
