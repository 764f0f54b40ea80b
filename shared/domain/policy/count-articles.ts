import type { ParsedPolicy, Provision } from './provision.ts'

/** The number of articles of the main part and of the supplements. */
export function countArticles(parsed: Pick<ParsedPolicy, 'provisions'>): number {
  return countIn(parsed.provisions)
}

function countIn(provisions: readonly Provision[]): number {
  return provisions.reduce(
    (count, { kind, children }) => count + (kind === 'article' ? 1 : 0) + countIn(children),
    0,
  )
}
