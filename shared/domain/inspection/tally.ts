import { type Audience, audiences } from '../checklist/audience.ts'
import { type MeasureCategory, measureCategories } from '../checklist/category.ts'
import type { InspectionId, InspectionQuestionId, SheetId } from '../id/branded-id.ts'
import type { AnswerChoice } from './answer-choice.ts'
import { type Counts, noAnswers, toRate } from './rate.ts'
import type { SheetState } from './sheet-state.ts'

export type TallyQuestion = {
  readonly id: InspectionQuestionId
  readonly audience: Audience
  readonly code: string
  readonly text: string
  readonly category: MeasureCategory
  readonly provisions: readonly string[]
  readonly ordinanceItem: number
}
export type TallySheet = {
  readonly id: SheetId
  readonly audience: Audience
  readonly unitName: string
  readonly state: SheetState
}
export type TallyAnswer = {
  readonly sheetId: SheetId
  readonly questionId: InspectionQuestionId
  readonly choice: AnswerChoice
}

/** All of one inspection that its tally is made of; sheets in roster order, questions in their own. */
export type TallySource = {
  readonly inspectionId: InspectionId
  readonly fiscalYear: number
  readonly questions: readonly TallyQuestion[]
  readonly sheets: readonly TallySheet[]
  readonly answers: readonly TallyAnswer[]
}

type RateRow = { counts: Counts; rate: number | null; previousRate: number | null }
type Returned = { assigned: number; submitted: number }

export type Tally = {
  inspectionId: InspectionId
  fiscalYear: number
  previousFiscalYear: number | null
  total: RateRow
  byCategory: (RateRow & { category: MeasureCategory })[]
  byUnit: (RateRow & Returned & { unitName: string })[]
  byAudience: (RateRow & Returned & { audience: Audience })[]
  byQuestion: (RateRow & {
    audience: Audience
    code: string
    text: string
    category: MeasureCategory
    provisions: string[]
    ordinanceItem: number
  })[]
}

/**
 * The tally of an inspection against the one before it (null: there is none). Only submitted sheets count; an
 * excluded sheet is as if it had never been handed out; questions nobody was to answer are left out. A question is
 * compared with last year's of the same code and audience, a unit with the unit of the same name. Costs one pass.
 */
export function buildTally(source: TallySource, previous: TallySource | null): Tally {
  const groups = countGroups(source)
  const before = previous === null ? new Map<string, Counts>() : countGroups(previous)
  const row = (key: string): RateRow => {
    const counts = groups.get(key) ?? noAnswers
    return { counts: { ...counts }, rate: toRate(counts), previousRate: toRate(before.get(key) ?? noAnswers) }
  }
  const handedOut = source.sheets.filter((sheet) => sheet.state !== 'excluded')
  const byAudience = groupBy(handedOut, (sheet) => sheet.audience)
  const byUnit = groupBy(handedOut, (sheet) => sheet.unitName)
  const asked = source.questions.filter((question) => byAudience.has(question.audience))
  return {
    inspectionId: source.inspectionId,
    fiscalYear: source.fiscalYear,
    previousFiscalYear: previous?.fiscalYear ?? null,
    total: row('total'),
    byCategory: measureCategories.map((category) => ({ category, ...row(`category ${category}`) })),
    byUnit: [...byUnit].map(([unitName, sheets]) => ({
      unitName,
      ...countReturned(sheets),
      ...row(`unit ${unitName}`),
    })),
    byAudience: audiences
      .filter((audience) => byAudience.has(audience))
      .map((audience) => ({
        audience,
        ...countReturned(byAudience.get(audience) ?? []),
        ...row(`audience ${audience}`),
      })),
    byQuestion: asked.map((question) => ({ ...toQuestionColumns(question), ...row(questionKey(question)) })),
  }
}

function groupBy<Item, Key>(items: readonly Item[], toKey: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const key = toKey(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}

function countReturned(sheets: readonly TallySheet[]): Returned {
  return { assigned: sheets.length, submitted: sheets.filter((sheet) => sheet.state === 'submitted').length }
}

function toQuestionColumns({ audience, code, text, category, provisions, ordinanceItem }: TallyQuestion) {
  return { audience, code, text, category, provisions: [...provisions], ordinanceItem }
}

function questionKey(question: TallyQuestion): string {
  return `question ${question.audience} ${question.code}`
}

type MutableCounts = Record<AnswerChoice, number>

/** The counts of every group by its key. Each question and sheet finds its groups once, so an answer costs five sums. */
function countGroups({ questions, sheets, answers }: TallySource): Map<string, Counts> {
  const groups = new Map<string, MutableCounts>()
  const groupOf = (key: string): MutableCounts => {
    const counts = groups.get(key) ?? { ...noAnswers }
    groups.set(key, counts)
    return counts
  }
  const total = groupOf('total')
  const groupsByQuestion = new Map(
    questions.map((question) => [
      question.id,
      [
        groupOf(`category ${question.category}`),
        groupOf(`audience ${question.audience}`),
        groupOf(questionKey(question)),
      ],
    ]),
  )
  const groupBySheet = new Map(
    sheets
      .filter((sheet) => sheet.state === 'submitted')
      .map((sheet) => [sheet.id, groupOf(`unit ${sheet.unitName}`)]),
  )
  for (const { sheetId, questionId, choice } of answers) {
    const ofSheet = groupBySheet.get(sheetId)
    const ofQuestion = groupsByQuestion.get(questionId)
    if (ofSheet === undefined || ofQuestion === undefined) continue
    total[choice] += 1
    ofSheet[choice] += 1
    for (const counts of ofQuestion) counts[choice] += 1
  }
  return groups
}
