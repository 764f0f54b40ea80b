import { toNumber } from './numerals.ts'
import type { ParsedPolicy, Provision } from './provision.ts'

/** A provision with its place: child indices from the root, the provisions above it, and how it is cited. */
export type PlacedProvision = Readonly<{
  provision: Provision
  path: readonly number[]
  ancestors: readonly Provision[]
  /** 第7条, 第9条第2項, 第7条(8), 第7条(8)ア, 附則第2項, 別表第1, with half-width digits. */
  citation: string
}>

/** Every provision of the text in reading order, each with its citation. */
export function listPlacedProvisions(parsed: Pick<ParsedPolicy, 'provisions'>): PlacedProvision[] {
  const placed: PlacedProvision[] = []
  const supplements = parsed.provisions.filter(({ kind }) => kind === 'supplement').length
  visit(
    parsed.provisions,
    { path: [], ancestors: [], above: '', areSupplementsMany: supplements > 1, isInSupplement: false },
    placed,
  )
  return placed
}

type Place = Readonly<{
  path: readonly number[]
  ancestors: readonly Provision[]
  above: string
  areSupplementsMany: boolean
  isInSupplement: boolean
}>

function visit(provisions: readonly Provision[], place: Place, placed: PlacedProvision[]): void {
  for (const [index, provision] of provisions.entries()) {
    // Articles are numbered through the whole text, so they are cited without their chapter; sections are not.
    const above = provision.kind === 'article' && !place.isInSupplement ? '' : place.above
    const citation = above + toCitationPart(provision, place.areSupplementsMany)
    const path = [...place.path, index]
    placed.push({ provision, path, ancestors: place.ancestors, citation })
    const isInSupplement = place.isInSupplement || provision.kind === 'supplement'
    const ancestors = [...place.ancestors, provision]
    visit(provision.children, { ...place, path, ancestors, above: citation, isInSupplement }, placed)
  }
}

function toCitationPart(provision: Provision, areSupplementsMany: boolean): string {
  const { kind, label, heading } = provision
  switch (kind) {
    case 'article':
    case 'chapter':
    case 'section':
    case 'table':
      return normalizeNumber(label)
    case 'paragraph':
      return isNumber(label) ? `第${toNumber(withoutPoint(label))}項` : label.normalize('NFKC')
    case 'item':
      return toItemCitation(label)
    case 'subitem':
      return label.normalize('NFKC').replace(/[.．、]$/, '')
    case 'supplement':
      return areSupplementsMany && heading !== null ? `附則(${heading.normalize('NFKC')})` : '附則'
  }
}

function isNumber(label: string): boolean {
  return !Number.isNaN(toNumber(withoutPoint(label)))
}

function withoutPoint(label: string): string {
  return label.replace(/[.．、]$/, '')
}

/** 第七条の二 and 第７条の２ as 第7条の2. */
export function normalizeNumber(label: string): string {
  return label
    .normalize('NFKC')
    .replace(/(?<=[第の])[〇零一二三四五六七八九十百千]+/g, (numeral) => String(toNumber(numeral)))
}

/** (8), and (2)の2 of a 枝番号; a sign that is no number as it stands. */
function toItemCitation(label: string): string {
  const [own = '', ...branches] = withoutPoint(label).split('の')
  if (!isNumber(own)) return label.normalize('NFKC')
  return `(${toNumber(own)})${branches.map((branch) => `の${toNumber(branch)}`).join('')}`
}
