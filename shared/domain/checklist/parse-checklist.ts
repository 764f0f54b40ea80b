import { z } from 'zod'
import { invalidInput } from '../../errors/app-error.ts'
import { type Audience, audiences } from './audience.ts'
import { type MeasureCategory, measureCategories } from './category.ts'
import { type OrdinanceItem, ordinanceItems } from './ordinance-item.ts'

/** One question of a checklist. The first of `provisions` is the provision of the policy it mainly rests on. */
export type ChecklistQuestion = {
  readonly code: string
  readonly text: string
  readonly guidance: string
  readonly category: MeasureCategory
  readonly provisions: readonly string[]
  readonly ordinanceItem: OrdinanceItem
}

/** The questions one audience answers in a self-inspection (policy article 10), in the order they are asked. */
export type Checklist = {
  readonly audience: Audience
  readonly title: string
  readonly introduction: string
  readonly questions: readonly ChecklistQuestion[]
}

const question = z.strictObject({
  code: z.string().regex(/^[A-Z]\d{2,3}$/),
  text: z.string().trim().min(1).max(200),
  guidance: z.string().trim().max(400),
  category: z.enum(measureCategories),
  provisions: z.array(z.string().regex(/^第\d+条(の\d+)*(第\d+項)?(\(\d+\))?$/)).min(1),
  ordinanceItem: z.literal(ordinanceItems),
})

const checklist = z.strictObject({
  audience: z.enum(audiences),
  title: z.string().trim().min(1).max(100),
  introduction: z.string().trim().max(1000),
  questions: z.array(question).min(1),
})

/**
 * Reads a checklist from parsed JSON.
 *
 * Throws `invalid_input` whose `field` is the place, such as `questions.3.text`, and whose `reason` is the
 * code of the broken rule; a code that a question before it already has is `duplicate`.
 */
export function parseChecklist(json: unknown): Checklist {
  const result = checklist.safeParse(json)
  if (!result.success) {
    const issue = result.error.issues[0]
    throw invalidInput(issue?.path.join('.') ?? '', issue?.code ?? 'invalid')
  }
  refuseDuplicateCodes(result.data)
  return result.data
}

function refuseDuplicateCodes({ questions }: Checklist): void {
  const codes = new Set<string>()
  for (const [index, { code }] of questions.entries()) {
    if (codes.has(code)) throw invalidInput(`questions.${index}.code`, 'duplicate', { code })
    codes.add(code)
  }
}
