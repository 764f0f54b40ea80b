import { isDefinitionArticle } from './leading-words.ts'
import { buildWarning, type PolicyWarning, toExcerpt } from './policy-warning.ts'
import type { Provision } from './provision.ts'
import type { ProvisionDraft } from './provision-draft.ts'
import { isMarkedText } from './reading-marks.ts'

/** Names the items of definitions whose defined word is not plain to see: none was found, or it may go on. */
export function listTermWarnings(
  drafts: readonly ProvisionDraft[],
  provisions: readonly Provision[],
  isDefining = false,
): PolicyWarning[] {
  return drafts.flatMap((draft, index) => {
    const provision = provisions[index]
    if (provision === undefined) return []
    const { kind, heading, text, children } = provision
    const defines = kind === 'article' ? isDefinitionArticle(heading, text) : isDefining
    const own =
      isDefining && kind === 'item' && isUnsure(draft, provision) ? [toWarning(draft, provision)] : []
    return [...own, ...listTermWarnings(draft.children, children, defines)]
  })
}

function isUnsure(draft: ProvisionDraft, { term, text }: Provision): boolean {
  if (isMarkedText(draft.paragraphs[0]?.[0] ?? '') || /^削除/.test(text)) return false
  if (term === null) return text !== ''
  if (/^(?:とは|は、|[:：…])/.test(text)) return false
  return (
    !/いう|いいます|指す|指します|総称|意味|こと/.test(text) || /^[^\s、。はがを]{1,20}[ 　]+\S/.test(text)
  )
}

function toWarning({ line }: ProvisionDraft, { label, term, text }: Provision): PolicyWarning {
  const detail =
    term === null
      ? `${label}「${toExcerpt(text)}」に用語が見つかりません`
      : `${label}の用語を「${term}」としました`
  return buildWarning('termSplit', line, detail)
}
