import { toNumber } from './numerals.ts'
import type { ParsedPolicy } from './provision.ts'
import { listPlacedProvisions, normalizeNumber, type PlacedProvision } from './walk-provisions.ts'

type Provisions = Pick<ParsedPolicy, 'provisions'>

/** The citations of a policy text: 第7条, 第7条(8), 第9条第2項, 第2条(3), with half-width digits, each once, in order. */
export function listProvisionLabels(parsed: Provisions): string[] {
  return Array.from(new Set(listPlacedProvisions(parsed).map(({ citation }) => citation)))
}

/**
 * Finds what a citation names. 第七条第八号, 第７条（８）, 第7条第1項第8号 and 第7条(8) are one; the first paragraph of
 * an article, which has no number, is the article itself. Of two provisions with one number the first is found.
 */
export function findProvision(parsed: Provisions, citation: string): PlacedProvision | undefined {
  const wanted = normalizeCitation(citation)
  return listPlacedProvisions(parsed).find((placed) => normalizeCitation(placed.citation) === wanted)
}

/** The one spelling of a citation: half-width digits, items in brackets, no 第1項 of an article. */
export function normalizeCitation(citation: string): string {
  return normalizeNumber(citation.replace(/\s+/g, ''))
    .replace(/\(([〇零一二三四五六七八九十百]+)\)/g, (_, numeral: string) => `(${toNumber(numeral)})`)
    .replace(/第(\d+)号/g, '($1)')
    .replace(/(?<=条(?:の\d+)*)第1項/g, '')
}
