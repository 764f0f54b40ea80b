import { toWareki } from '../calendar/wareki.ts'
import type { Provision } from '../policy/provision.ts'
import { type EditionState, toShownState } from '../policy-document/edition-state.ts'
import { type PrintedBy, toPrintedText } from './printed-text.ts'

/** Everything the 方針本文 is made of; dates are ISO, `createdAt` is the instant put into the file. */
export type PolicyTextInput = {
  readonly organizationName: string
  /** 様式 number; empty where the body gives the text none. */
  readonly formNumber: string
  readonly handling: 'public' | 'internal' | 'closed'
  readonly edition: {
    readonly number: number
    readonly title: string
    readonly state: EditionState
    readonly documentNumber: string
    readonly adoptedOn: string
    readonly decidedOn: string | null
    readonly effectiveOn: string | null
  }
  readonly printedBy: PrintedBy
  readonly preamble: readonly string[]
  readonly provisions: readonly Provision[]
  readonly isSample: boolean
  readonly isDraft: boolean
  readonly createdOn: string
  readonly createdAt: string
}

/** A line or paragraph of the policy as it is set, from the top of the paper down. */
export type PolicyBlock =
  /** 章, 節, 附則, 別表: a heading of its own; depth counts from 1. */
  | { readonly kind: 'heading'; readonly text: string; readonly depth: number }
  /** The caption over an article, its brackets put back on. */
  | { readonly kind: 'caption'; readonly text: string }
  /** A text with its number; `indent` is where the number stands, in characters. */
  | {
      readonly kind: 'text'
      readonly text: string
      readonly indent: number
      /** Set for an article: its bookmark, and how deep it lies below chapters and sections. */
      readonly bookmark: { readonly text: string; readonly depth: number } | null
    }
  /** The lines of a table or form, kept as they are. */
  | { readonly kind: 'lines'; readonly text: string }

export type PolicyTextReport = {
  readonly organizationName: string
  readonly formNumber: string
  readonly handling: 'public' | 'internal' | 'closed'
  readonly createdOnText: string
  readonly createdAt: string
  readonly isSample: boolean
  readonly isDraft: boolean
  readonly title: string
  readonly editionText: string
  readonly printedText: string | null
  readonly preamble: readonly string[]
  readonly blocks: readonly PolicyBlock[]
}

/** Builds the 方針本文: every provision in its order, with its number as printed. */
export function buildPolicyTextReport(input: PolicyTextInput): PolicyTextReport {
  return {
    organizationName: input.organizationName,
    formNumber: input.formNumber,
    handling: input.handling,
    createdOnText: toWareki(input.createdOn),
    createdAt: input.createdAt,
    isSample: input.isSample,
    isDraft: input.isDraft,
    title: input.edition.title,
    editionText: toEditionText(input.edition),
    printedText: toPrintedText(input.printedBy, input.createdOn),
    preamble: input.preamble,
    blocks: input.provisions.flatMap((provision) => toBlocks(provision, 1)),
  }
}

function toEditionText(edition: PolicyTextInput['edition']): string {
  return joinWords(`第${edition.number}版`, edition.documentNumber, toStandingText(edition))
}

function toStandingText(edition: PolicyTextInput['edition']): string {
  const { adoptedOn, decidedOn, effectiveOn } = edition
  switch (toShownState(edition)) {
    case 'draft':
      return '起案中'
    case 'withdrawn':
      return '取りやめ'
    case 'approved':
      return `${toWareki(decidedOn ?? adoptedOn)}決裁`
    case 'waiting':
    case 'current':
    case 'former':
      return effectiveOn === null ? `${toWareki(adoptedOn)}採用` : `${toWareki(effectiveOn)}施行`
  }
}

function toBlocks(provision: Provision, depth: number): readonly PolicyBlock[] {
  const inner = (nextDepth: number): readonly PolicyBlock[] =>
    provision.children.flatMap((child) => toBlocks(child, nextDepth))
  switch (provision.kind) {
    case 'chapter':
    case 'section':
    case 'supplement':
      return [toHeading(provision, depth), ...toOwnText(provision), ...inner(depth + 1)]
    case 'table':
      return [toHeading(provision, depth), ...toLines(provision), ...inner(depth + 1)]
    case 'article':
      return [...toArticle(provision, depth), ...inner(depth + 1)]
    default:
      return [
        ...(provision.kind === 'paragraph' ? toCaption(provision) : []),
        { kind: 'text', text: toNumberedText(provision), indent: indents[provision.kind], bookmark: null },
        ...inner(depth + 1),
      ]
  }
}

/** 号 stand one character in from their article, 細目 two. */
const indents = { paragraph: 0, item: 1, subitem: 2 } as const

function toHeading(provision: Provision, depth: number): PolicyBlock {
  const spaced = provision.label === '附則' ? '附　則' : provision.label
  // 別表第1（第6条関係）: what a table belongs to stands in brackets, its name does not
  const isReference = provision.kind === 'table' && /^第.+関係$/.test(provision.heading ?? '')
  const text = isReference ? `${spaced}（${provision.heading}）` : joinWords(spaced, provision.heading)
  return { kind: 'heading', text, depth }
}

function toArticle(provision: Provision, depth: number): readonly PolicyBlock[] {
  const bookmark = { text: joinWords(provision.label, provision.heading), depth }
  const text = joinWords(provision.label, provision.term, provision.text)
  return [...toCaption(provision), { kind: 'text', text, indent: 0, bookmark }]
}

function toCaption(provision: Provision): readonly PolicyBlock[] {
  return provision.heading === null ? [] : [{ kind: 'caption', text: `（${provision.heading}）` }]
}

/** A paragraph's caption stands above it; the leading words of an item stand in its line. */
function toNumberedText(provision: Provision): string {
  const leading = provision.kind === 'paragraph' ? null : provision.heading
  return joinWords(provision.label, leading, provision.term, provision.text)
}

function toOwnText(provision: Provision): readonly PolicyBlock[] {
  if (provision.text === '') return []
  return [{ kind: 'text', text: `　${provision.text}`, indent: 0, bookmark: null }]
}

function toLines(provision: Provision): readonly PolicyBlock[] {
  return provision.text === '' ? [] : [{ kind: 'lines', text: provision.text }]
}

function joinWords(...words: readonly (string | null)[]): string {
  return words.filter((word) => word !== null && word !== '').join('　')
}
