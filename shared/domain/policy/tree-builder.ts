import { isBrokenNumber } from './broken-numbers.ts'
import { isDefinitionArticle } from './leading-words.ts'
import { buildWarning, type PolicyWarning, toExcerpt } from './policy-warning.ts'
import {
  addLine,
  addText,
  buildDraft,
  hasCaptionOnly,
  type NewDraft,
  type ProvisionDraft,
} from './provision-draft.ts'
import type { SourceLine } from './source-lines.ts'

/** Levels: 編章節款目 0-4, 附則・別表 0, 条 10, 項 20, 号 30, 細目 above. */
export const levels = { top: 0, article: 10, paragraph: 20, item: 30 } as const

/** What has been read so far: the finished roots, and the path of provisions that are still open. */
export type TreeBuilder = {
  readonly roots: ProvisionDraft[]
  readonly open: ProvisionDraft[]
  readonly preamble: SourceLine[]
  readonly warnings: PolicyWarning[]
  /** The number of the last article of the main part, for telling a heading from a reference. */
  lastArticle: number
  /** The last number that stood for an article in a text without 第N条. */
  topNumber: number
  pendingHeading: SourceLine | undefined
}

export function buildTreeBuilder(): TreeBuilder {
  return {
    roots: [],
    open: [],
    preamble: [],
    warnings: [],
    lastArticle: 0,
    topNumber: 0,
    pendingHeading: undefined,
  }
}

/** Closes what the new provision ends, and puts it where it belongs. */
export function openProvision(builder: TreeBuilder, from: NewDraft, text: string): ProvisionDraft {
  while ((builder.open.at(-1)?.level ?? -1) >= from.level) builder.open.pop()
  const draft = buildDraft({ ...from, heading: toCaption(from.heading) })
  const siblings = builder.open.at(-1)?.children ?? builder.roots
  siblings.push(draft)
  builder.open.push(draft)
  if (text !== '') addText(draft, text)
  return draft
}

/** Adds a line that its mark says is text: apart from the line before, and never a caption. */
export function addMarkedLine(builder: TreeBuilder, line: SourceLine): void {
  flushHeading(builder)
  const draft = builder.open.at(-1)
  if (draft === undefined) builder.preamble.push(line)
  else addLine(draft, line.text)
}

/** Adds a line without a number to the provision that is open, or to the preamble where none is. */
export function addPlainLine(builder: TreeBuilder, line: SourceLine): void {
  flushHeading(builder)
  const draft = builder.open.at(-1)
  if (draft === undefined) {
    builder.preamble.push(line)
    return
  }
  const isDivision = draft.kind === 'chapter' || draft.kind === 'section'
  if (isDivision && draft.heading === null && line.text.length <= 40) {
    draft.heading = line.text
    return
  }
  if (takesCaption(draft, line.text)) draft.heading = draft.paragraphs.pop()?.join('') ?? null
  const isTermsOwnLine = isTermAlone(builder, draft)
  if (isBrokenNumber(draft, line.text)) {
    addLine(draft, line.text)
    builder.warnings.push(buildWarning('brokenNumber', line.number, toExcerpt(line.text)))
    return
  }
  const addition = addText(draft, line.text)
  if (addition === 'joined')
    builder.warnings.push(buildWarning('joinedLine', line.number, toExcerpt(line.text)))
  if (addition === 'newLine' && draft.kind !== 'table' && !isTermsOwnLine) {
    builder.warnings.push(buildWarning('unmarkedLine', line.number, toExcerpt(line.text)))
  }
}

/** 「第1条 目的」 with the sentence on the next line. */
function takesCaption(draft: ProvisionDraft, next: string): boolean {
  return hasCaptionOnly(draft) && !/^[ぁ-ん、。]/.test(next.replace(/^(?:この|これ|その|それ)/, '此'))
}

/** A defined word that stands alone on its line, with the definition to come. */
function isTermAlone(builder: TreeBuilder, draft: ProvisionDraft): boolean {
  const [only = [], ...others] = draft.paragraphs
  if (draft.kind !== 'item' || others.length > 0 || only.length !== 1 || /[。\s]/.test(only[0] ?? '。'))
    return false
  const article = builder.open.findLast(({ kind }) => kind === 'article')
  const lead = (article?.paragraphs[0] ?? []).slice(0, 4).join('')
  return article !== undefined && isDefinitionArticle(article.heading, lead)
}

/** A line taken for a heading whose provision did not come after all is plain text. */
export function flushHeading(builder: TreeBuilder): void {
  const line = builder.pendingHeading
  builder.pendingHeading = undefined
  if (line !== undefined) addPlainLine(builder, line)
}

/** The heading that waits for the provision under it, without its brackets. */
export function takeHeading(builder: TreeBuilder): string | null {
  const line = builder.pendingHeading
  builder.pendingHeading = undefined
  return line === undefined ? null : line.text.slice(1, -1).trim()
}

/** 「総　則」 and 「目 的」 are spaced for looks. */
function toCaption(heading: string | null): string | null {
  return heading !== null && /^(?:\S\s+)+\S$/u.test(heading) ? heading.replace(/\s+/g, '') : heading
}
