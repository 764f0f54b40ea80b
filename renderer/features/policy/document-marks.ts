import { findTerms } from '../../../shared/domain/policy/find-terms.ts'
import type { GlossaryEntry, TermSpan } from '../../../shared/domain/policy/glossary.ts'
import type { ParsedPolicy } from '../../../shared/domain/policy/provision.ts'
import {
  type PolicyHit,
  type SearchField,
  searchPolicy,
} from '../../../shared/domain/policy/search-policy.ts'
import { listPlacedProvisions, type PlacedProvision } from '../../../shared/domain/policy/walk-provisions.ts'
import type { HitSpan } from './text-pieces.ts'

/** What is to be marked in each provision, by its path. */
export type DocumentMarks = Readonly<{
  hitCount: number
  hitsAt: (path: readonly number[], field: SearchField) => readonly HitSpan[]
}>

// one value for all, so that what has nothing to mark is not drawn again
const noHits: readonly HitSpan[] = []
const noTerms: readonly TermSpan[] = []

/** Numbers everything the search found in reading order. */
export function markHits(parsed: ParsedPolicy, query: string): DocumentMarks {
  const byPlace = new Map<string, HitSpan[]>()
  let hitCount = 0
  for (const { path, spans } of searchPolicy(parsed, query) satisfies PolicyHit[]) {
    for (const { field, start, end } of spans) {
      const key = toKey(path, field)
      const found = byPlace.get(key) ?? []
      found.push({ start, end, number: hitCount })
      byPlace.set(key, found)
      hitCount += 1
    }
  }
  return { hitCount, hitsAt: (path, field) => byPlace.get(toKey(path, field)) ?? noHits }
}

/**
 * Where words are explained: the first time each stands in an article, and not in its own definition. To explain
 * every one would put dozens of stops between one article and the next for those who read by keyboard.
 */
export function markTerms(
  parsed: ParsedPolicy,
  glossary: readonly GlossaryEntry[],
): (path: readonly number[]) => readonly TermSpan[] {
  const byPath = new Map<string, readonly TermSpan[]>()
  let host = ''
  let seen = new Set<GlossaryEntry>()
  for (const placed of listPlacedProvisions(parsed)) {
    const article = toHost(placed)
    if (article !== host) seen = new Set()
    host = article
    const fresh = findTerms(placed.provision.text, glossary).filter(({ entry }) => {
      if (seen.has(entry) || entry.provisionLabel === placed.citation) return false
      seen.add(entry)
      return true
    })
    if (fresh.length > 0) byPath.set(placed.path.join('.'), fresh)
  }
  return (path) => byPath.get(path.join('.')) ?? noTerms
}

function toHost({ provision, ancestors, path }: PlacedProvision): string {
  const depth = [...ancestors, provision].findIndex(({ kind }) => kind === 'article' || kind === 'supplement')
  return path.slice(0, depth < 0 ? undefined : depth + 1).join('.')
}

function toKey(path: readonly number[], field: SearchField): string {
  return `${path.join('.')} ${field}`
}
