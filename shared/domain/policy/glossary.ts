import type { ParsedPolicy, Provision } from './provision.ts'
import { listPlacedProvisions } from './walk-provisions.ts'

/** A word the policy itself explains. `aliases` are other spellings of it that are explained by the same entry. */
export type GlossaryEntry = Readonly<{
  term: string
  aliases: readonly string[]
  definition: string
  provisionLabel: string
}>

/** A place where a defined word stands; offsets into the text, end not included. */
export type TermSpan = Readonly<{ start: number; end: number; entry: GlossaryEntry }>

/**
 * The words a policy defines: the terms of its definitions, 「…」とは、…をいう sentences, and the short names it gives
 * in passing (「本組合」 of （以下「本組合」という。）). Of two definitions of one word the first counts.
 */
export function buildGlossary(parsed: Pick<ParsedPolicy, 'provisions'>): GlossaryEntry[] {
  const entries = new Map<string, GlossaryEntry>()
  const { definitions, shortNames } = listDefinitions(parsed)
  for (const entry of [...definitions, ...shortNames])
    if (!entries.has(entry.term)) entries.set(entry.term, entry)
  return Array.from(entries.values())
}

/** Every definition of a text, repeated ones too, and apart from them the short names given in passing. */
export function listDefinitions(parsed: Pick<ParsedPolicy, 'provisions'>): {
  definitions: GlossaryEntry[]
  shortNames: GlossaryEntry[]
} {
  const placed = listPlacedProvisions(parsed)
  return {
    definitions: [
      ...placed.flatMap(({ provision, citation }) => listTerms(provision, citation)),
      ...placed.flatMap(({ provision, citation }) => listSentenceTerms(provision.text, citation)),
    ],
    shortNames: placed.flatMap(({ provision, citation }) => listShortNames(provision.text, citation)),
  }
}

function listTerms({ term, text, children }: Provision, provisionLabel: string): GlossaryEntry[] {
  if (term === null) return []
  const parts = [text, ...children.map((child) => `${child.label} ${child.text}`)]
  const definition = parts.join('\n').replace(/^(?:\s|とは|は|、|[:：…])+/, '')
  return [{ term, aliases: listAliases(term), definition, provisionLabel }]
}

/** マイナンバー利用事務系（個人番号利用事務系） is known by either name. */
function listAliases(term: string): string[] {
  const [, before, inside] = /^(.{2,60}?)\s*[（(]([^（）()]{2,60})[）)]$/.exec(term) ?? []
  if (before === undefined || inside === undefined) return []
  return [before, inside.replace(/^(?:以下)?[「『]|[」』](?:という。?)?$/g, '')]
}

function listSentenceTerms(text: string, provisionLabel: string): GlossaryEntry[] {
  return Array.from(
    text.matchAll(/「([^「」]{1,40})」とは、([^。]{1,400}。)/g),
    ([, term = '', definition = '']) => ({
      term,
      aliases: [],
      definition,
      provisionLabel,
    }),
  )
}

/** What （以下「X」という。） stands behind is what X means. */
function listShortNames(text: string, provisionLabel: string): GlossaryEntry[] {
  const found: GlossaryEntry[] = []
  for (const match of text.matchAll(
    /[（(]以下[、]?(?:単に)?「([^「」]{1,40})」と(?:総称する|いう)。?[）)]/g,
  )) {
    const definition = toMeaning(text.slice(Math.max(0, match.index - 120), match.index))
    if (definition !== '') found.push({ term: match[1] ?? '', aliases: [], definition, provisionLabel })
  }
  return found
}

/** The words back to the topic (…は、) or the start of the sentence. */
function toMeaning(before: string): string {
  const sentence = before.slice(
    Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n'), before.lastIndexOf('）')) + 1,
  )
  const topic = /^.*(?:は|において|により|に関し|ため)、/s.exec(sentence)
  return sentence.slice(topic?.[0].length ?? 0).trim()
}
