import { isItemBranch } from './markers.ts'
import { buildWarning, type PolicyWarning } from './policy-warning.ts'
import type { ProvisionDraft } from './provision-draft.ts'

/** Names every gap, repetition and step back in the numbers of articles, paragraphs and items. Numbers are never changed. */
export function listNumberWarnings(roots: readonly ProvisionDraft[]): PolicyWarning[] {
  const main = roots.filter(({ kind }) => kind !== 'supplement')
  const supplements = roots.filter(({ kind }) => kind === 'supplement')
  const sequences = [main, ...supplements.map(({ children }) => children)].flatMap(listSequences)
  return [...sequences.flatMap(listArticleWarnings), ...listInnerWarnings(roots, '')]
}

/** 第N条 are numbered through the text; plain numbers may begin anew below each chapter, and `1―1` below 1. */
function listSequences(drafts: readonly ProvisionDraft[]): ArticleNumber[][] {
  const rows = new Map<string, ArticleNumber[]>()
  collectRows(drafts, rows)
  return Array.from(rows.values())
}

function collectRows(drafts: readonly ProvisionDraft[], rows: Map<string, ArticleNumber[]>): void {
  for (const [index, draft] of drafts.entries()) {
    if (draft.kind !== 'article') {
      collectRows(draft.children, rows)
      continue
    }
    const { style, numbers, label, line } = draft
    const isNewRow = style === 'topNumber' && index === 0 && numbers[0] === 1
    const name = style === 'compound' ? numbers.slice(0, -1).join('.') : style
    const row = isNewRow ? undefined : rows.get(name)
    const article = { numbers: style === 'compound' ? numbers.slice(-1) : numbers, label, line }
    if (row !== undefined) row.push(article)
    else {
      const before = rows.get(name)
      if (before !== undefined) rows.set(`${name} until ${line}`, before)
      rows.set(name, [article])
    }
  }
}

type ArticleNumber = Pick<ProvisionDraft, 'numbers' | 'label' | 'line'>

function listArticleWarnings(articles: readonly ArticleNumber[]): PolicyWarning[] {
  const warnings: PolicyWarning[] = []
  const seen = new Set<string>()
  let last: { numbers: readonly number[]; label: string } = { numbers: [0], label: '' }
  for (const { numbers, label, line } of articles) {
    const isSpan = /[^の]第/.test(label)
    const start = isSpan ? numbers.slice(0, 1) : numbers
    const end = isSpan ? numbers.slice(-1) : numbers
    const key = start.join('の')
    const code = seen.has(key) ? 'articleDuplicate' : findStepFault(last.numbers, start)
    if (code !== undefined) {
      const detail =
        code === 'articleDuplicate'
          ? label
          : last.label === ''
            ? `最初が${label}`
            : `${last.label}の次が${label}`
      warnings.push(buildWarning(code, line, detail))
    }
    seen.add(key)
    last = { numbers: end, label }
  }
  return warnings
}

function findStepFault(
  last: readonly number[],
  next: readonly number[],
): 'articleGap' | 'articleOrder' | undefined {
  const depth = next.findIndex((number, index) => number !== (last[index] ?? (index === 0 ? 0 : 1)))
  if (depth < 0) return 'articleOrder'
  const step = (next[depth] ?? 0) - (last[depth] ?? (depth === 0 ? 0 : 1))
  if (step < 0) return 'articleOrder'
  return step === 1 && next.length === depth + 1 ? undefined : 'articleGap'
}

function listInnerWarnings(drafts: readonly ProvisionDraft[], place: string): PolicyWarning[] {
  return drafts.flatMap((draft) => [
    ...listStepWarnings(draft, `${place}${draft.label}`),
    ...listInnerWarnings(
      draft.children,
      draft.kind === 'chapter' || draft.kind === 'section' ? place : `${place}${draft.label}`,
    ),
  ])
}

function listStepWarnings(above: ProvisionDraft, place: string): PolicyWarning[] {
  const warnings: PolicyWarning[] = []
  const last = new Map<string, number>()
  for (const { kind, style, numbers, label, line } of above.children) {
    const [number] = numbers
    if (kind === 'subitem' && style === above.style) {
      warnings.push(buildWarning('itemGap', line, `${place}の下の${label}`))
      continue
    }
    if ((kind !== 'paragraph' && kind !== 'item') || number === undefined || isItemBranch(label)) continue
    const before = last.get(style)
    const isStart = before === undefined && (number === 1 || (kind === 'paragraph' && number === 2))
    if (!isStart && number !== (before ?? 0) + 1) {
      const code = kind === 'paragraph' ? 'paragraphGap' : 'itemGap'
      warnings.push(buildWarning(code, line, `${place}の${label}`))
    }
    last.set(style, number)
  }
  return warnings
}
