import type { ParsedPolicy, Provision } from '../provision.ts'
import { listPlacedProvisions, normalizeNumber } from '../walk-provisions.ts'
import type { ComparedKind } from './comparison.ts'
import { toComparable } from './fold-width.ts'

/** A provision made ready for being matched. */
export type ComparisonNode = Readonly<{
  kind: ComparedKind
  label: string
  citation: string
  path: readonly number[]
  heading: string | null
  /** The provision's own words, a defined term and the leading words of an item with them. */
  body: string
  children: readonly ComparisonNode[]
  /** Equal for provisions that say the same, whatever their own number. */
  key: string
  /** The number in one spelling: 第七条 and 第７条 are 第7条. */
  number: string
  /** Its caption or the term it defines; null where it has neither. */
  name: string | null
  /** All words inside, spaces and width aside, for telling how alike two provisions are. */
  content: string
}>

type Given = Omit<ComparisonNode, 'key' | 'number' | 'content' | 'name'> & { readonly term: string | null }

/**
 * The provisions of an edition as they are compared: chapters, articles, supplements and tables one after the other,
 * since an article does not change with the chapter it stands in; and the unnumbered first paragraph of an article
 * as a paragraph like the others, so that a paragraph put before it does not hide it.
 */
export function buildNodes(
  parsed: Pick<ParsedPolicy, 'provisions'>,
  ignoresWidth: boolean,
): ComparisonNode[] {
  const citations = new Map(listPlacedProvisions(parsed).map(({ path, citation }) => [path.join(), citation]))
  const finish = (given: Given): ComparisonNode => finishNode(given, ignoresWidth)
  const toNode = (provision: Provision, path: readonly number[]): ComparisonNode => {
    const place = { kind: provision.kind, path, citation: citations.get(path.join()) ?? provision.label }
    const inner = provision.children.map((child, index) => toNode(child, [...path, index]))
    const { label, heading, children } = splitFirstParagraph(provision, place, inner, finish)
    const body = hasParagraphs(provision) ? '' : toBody(provision)
    const term = isItem(provision) ? (provision.heading ?? provision.term) : null
    return finish({ ...place, label, heading, term, body, children })
  }
  const flatten = (provisions: readonly Provision[], above: readonly number[]): ComparisonNode[] =>
    provisions.flatMap((provision, index) => {
      const path = [...above, index]
      if (provision.kind !== 'chapter' && provision.kind !== 'section') return [toNode(provision, path)]
      return [toNode({ ...provision, children: [] }, path), ...flatten(provision.children, path)]
    })
  return flatten(parsed.provisions, [])
}

/** The lines before the first provision, each for itself. */
export function buildPreambleNodes(lines: readonly string[], ignoresWidth: boolean): ComparisonNode[] {
  const place = {
    kind: 'preamble',
    label: '',
    citation: '前文',
    heading: null,
    term: null,
    children: [],
  } as const
  return lines.map((body, index) => finishNode({ ...place, path: [index], body }, ignoresWidth))
}

function hasParagraphs({ kind }: Provision): boolean {
  return kind === 'article' || kind === 'supplement'
}

type Place = Pick<Given, 'kind' | 'path' | 'citation'>

function splitFirstParagraph(
  provision: Provision,
  place: Place,
  inner: readonly ComparisonNode[],
  finish: (given: Given) => ComparisonNode,
): Pick<Given, 'label' | 'heading' | 'children'> {
  const { label, heading } = provision
  if (!hasParagraphs(provision))
    return { label, heading: isItem(provision) ? null : heading, children: inner }
  const next = inner.findIndex(({ kind }) => kind === 'paragraph' || kind === 'article')
  const own = next < 0 ? inner : inner.slice(0, next)
  const body = toBody({ ...provision, heading: null })
  if (body === '' && own.length === 0) return { label, heading, children: inner }
  const isOnly = own.length === inner.length
  const first = finish({
    ...place,
    citation: isOnly ? place.citation : `${place.citation}第1項`,
    kind: 'paragraph',
    label: '',
    heading: null,
    term: null,
    body,
    children: own,
  })
  return { label, heading, children: [first, ...inner.slice(own.length)] }
}

function isItem({ kind }: Provision): boolean {
  return kind === 'item' || kind === 'subitem'
}

/** The caption of an item stands in its line, and whether it is told from the words behind it depends on its neighbours. */
function toBody(provision: Provision): string {
  const { heading, term, text } = provision
  const words = isItem(provision) ? [heading, term, text] : [term, text]
  return words.filter((word) => word !== null && word !== '').join('　')
}

function finishNode({ term, ...given }: Given, ignoresWidth: boolean): ComparisonNode {
  const { kind, label, heading, body, children } = given
  const name = heading ?? term
  const own = [kind, heading ?? '', body].map((text) => toComparable(text, ignoresWidth))
  const inner = children.map((child) => `${toComparable(child.label, ignoresWidth)}\u0001${child.key}`)
  return {
    ...given,
    key: `${own.join('\u0002')}\u0003${inner.join('\u0004')}\u0005`,
    number: normalizeNumber(label),
    name: name === null ? null : toComparable(name, ignoresWidth),
    content: own.slice(1).join('') + children.map(({ content }) => content).join(''),
  }
}
