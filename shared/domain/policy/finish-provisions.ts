import { isDefinitionArticle, isShortCaption, splitLeadingWords, splitTerm } from './leading-words.ts'
import type { Provision } from './provision.ts'
import { type ProvisionDraft, toText } from './provision-draft.ts'
import { readMarkedText } from './reading-marks.ts'

/** Turns drafts into provisions: captions of articles, defined words and the leading words of measures are told apart here. */
export function finishProvisions(drafts: readonly ProvisionDraft[], isDefining = false): Provision[] {
  const texts = drafts.map(toText)
  const areCaptioned = !isDefining && drafts.length > 1 && haveCaptions(drafts, texts)
  return drafts.map((draft, index) => {
    const own = splitOwn(draft, texts[index] ?? '', { isDefining, areCaptioned })
    const defines = draft.kind === 'article' ? isDefinitionArticle(own.heading, own.text) : isDefining
    return {
      kind: draft.kind,
      label: draft.label,
      ...own,
      children: finishProvisions(draft.children, defines),
    }
  })
}

type Reading = Readonly<{ isDefining: boolean; areCaptioned: boolean }>
type Own = Readonly<{ heading: string | null; term: string | null; text: string }>

function splitOwn(draft: ProvisionDraft, text: string, reading: Reading): Own {
  const plain = { heading: draft.heading, term: null, text }
  const marked = readMarkedText(text)
  if (marked !== undefined) return { ...marked, heading: marked.heading ?? draft.heading }
  if (draft.kind === 'article' && draft.heading === null) return splitArticleCaption(draft, text) ?? plain
  if (draft.kind !== 'item') return plain
  if (reading.isDefining) {
    const split = splitTerm(text)
    return split === undefined ? plain : { heading: null, term: split.term, text: split.text }
  }
  const caption = reading.areCaptioned ? splitCaption(text) : undefined
  return caption === undefined ? plain : { heading: caption.words, term: null, text: caption.rest }
}

/** 「第1条 目的」 with the sentence on the next line: short words that are no sentence are the article's caption. */
function splitArticleCaption(draft: ProvisionDraft, text: string): Own | undefined {
  const [first = [], ...others] = draft.paragraphs
  const caption = first[0] ?? ''
  const hasMore = first.length > 1 || others.length > 0 || draft.children.length > 0
  if (!hasMore || caption === '' || !isShortCaption(caption)) return undefined
  return { heading: caption, term: null, text: text.slice(caption.length).trimStart() }
}

/** The items of policy article 7 begin with the name of the measure; a stray space in one item of many is no caption. */
function haveCaptions(drafts: readonly ProvisionDraft[], texts: readonly string[]): boolean {
  const items = texts.filter((_, index) => drafts[index]?.kind === 'item')
  if (items.length < 2) return false
  return items.filter((text) => splitCaption(text) !== undefined).length * 2 >= items.length
}

function splitCaption(text: string): { words: string; rest: string } | undefined {
  const marked = readMarkedText(text)
  if (marked !== undefined)
    return marked.heading === null ? undefined : { words: marked.heading, rest: marked.text }
  const split = splitLeadingWords(text, 40)
  return split?.rest.includes('。') === true ? split : undefined
}
