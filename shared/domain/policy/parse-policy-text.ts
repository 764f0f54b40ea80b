import { finishProvisions } from './finish-provisions.ts'
import { withoutNoise } from './line-noise.ts'
import { listNumberWarnings } from './number-warnings.ts'
import { splitTitle } from './policy-title.ts'
import { buildWarning, type PolicyWarning } from './policy-warning.ts'
import type { ParsedPolicy } from './provision.ts'
import type { ProvisionDraft } from './provision-draft.ts'
import { readProvisions } from './read-provisions.ts'
import { readSourceLines, type SourceLine } from './source-lines.ts'
import { listTermWarnings } from './term-warnings.ts'
import { findNumbering } from './top-numbers.ts'
import type { TreeBuilder } from './tree-builder.ts'

/**
 * Reads a policy text into its chapters, articles, paragraphs, items and supplements. Never throws, keeps every
 * number as printed and loses nothing but spaces, bullets and brackets of headings; lines it leaves out (contents,
 * page numbers) and everything it guessed are named in the warnings. Time grows linearly with the text.
 */
export function parsePolicyText(source: string): ParsedPolicy {
  return readPolicyText(source).parsed
}

/** A parsed text, and the drafts of its provisions. */
export type PolicyReading = Readonly<{ parsed: ParsedPolicy; drafts: readonly ProvisionDraft[] }>

/** As parsePolicyText, with the drafts of the provisions, which know the lines they stand on; one draft for each provision. */
export function readPolicyText(source: string): PolicyReading {
  const read = readSourceLines(source)
  const { lines, warnings: noise } = withoutNoise(read.lines)
  const { builder, numbering } = readNumbered(lines)
  const hasArticles = hasArticle(builder.roots)
  const { title, preamble } = splitTitle(hasArticles ? builder.preamble : lines)
  const found = hasArticles
    ? [builder.warnings, listNumberWarnings(builder.roots), numbering]
    : [[buildWarning('noArticles', 1)]]
  const untitled = title === null ? [buildWarning('noTitle', 1)] : []
  const drafts = hasArticles ? builder.roots : []
  const provisions = finishProvisions(drafts)
  const terms = listTermWarnings(drafts, provisions)
  const all = [read.warnings, noise, ...found, terms].flat()
  const warnings = [...withoutConfirmed(all, read.lines), ...untitled].sort((a, b) => a.line - b.line)
  return { parsed: { title, preamble, provisions, warnings }, drafts }
}

/** What somebody has looked at is not asked again. */
function withoutConfirmed(warnings: PolicyWarning[], lines: readonly SourceLine[]): PolicyWarning[] {
  const confirmed = new Set(
    lines.filter(({ isConfirmed }) => isConfirmed === true).map(({ number }) => number),
  )
  if (confirmed.size === 0) return warnings
  return warnings.filter(({ line, code }) => code === 'noArticles' || !confirmed.has(line))
}

/** A text without any 第N条 is read again, with the numbers it has instead. */
function readNumbered(lines: readonly SourceLine[]): { builder: TreeBuilder; numbering: PolicyWarning[] } {
  const builder = readProvisions(lines)
  if (hasArticle(builder.roots)) return { builder, numbering: [] }
  const numbering = findNumbering(lines)
  if (numbering === undefined) return { builder, numbering: [] }
  const numbered = readProvisions(lines, numbering)
  const first = findArticle(numbered.roots)
  if (first === undefined) return { builder, numbering: [] }
  const detail = `${first.label}${first.heading === null ? '' : ` ${first.heading}`}`
  return { builder: numbered, numbering: [buildWarning('numberedHeadings', first.line, detail)] }
}

function findArticle(drafts: readonly ProvisionDraft[]): ProvisionDraft | undefined {
  for (const draft of drafts) {
    const found = draft.kind === 'article' ? draft : findArticle(draft.children)
    if (found !== undefined) return found
  }
  return undefined
}

function hasArticle(drafts: readonly ProvisionDraft[]): boolean {
  return findArticle(drafts) !== undefined
}
