import type { Audience } from '../../../shared/domain/checklist/audience.ts'
import type { MeasureCategory } from '../../../shared/domain/checklist/category.ts'
import type { AnswerChoice } from '../../../shared/domain/inspection/answer-choice.ts'
import type { SampleData } from './sample-data.ts'

/** One person before one question; `index` counts within those who answer the same checklist. */
export type SampleQuestion = Readonly<{
  year: 'last' | 'this'
  audience: Audience
  code: string
  category: MeasureCategory
  questionIndex: number
  person: { readonly index: number; readonly title: string; readonly unitName: string }
  personCount: number
}>

type SampleAnswer = Readonly<{ choice: AnswerChoice; note: string }>

/**
 * What a person of the sample answers. Everybody has a place in a row that turns with each question; the share of the
 * row that says できている is the rate of the category, unit and question. No chance is involved.
 */
export function toSampleAnswer(data: SampleData, question: SampleQuestion): SampleAnswer {
  if (isNotApplicable(data, question)) return { choice: 'notApplicable', note: '' }
  const { person, personCount, questionIndex, year, code } = question
  // 7 and 5 share no factor with the numbers of people, so that a turn leaves nobody out
  const place = (person.index * 7 + questionIndex * 5) % personCount
  const phase = ((questionIndex * 37) % 100) / 100
  if ((place + phase) / personCount < toRate(data, question)) return { choice: 'done', note: '' }
  const rank = personCount - 1 - place
  const choice = choicesByRank[(rank + questionIndex) % choicesByRank.length] ?? 'unknown'
  if (choice === 'unknown') return { choice, note: '' }
  const notes = data.notes[code]?.[choice] ?? []
  return { choice, note: notes[(rank + (year === 'this' ? 1 : 0)) % notes.length] ?? '' }
}

const choicesByRank = ['partlyDone', 'notDone', 'partlyDone', 'unknown', 'partlyDone'] as const

function toRate({ answers }: SampleData, question: SampleQuestion): number {
  const { category, year, audience, code, person } = question
  const differences = [
    answers.audienceDifferences[audience],
    answers.unitDifferences[person.unitName] ?? 0,
    answers.questionDifferences[code] ?? 0,
  ]
  return differences.reduce((rate, difference) => rate + difference, answers.categoryRates[category][year])
}

function isNotApplicable({ answers }: SampleData, { code, person }: SampleQuestion): boolean {
  return answers.notApplicable.some(
    ({ titles, codes }) => codes.includes(code) && titles.includes(person.title),
  )
}
