import { finishProvisions } from './finish-provisions.ts'
import { withoutNoise } from './line-noise.ts'
import { listNumberWarnings } from './number-warnings.ts'
import { splitTitle } from './policy-title.ts'
import { buildWarning } from './policy-warning.ts'
import type { ParsedPolicy } from './provision.ts'
import type { ProvisionDraft } from './provision-draft.ts'
import { readProvisions } from './read-provisions.ts'
import { readSourceLines } from './source-lines.ts'

/**
 * Reads a policy text into its chapters, articles, paragraphs, items and supplements. Never throws, keeps every
 * number as printed and loses nothing but spaces, bullets and brackets of headings; lines it leaves out (contents,
 * page numbers) and everything it guessed are named in the warnings. Time grows linearly with the text.
 */
export function parsePolicyText(source: string): ParsedPolicy {
  return readPolicyText(source).parsed
}

/** As parsePolicyText, with the drafts of the provisions, which know the lines they stand on; one draft for each provision. */
export function readPolicyText(source: string): { parsed: ParsedPolicy; drafts: readonly ProvisionDraft[] } {
  const read = readSourceLines(source)
  const { lines, warnings: noise } = withoutNoise(read.lines)
  const builder = readProvisions(lines)
  const hasArticles = hasArticle(builder.roots)
  const { title, preamble } = splitTitle(hasArticles ? builder.preamble : lines)
  const found = hasArticles
    ? [builder.warnings, listNumberWarnings(builder.roots)]
    : [[buildWarning('noArticles', 1)]]
  const untitled = title === null ? [buildWarning('noTitle', 1)] : []
  const drafts = hasArticles ? builder.roots : []
  const warnings = [read.warnings, noise, ...found, untitled].flat().sort((a, b) => a.line - b.line)
  return { parsed: { title, preamble, provisions: finishProvisions(drafts), warnings }, drafts }
}

function hasArticle(drafts: readonly ProvisionDraft[]): boolean {
  return drafts.some(({ kind, children }) => kind === 'article' || hasArticle(children))
}
