import { type Audience, audiences } from '../checklist/audience.ts'
import { type MeasureCategory, measureCategories } from '../checklist/category.ts'
import type { InspectionId, InspectionQuestionId, SheetId } from '../id/branded-id.ts'
import type { AnswerChoice } from './answer-choice.ts'
import { type Counts, noAnswers } from './rate.ts'
import type { TallyQuestion, TallySheet, TallySource } from './tally-source.ts'

/** Sheets handed out and come back, and the answers in them. */
export type CountedGroup = {
  readonly assigned: number
  readonly submitted: number
  readonly counts: Counts
}
export type CountedQuestion = { readonly question: TallyQuestion; readonly counts: Counts }

/** One inspection counted every way there is: what every tally, comparison, export and report is made of. */
export type CountedYear = {
  readonly inspectionId: InspectionId
  readonly fiscalYear: number
  readonly total: CountedGroup
  /** All eight, counted or not. */
  readonly categories: ReadonlyMap<MeasureCategory, Counts>
  /** By name, in roster order. */
  readonly units: ReadonlyMap<string, CountedGroup>
  /** Those somebody was in. */
  readonly audiences: ReadonlyMap<Audience, CountedGroup>
  /** By `toQuestionKey`, in the order they are asked; what nobody was to answer is left out. */
  readonly questions: ReadonlyMap<string, CountedQuestion>
}

/** A question is the same from year to year where its audience and code are. */
export function toQuestionKey({ audience, code }: Pick<TallyQuestion, 'audience' | 'code'>): string {
  return `${audience} ${code}`
}

/** What is told of a question beside its figures. */
export function toQuestionColumns({
  audience,
  code,
  text,
  category,
  provisions,
  ordinanceItem,
}: TallyQuestion) {
  return { audience, code, text, category, provisions: [...provisions], ordinanceItem }
}

/**
 * Counts an inspection. Only submitted sheets count; an excluded sheet is as if it had never been handed out. Costs one
 * pass over sheets and answers.
 */
export function countYear(source: TallySource): CountedYear {
  const handedOut = source.sheets.filter((sheet) => sheet.state !== 'excluded')
  const units = groupBy(handedOut, (sheet) => sheet.unitName)
  const byAudience = groupBy(handedOut, (sheet) => sheet.audience)
  const answers = countAnswers(source)
  return {
    inspectionId: source.inspectionId,
    fiscalYear: source.fiscalYear,
    total: { ...countReturned(handedOut), counts: answers.total },
    categories: new Map(
      measureCategories.map((category) => [category, answers.byCategory.get(category) ?? noAnswers]),
    ),
    units: toGroups(units.keys(), units, answers.byUnit),
    audiences: toGroups(
      audiences.filter((audience) => byAudience.has(audience)),
      byAudience,
      answers.byAudience,
    ),
    questions: new Map(
      source.questions
        .filter(({ audience }) => byAudience.has(audience))
        .map((question) => [
          toQuestionKey(question),
          { question, counts: answers.byQuestion.get(question.id) ?? noAnswers },
        ]),
    ),
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

function countReturned(sheets: readonly TallySheet[]): { assigned: number; submitted: number } {
  return { assigned: sheets.length, submitted: sheets.filter((sheet) => sheet.state === 'submitted').length }
}

function toGroups<Key>(
  keys: Iterable<Key>,
  sheets: ReadonlyMap<Key, readonly TallySheet[]>,
  counts: ReadonlyMap<Key, Counts>,
): Map<Key, CountedGroup> {
  return new Map(
    Array.from(keys, (key) => [
      key,
      { ...countReturned(sheets.get(key) ?? []), counts: counts.get(key) ?? noAnswers },
    ]),
  )
}

type MutableCounts = Record<AnswerChoice, number>
type Groups<Key> = Map<Key, MutableCounts>

/** Each question and sheet finds its groups once, so an answer costs five sums. */
function countAnswers({ questions, sheets, answers }: TallySource) {
  const total: MutableCounts = { ...noAnswers }
  const byCategory: Groups<MeasureCategory> = new Map()
  const byAudience: Groups<Audience> = new Map()
  const byUnit: Groups<string> = new Map()
  const byQuestion: Groups<InspectionQuestionId> = new Map()
  const groupsOfQuestion = new Map(
    questions.map(({ id, category, audience }) => [
      id,
      [groupOf(byCategory, category), groupOf(byAudience, audience), groupOf(byQuestion, id)],
    ]),
  )
  const unitOfSheet = new Map<SheetId, MutableCounts>(
    sheets
      .filter((sheet) => sheet.state === 'submitted')
      .map((sheet) => [sheet.id, groupOf(byUnit, sheet.unitName)]),
  )
  for (const { sheetId, questionId, choice } of answers) {
    const ofSheet = unitOfSheet.get(sheetId)
    const ofQuestion = groupsOfQuestion.get(questionId)
    if (ofSheet === undefined || ofQuestion === undefined) continue
    total[choice] += 1
    ofSheet[choice] += 1
    for (const counts of ofQuestion) counts[choice] += 1
  }
  return { total, byCategory, byAudience, byUnit, byQuestion }
}

function groupOf<Key>(groups: Groups<Key>, key: Key): MutableCounts {
  const counts = groups.get(key) ?? { ...noAnswers }
  groups.set(key, counts)
  return counts
}
