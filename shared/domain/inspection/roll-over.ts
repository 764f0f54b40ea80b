import type { Audience } from '../checklist/audience.ts'
import type { MeasureCategory } from '../checklist/category.ts'

/** Against the inspection before: 新規, 変更, 継続, 廃止. */
export const rollOverMarks = ['new', 'changed', 'same', 'retired'] as const
export type RollOverMark = (typeof rollOverMarks)[number]

/** What of a question may have changed. */
export const comparedParts = ['text', 'guidance', 'category', 'provisions', 'ordinanceItem'] as const
export type ComparedPart = (typeof comparedParts)[number]

/** What is compared of a question, and shown of it. */
export type ComparedFields = {
  text: string
  guidance: string
  category: MeasureCategory
  provisions: string[]
  ordinanceItem: number
}

/** A question as it is asked; a retired one as it was asked last. */
export type RolledQuestion = ComparedFields & {
  audience: Audience
  code: string
  mark: RollOverMark
  changedParts: ComparedPart[]
  /** As it stood before, where it has changed. */
  previous: ComparedFields | null
}

type Question = Readonly<Omit<ComparedFields, 'provisions'>> & {
  readonly audience: Audience
  readonly code: string
  readonly provisions: readonly string[]
}

/** The questions as they will be asked, each against that of the same code and audience; retired ones follow them. */
export function compareQuestions(
  previous: readonly Question[],
  present: readonly Question[],
): RolledQuestion[] {
  const before = new Map(previous.map((question) => [toKey(question), question]))
  const now = new Set(present.map(toKey))
  const retired = previous.filter((question) => !now.has(toKey(question)))
  return [
    ...present.map((question) => compareQuestion(before.get(toKey(question)), question)),
    ...retired.map((question) => ({
      ...toColumns(question),
      ...{ mark: 'retired' as const, changedParts: [], previous: null },
    })),
  ]
}

/** Whether questions that stayed are asked in another order than before. */
export function isReordered(previous: readonly Question[], present: readonly Question[]): boolean {
  const [before, now] = [new Set(previous.map(toKey)), new Set(present.map(toKey))]
  const stayed = previous.map(toKey).filter((key) => now.has(key))
  const order = present.map(toKey).filter((key) => before.has(key))
  return stayed.some((key, index) => order[index] !== key)
}

function compareQuestion(before: Question | undefined, question: Question): RolledQuestion {
  const columns = toColumns(question)
  if (before === undefined) return { ...columns, mark: 'new', changedParts: [], previous: null }
  const changedParts = listChangedParts(before, question)
  if (changedParts.length === 0) return { ...columns, mark: 'same', changedParts, previous: null }
  return { ...columns, mark: 'changed', changedParts, previous: toComparedFields(before) }
}

/** What two wordings of a question differ in. */
export function listChangedParts(
  before: Omit<Question, 'audience' | 'code'>,
  after: Omit<Question, 'audience' | 'code'>,
): ComparedPart[] {
  return comparedParts.filter((part) => String(before[part]) !== String(after[part]))
}

function toColumns(question: Question) {
  return { audience: question.audience, code: question.code, ...toComparedFields(question) }
}

function toComparedFields({
  text,
  guidance,
  category,
  provisions,
  ordinanceItem,
}: Omit<Question, 'audience' | 'code'>) {
  return { text, guidance, category, provisions: [...provisions], ordinanceItem }
}

function toKey({ audience, code }: Pick<Question, 'audience' | 'code'>): string {
  return `${audience} ${code}`
}
