import { createTermFinder } from './find-terms.ts'
import { buildGlossary, type GlossaryEntry, listDefinitions } from './glossary.ts'
import type { ParsedPolicy } from './provision.ts'
import { listPlacedProvisions } from './walk-provisions.ts'

/** A text whose terms are looked at; the key is for the caller to know it by. */
export type GlossaryText = Readonly<{ key: string; name: string; parsed: Pick<ParsedPolicy, 'provisions'> }>

/** Where a term is defined, and how. */
export type TermPlace = Readonly<{ key: string; name: string; citation: string; definition: string }>

export type GlossaryReport = Readonly<{
  /** Terms of the first text that no provision but their own uses, in any of the texts. */
  unused: readonly (TermPlace & Readonly<{ term: string }>)[]
  /** Terms that are defined more than once; `isAlike` where every definition says the same. */
  repeated: readonly Readonly<{ term: string; places: readonly TermPlace[]; isAlike: boolean }>[]
}>

/**
 * What a revision should look at in the terms of a text (policy article 2), read together with the other texts of the
 * body. A short name such as 「本組合」 is given anew in each text, so it counts as repeated only within one.
 */
export function buildGlossaryReport(text: GlossaryText, others: readonly GlossaryText[]): GlossaryReport {
  const texts = [text, ...others]
  return { unused: listUnused(text, texts), repeated: listRepeated(texts) }
}

function listUnused(text: GlossaryText, texts: readonly GlossaryText[]): GlossaryReport['unused'] {
  const glossary = buildGlossary(text.parsed)
  const find = createTermFinder(glossary)
  const used = new Set<string>()
  for (const { key, parsed } of texts) {
    for (const { provision, citation } of listPlacedProvisions(parsed)) {
      const words = [provision.heading ?? '', provision.text].join('\n')
      for (const { entry } of find(words))
        if (key !== text.key || citation !== entry.provisionLabel) used.add(entry.term)
    }
  }
  return glossary
    .filter(({ term }) => !used.has(term))
    .map((entry) => ({ term: entry.term, ...toPlace(text, entry) }))
}

function listRepeated(texts: readonly GlossaryText[]): GlossaryReport['repeated'] {
  const places = new Map<string, TermPlace[]>()
  for (const text of texts) {
    const { definitions, shortNames } = listDefinitions(text.parsed)
    for (const entry of definitions) addPlace(places, entry.term, toPlace(text, entry))
    for (const entry of shortNames) addPlace(places, `${entry.term}\n${text.key}`, toPlace(text, entry))
  }
  return Array.from(places.entries())
    .filter(([, found]) => found.length > 1)
    .map(([name, found]) => ({
      term: name.split('\n')[0] ?? name,
      places: found,
      isAlike: new Set(found.map(({ definition }) => definition.replace(/\s/g, ''))).size === 1,
    }))
}

/** One provision that says a term twice, as item and as sentence, defines it once. */
function addPlace(places: Map<string, TermPlace[]>, term: string, place: TermPlace): void {
  const found = places.get(term)
  if (found === undefined) places.set(term, [place])
  else if (!found.some(({ key, citation }) => key === place.key && citation === place.citation))
    found.push(place)
}

function toPlace({ key, name }: GlossaryText, { provisionLabel, definition }: GlossaryEntry): TermPlace {
  return { key, name, citation: provisionLabel, definition }
}
