import { findUnit, toRank } from '../editing/division-rank.ts'
import type { EditNode } from '../editing/edit-tree.ts'
import type { PlacedNode } from '../editing/walk-tree.ts'
import type { Reference, ReferencePart, ReferenceUnit } from './reference.ts'
import { findNumbered, findTable, listItems, listParagraphs, type ReferenceIndex } from './reference-index.ts'

/**
 * What each part of a reference points at, by id. An empty list is a part that points at nothing; `undefined` one
 * that cannot be told (同条 with no article before it) or points into another document.
 */
export type ResolvedReference = Readonly<{
  reference: Reference
  targets: readonly (readonly string[] | undefined)[]
}>

type Named = Partial<Record<ReferenceUnit, readonly EditNode[]>>
type Reading = Readonly<{
  index: ReferenceIndex
  text: string
  /** The provision the text belongs to; undefined for the lines before the first one. */
  host: PlacedNode | undefined
}>

/** Finds what the references of one text point at, in their order. */
export function resolveReferences(reading: Reading, references: readonly Reference[]): ResolvedReference[] {
  let last: Named = {}
  let before: Named = {}
  return references.map((reference) => {
    if (reference.isOther) {
      last = {}
      before = {}
      return { reference, targets: reference.parts.map(() => undefined) }
    }
    const start = reference.isJoined ? toBase(before, reference.parts[0]?.unit) : {}
    const named: Named = { ...start }
    const targets = reference.parts.map((part) => {
      const found = findPart(reading, part, { named, last })
      named[part.unit] = found ?? []
      return found?.map(({ id }) => id)
    })
    last = { ...last, ...named }
    before = named
    return { reference, targets }
  })
}

const order: readonly ReferenceUnit[] = [
  'supplement',
  'chapter',
  'section',
  'article',
  'paragraph',
  'item',
  'subitem',
]

/** What stands above a unit in the reference before: the article of 第3条第1項 for 「及び第2項」. */
function toBase(before: Named, unit: ReferenceUnit | undefined): Named {
  const depth = unit === undefined ? -1 : order.indexOf(unit)
  const base: Named = Object.fromEntries(
    order.slice(0, Math.max(0, depth)).map((above) => [above, before[above]]),
  )
  // 附則第1項及び第3条: the article is one of the main part, unless articles of the 附則 were named
  return unit === 'article' && before.article === undefined ? {} : base
}

type Mentioned = Readonly<{ named: Named; last: Named }>

function findPart(
  reading: Reading,
  part: ReferencePart,
  mentioned: Mentioned,
): readonly EditNode[] | undefined {
  const { unit, form } = part
  if (form === 'same') return mentioned.last[unit]
  if (form === 'each') return findEach(reading, mentioned)
  if (form === 'number') return toList(findByNumber(reading, part, mentioned))
  const own = findOwn(reading, unit, toUnitName(reading, part))
  if (own === undefined) return reading.host === undefined ? undefined : []
  if (form === 'own') return [own]
  const row = listRow(reading, own)
  const at = reading.index.articleAt.get(own.id) ?? row.findIndex(({ id }) => id === own.id)
  return findByPlace(row, at, part)
}

/** What of a kind the text stands in; a text of a 款 stands in the 節 around it too. */
function findOwn({ host }: Reading, unit: ReferenceUnit, name = ''): EditNode | undefined {
  const around = host === undefined ? [] : [...host.ancestors, host.node]
  const isNamed = (node: EditNode) => name === '' || toRank(node) === toRank({ kind: node.kind, label: name })
  return around.findLast((node) => node.kind === unit && isNamed(node))
}

/** 節 of 前節; empty where no division is named. */
function toUnitName({ text }: Reading, { unit, start, end }: ReferencePart): string {
  return unit === 'chapter' || unit === 'section' ? findUnit(text.slice(start, end)) : ''
}

/** The row an own provision is counted in. */
function listRow({ index }: Reading, own: EditNode): readonly EditNode[] {
  const parent = index.placed.get(own.id)?.ancestors.at(-1)
  if (own.kind === 'article' && parent?.kind !== 'supplement') return index.articles
  const siblings = parent?.children ?? index.divisions.map(({ node }) => node)
  return siblings.filter((other) => other.kind === own.kind && toRank(other) === toRank(own))
}

function findByPlace(row: readonly EditNode[], at: number, part: ReferencePart): readonly EditNode[] {
  if (part.form === 'next') return row.slice(at + 1, at + 2)
  if (part.form === 'previousAll') return row.slice(0, at)
  return at < part.count ? [] : row.slice(at - part.count, at)
}

function findEach(reading: Reading, { named }: Mentioned): readonly EditNode[] {
  return listItems(findParagraph(reading, named))
}

/** The paragraph whose items are meant: the one named, the first of the article named, or the own one. */
function findParagraph(reading: Reading, named: Named): EditNode | undefined {
  if (named.paragraph !== undefined) return named.paragraph[0]
  const host = named.article?.[0] ?? named.supplement?.[0]
  if (host !== undefined) return listParagraphs(host)[0]
  return named.article === undefined ? findOwn(reading, 'paragraph') : undefined
}

function findByNumber(reading: Reading, part: ReferencePart, { named }: Mentioned): EditNode | undefined {
  const { index, text } = reading
  switch (part.unit) {
    case 'supplement':
      return findOwn(reading, 'supplement') ?? index.supplements[0]
    case 'table':
      return findTable(index, text.slice(part.start, part.end))
    case 'chapter':
    case 'section':
      return findDivision(reading, part, named)
    case 'article':
      return findArticle(index, part, named)
    case 'paragraph': {
      const host = named.article ?? named.supplement ?? toList(findOwnHost(reading))
      return findNumbered(listParagraphs(host[0]), part.numbers)
    }
    case 'item':
      return findNumbered(listItems(findParagraph(reading, named)), part.numbers)
    case 'subitem': {
      const item = named.item?.[0] ?? findOwn(reading, 'item')
      const mark = text.slice(part.start, part.end).normalize('NFKC')
      return item?.children.find(({ label }) => label.normalize('NFKC').replace(/[().、]/g, '') === mark)
    }
  }
}

function findOwnHost(reading: Reading): EditNode | undefined {
  return findOwn(reading, 'article') ?? findOwn(reading, 'supplement')
}

function findArticle(index: ReferenceIndex, part: ReferencePart, named: Named): EditNode | undefined {
  if (named.supplement === undefined) return index.articleByNumber.get(part.numbers.join('.'))
  const own = named.supplement[0]
  return findNumbered(own?.children.filter(({ kind }) => kind === 'article') ?? [], part.numbers)
}

function findDivision(reading: Reading, part: ReferencePart, named: Named): EditNode | undefined {
  const { index } = reading
  const name = toUnitName(reading, part)
  const chapter = named.chapter === undefined ? findOwn(reading, 'chapter') : named.chapter[0]
  const fitting = index.divisions.filter(({ node }) => node.label.includes(name))
  const near = fitting.filter(({ ancestors }) => ancestors.some(({ id }) => id === chapter?.id))
  // 第2章第1節 is no 節 of another 章, even where there is no 第2章
  const isNear = part.unit === 'section' && (near.length > 0 || named.chapter !== undefined)
  const rows = isNear ? near : fitting
  return findNumbered(
    rows.map(({ node }) => node),
    part.numbers,
  )
}

function toList(node: EditNode | undefined): readonly EditNode[] {
  return node === undefined ? [] : [node]
}
