import { parsePolicyText } from '../../../shared/domain/policy/parse-policy-text.ts'
import type { Provision } from '../../../shared/domain/policy/provision.ts'
import type { Database } from '../../data/database.ts'
import { getCurrentEdition } from '../../data/repositories/policy-repository.ts'

/**
 * The article of the policy in force that asks for something: the one whose caption names it, else the one whose text
 * has the words; the whole policy where none does.
 */
export function findPolicyBasis(db: Database, sought: Readonly<{ caption: string; words: string }>): string {
  const edition = getCurrentEdition(db)
  const articles = listArticles(parsePolicyText(edition.sourceText).provisions)
  const named = articles.find(({ heading }) => heading?.includes(sought.caption))
  const article = named ?? articles.find((provision) => mentions(provision, sought.words))
  return `${edition.title}${article?.label ?? ''}`
}

/** The same down to the item whose text has the words: ○○情報セキュリティ基本方針第7条第5号. */
export function findPolicyItem(db: Database, words: string): string {
  const { sourceText } = getCurrentEdition(db)
  const articles = listArticles(parsePolicyText(sourceText).provisions)
  const items = articles.flatMap(({ children }) => children.filter(({ kind }) => kind === 'item'))
  const number = /\d+/.exec(items.find((item) => mentions(item, words))?.label ?? '')?.[0]
  const article = findPolicyBasis(db, { caption: words, words })
  return number === undefined ? article : `${article}第${number}号`
}

function listArticles(provisions: readonly Provision[]): Provision[] {
  return provisions.flatMap((provision) =>
    provision.kind === 'article' ? [provision] : listArticles(provision.children),
  )
}

function mentions(provision: Provision, words: string): boolean {
  return provision.text.includes(words) || provision.children.some((child) => mentions(child, words))
}
