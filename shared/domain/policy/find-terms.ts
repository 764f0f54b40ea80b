import type { GlossaryEntry, TermSpan } from './glossary.ts'

/**
 * Where defined words stand in a text, in order and apart. The longest word wins: 情報セキュリティポリシー over
 * 情報セキュリティ. A word that ends in the middle of a run of katakana or Latin letters is another word (サーバ in サーバー).
 */
export function findTerms(text: string, glossary: readonly GlossaryEntry[]): TermSpan[] {
  return findIndexed(text, indexByFirst(glossary))
}

/** As findTerms, for looking through many texts with the same words. */
export function createTermFinder(glossary: readonly GlossaryEntry[]): (text: string) => TermSpan[] {
  const index = indexByFirst(glossary)
  return (text) => findIndexed(text, index)
}

function findIndexed(text: string, index: ReadonlyMap<string, readonly Word[]>): TermSpan[] {
  const spans: TermSpan[] = []
  let at = 0
  while (at < text.length) {
    const found = index
      .get(text.charAt(at))
      ?.find(({ word }) => text.startsWith(word, at) && standsAlone(text, at, word))
    if (found === undefined) at += 1
    else {
      spans.push({ start: at, end: at + found.word.length, entry: found.entry })
      at += found.word.length
    }
  }
  return spans
}

type Word = Readonly<{ word: string; entry: GlossaryEntry }>

/** By first character, the longest first. */
function indexByFirst(glossary: readonly GlossaryEntry[]): ReadonlyMap<string, readonly Word[]> {
  const index = new Map<string, Word[]>()
  const words = glossary.flatMap((entry) => [entry.term, ...entry.aliases].map((word) => ({ word, entry })))
  for (const found of words.toSorted((a, b) => b.word.length - a.word.length)) {
    const first = found.word.charAt(0)
    const bucket = index.get(first)
    if (bucket === undefined) index.set(first, [found])
    else bucket.push(found)
  }
  return index
}

function standsAlone(text: string, start: number, word: string): boolean {
  const end = start + word.length
  return !isOneRun(text.charAt(start - 1), word.charAt(0)) && !isOneRun(word.slice(-1), text.charAt(end))
}

function isOneRun(left: string, right: string): boolean {
  return [/[ァ-ヺー]/, /[A-Za-z0-9Ａ-Ｚａ-ｚ０-９]/].some((script) => script.test(left) && script.test(right))
}
