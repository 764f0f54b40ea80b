import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { measureCategories } from '../../../shared/domain/checklist/category.ts'
import { toCategoryLabel, toCategoryProvision } from '../../../shared/domain/checklist/category-label.ts'
import { parsePolicyText } from '../../../shared/domain/policy/parse-policy-text.ts'
import { findProvision, listProvisionLabels } from '../../../shared/domain/policy/provision-labels.ts'
import { builtInChecklists, builtInQuestions } from './built-in-checklists.ts'

const policy = parsePolicyText(
  readFileSync(new URL('../../../assets/policy/basic-policy.txt', import.meta.url), 'utf8'),
)
const policyLabels = new Set(listProvisionLabels(policy))
const labels = measureCategories.map(toCategoryLabel)
const cited = new Set(builtInQuestions.flatMap((question) => question.provisions))
const articlesThatAsk = [5, 6, 7, 8, 9, 10, 11].map((number) => `第${number}条`)
const items = (article: number, count: number) =>
  Array.from({ length: count }, (_, index) => `第${article}条(${index + 1})`)

describe('the citations of the built-in checklists', () => {
  it('all exist in the policy', () => {
    expect(policyLabels).toContain('第9条第2項')
    expect([...cited].filter((label) => !policyLabels.has(label))).toEqual([])
  })

  it('reach every article from 第5条 to 第11条', () => {
    const articles = new Set([...cited].map((label) => /^第\d+条/.exec(label)?.[0]))
    expect(articlesThatAsk.filter((article) => !articles.has(article))).toEqual([])
  })

  it('reach every threat of 第6条, every measure of 第7条 and every kind of asset of 第4条', () => {
    const wanted = [...items(6, 5), ...items(7, 8), ...items(4, 3), '第9条第2項']
    expect(wanted.filter((label) => !cited.has(label))).toEqual([])
  })

  it.each(builtInChecklists)('reach every measure of 第7条 within $title', ({ questions }) => {
    const own = new Set(questions.flatMap((question) => question.provisions))
    expect(items(7, 8).filter((label) => !own.has(label))).toEqual([])
  })

  it('hold the measure each question is grouped under, and nothing twice', () => {
    const offenders = builtInQuestions.filter(
      ({ category, provisions }) =>
        !provisions.includes(toCategoryProvision(category)) || new Set(provisions).size < provisions.length,
    )
    expect(offenders.map((question) => question.code)).toEqual([])
  })

  it('are grouped under the words the policy itself uses for its measures', () => {
    const headings = measureCategories.map(
      (it) => findProvision(policy, toCategoryProvision(it))?.provision.heading,
    )
    expect(headings.map((heading, index) => heading?.startsWith(labels[index] ?? ''))).toEqual(
      labels.map(() => true),
    )
  })
})
