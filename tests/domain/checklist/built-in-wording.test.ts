import { describe, expect, it } from 'vitest'
import { measureCategories } from '../../../shared/domain/checklist/category.ts'
import { ordinanceItems } from '../../../shared/domain/checklist/ordinance-item.ts'
import type { ChecklistQuestion } from '../../../shared/domain/checklist/parse-checklist.ts'
import { builtInChecklists, builtInQuestions } from './built-in-checklists.ts'

const codePrefixes = { staff: 'S', manager: 'M', systemAdministrator: 'A' } as const

function lengthOf(text: string): number {
  return [...text].length
}

/** Two questions are near each other when most of their pairs of characters are the same. */
function likeness(one: string, other: string): number {
  const pairs = (text: string) =>
    new Set([...text].slice(1).map((character, index) => `${text[index]}${character}`))
  const [left, right] = [pairs(one), pairs(other)]
  return (2 * [...left].filter((pair) => right.has(pair)).length) / (left.size + right.size)
}

describe('the built-in checklists', () => {
  it('ask 職員等 40, 管理職 25 and システム管理者 45 questions', () => {
    expect(builtInChecklists.map(({ audience, questions }) => [audience, questions.length])).toEqual([
      ['staff', 40],
      ['manager', 25],
      ['systemAdministrator', 45],
    ])
  })

  it.each(builtInChecklists)('number the questions of $title without a gap', ({ audience, questions }) => {
    const expected = questions.map((_, index) => codePrefixes[audience] + String(index + 1).padStart(2, '0'))
    expect(questions.map((question) => question.code)).toEqual(expected)
  })

  it.each(builtInChecklists)('go through all eight kinds of measures once in $title', ({ questions }) => {
    const runs = questions.map(({ category }) => category).filter((it, index, all) => it !== all[index - 1])
    expect(runs).toEqual(measureCategories)
  })

  it('use every item of the ordinance', () => {
    expect([...new Set(builtInQuestions.map((question) => question.ordinanceItem))].toSorted()).toEqual(
      ordinanceItems,
    )
  })

  it('introduce themselves in a few sentences', () => {
    const lengths = builtInChecklists.map(({ introduction }) => lengthOf(introduction))
    expect(lengths.filter((length) => length < 80 || length > 220)).toEqual([])
  })
})

/** The codes of the questions that break a rule, each with the words in question. */
function listOffenders(breaks: (question: ChecklistQuestion) => boolean): string[] {
  return builtInQuestions.filter(breaks).map(({ code, text, guidance }) => `${code} ${text} ${guidance}`)
}

function isBetween(text: string, shortest: number, longest: number): boolean {
  return lengthOf(text) >= shortest && lengthOf(text) <= longest
}

describe('a built-in question', () => {
  it('is one sentence of 22 to 50 characters', () => {
    expect(listOffenders(({ text }) => !isBetween(text, 22, 50) || !/^[^。？！]+。$/.test(text))).toEqual([])
  })

  it('states the good state, so that できている is the good answer', () => {
    expect(listOffenders(({ text }) => !/[てで]いる。$/.test(text))).toEqual([])
  })

  it('asks one thing only', () => {
    const joined =
      /かつ|及び|および|並びに|ならびに|したうえで|した上で|とともに|また、|たり、|、さらに|、.*、.*、/
    expect(listOffenders(({ text }) => joined.test(text))).toEqual([])
  })

  it('has no vague word in place of a criterion', () => {
    const vague = /適切|適正|十分に|しっかり|きちんと|必要に応じ|可能な限り|なるべく|できるだけ|徹底|等/
    expect(listOffenders(({ text, guidance }) => vague.test(text) || vague.test(guidance))).toEqual([])
  })

  it('is written with half-width digits and letters and without spaces', () => {
    expect(listOffenders(({ text, guidance }) => /[０-９Ａ-Ｚａ-ｚ]|\s/.test(text + guidance))).toEqual([])
  })

  it('resembles no other question of any list', () => {
    const resembles = (one: ChecklistQuestion, other: ChecklistQuestion) =>
      one !== other && likeness(one.text, other.text) > 0.6
    expect(listOffenders((one) => builtInQuestions.some((other) => resembles(one, other)))).toEqual([])
  })
})

describe('the guidance of a built-in question', () => {
  it('has 40 to 100 characters in whole sentences', () => {
    expect(
      listOffenders(({ guidance }) => !isBetween(guidance, 40, 100) || !guidance.endsWith('。')),
    ).toEqual([])
  })

  it('adds something to its question', () => {
    expect(listOffenders(({ text, guidance }) => likeness(text, guidance) > 0.3)).toEqual([])
  })

  it('is not a form of words used again for another question', () => {
    const resembles = (one: ChecklistQuestion, other: ChecklistQuestion) =>
      one !== other && likeness(one.guidance, other.guidance) > 0.5
    expect(listOffenders((one) => builtInQuestions.some((other) => resembles(one, other)))).toEqual([])
  })

  it('names the answers as the sheet prints them', () => {
    const named = (guidance: string) => guidance.match(/「[^」]*(でき|該当|わから)[^」]*」/g) ?? []
    const answers = [
      '「できている」',
      '「一部できている」',
      '「できていない」',
      '「わからない」',
      '「該当なし」',
    ]
    expect(listOffenders(({ guidance }) => named(guidance).some((it) => !answers.includes(it)))).toEqual([])
  })
})
