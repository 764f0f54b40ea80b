import type { ParsedPolicy, Provision } from '../policy/provision.ts'
import { normalizeCitation } from '../policy/provision-labels.ts'
import { listPlacedProvisions, type PlacedProvision } from '../policy/walk-provisions.ts'

/** A row of the map: an item of the policy's article of measures, or an article where it has no such items. */
export type CoverageRow = { readonly citation: string; readonly name: string }

export type CoverageRows = {
  /** The article whose items are the rows; null where the policy has none that fits. */
  readonly article: { readonly citation: string; readonly heading: string } | null
  readonly rows: readonly CoverageRow[]
  /** The row of the first citation that lies in one; undefined where none does. */
  readonly findRow: (provisions: readonly string[]) => string | undefined
  readonly isKnown: (citation: string) => boolean
}

type Citing = { readonly provisions: readonly string[] }
type Policy = Pick<ParsedPolicy, 'provisions'>

/**
 * Takes the rows from the policy's own text, whatever its numbers: the items of the article on measures. It is told by
 * its caption, and among several by what questions and measures cite most. A policy without such an article gets a
 * row for each article that is cited.
 */
export function findCoverageRows(policy: Policy, citing: readonly Citing[]): CoverageRows {
  const placed = listPlacedProvisions(policy)
  const article = findMeasureArticle(placed, citing)
  const rows = article === undefined ? listCitedArticles(placed, citing) : listItemsOf(placed, article)
  const rowOf = new Map(
    placed.flatMap((one) => {
      const row = rows.find(
        ({ provision }) => one.provision === provision || one.ancestors.includes(provision),
      )
      return row === undefined ? [] : [[normalizeCitation(one.citation), row.citation] as const]
    }),
  )
  const known = new Set(placed.map(({ citation }) => normalizeCitation(citation)))
  return {
    article: article === undefined ? null : toArticle(article),
    rows: rows.map((row) => ({ citation: row.citation, name: toName(row.provision) })),
    findRow: (provisions) => {
      for (const citation of provisions) {
        const row = rowOf.get(normalizeCitation(citation))
        if (row !== undefined) return row
      }
      return undefined
    },
    isKnown: (citation) => known.has(normalizeCitation(citation)),
  }
}

function findMeasureArticle(
  placed: readonly PlacedProvision[],
  citing: readonly Citing[],
): PlacedProvision | undefined {
  const withItems = placed.filter(
    (one) => one.provision.kind === 'article' && listItemsOf(placed, one).length >= 2,
  )
  const named = withItems.filter(({ provision: { heading } }) => /対策(?!基準)/.test(heading ?? ''))
  return most(
    named,
    (article) => countCiting(article, placed, citing) * 1000 + listItemsOf(placed, article).length,
  )
}

function listItemsOf(placed: readonly PlacedProvision[], { provision }: PlacedProvision): PlacedProvision[] {
  return placed.filter((one) => one.provision.kind === 'item' && one.ancestors.includes(provision))
}

function countCiting(
  article: PlacedProvision,
  placed: readonly PlacedProvision[],
  citing: readonly Citing[],
): number {
  const citations = new Set(listItemsOf(placed, article).map(({ citation }) => normalizeCitation(citation)))
  return citing.filter(({ provisions }) => provisions.some((one) => citations.has(normalizeCitation(one))))
    .length
}

/** The articles that questions and measures mainly rest on, in the order of the policy. */
function listCitedArticles(placed: readonly PlacedProvision[], citing: readonly Citing[]): PlacedProvision[] {
  const mains = new Set(citing.flatMap(({ provisions }) => provisions.slice(0, 1).map(normalizeCitation)))
  const cited = placed.filter(({ citation }) => mains.has(normalizeCitation(citation)))
  return placed.filter(
    (one) =>
      one.provision.kind === 'article' &&
      cited.some(
        ({ provision, ancestors }) => provision === one.provision || ancestors.includes(one.provision),
      ),
  )
}

function toArticle({ citation, provision }: PlacedProvision) {
  return { citation, heading: provision.heading ?? '' }
}

function toName({ heading, term, text }: Provision): string {
  return heading ?? term ?? [...text].slice(0, 20).join('')
}

function most<Item>(items: readonly Item[], weigh: (item: Item) => number): Item | undefined {
  return items.toSorted((one, other) => weigh(other) - weigh(one))[0]
}
