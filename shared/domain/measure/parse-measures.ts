import { z } from 'zod'
import { invalidInput } from '../../errors/app-error.ts'
import { type Audience, audiences } from '../checklist/audience.ts'
import { type OrdinanceItem, ordinanceItems } from '../checklist/ordinance-item.ts'

/** A question a measure answers, by what it keeps from year to year. */
export type QuestionReference = { readonly audience: Audience; readonly code: string }

/** One built-in measure. The first of `provisions` is the provision of the policy it mainly rests on. */
export type BuiltInMeasure = {
  readonly code: string
  readonly title: string
  readonly description: string
  readonly provisions: readonly string[]
  readonly ordinanceItems: readonly OrdinanceItem[]
  /** What paper or setting shows that it is done. */
  readonly evidence: string
  readonly checkIntervalMonths: number
  readonly questions: readonly QuestionReference[]
}

const reference = z
  .string()
  .regex(/^[a-zA-Z]+ [A-Z]\d{2,3}$/)
  .transform((text) => {
    const [audience, code = ''] = text.split(' ')
    return { audience, code }
  })
  .pipe(z.object({ audience: z.enum(audiences), code: z.string() }))

const measure = z.strictObject({
  code: z.string().regex(/^K\d{2,3}$/),
  title: z.string().trim().min(1).max(60),
  description: z.string().trim().min(1).max(600),
  provisions: z.array(z.string().regex(/^第\d+条(の\d+)*(第\d+項)?(\(\d+\))?$/)).min(1),
  ordinanceItems: z.array(z.literal(ordinanceItems)),
  evidence: z.string().trim().max(600),
  checkIntervalMonths: z.int().min(1).max(60),
  questions: z.array(reference),
})

const file = z.strictObject({ measures: z.array(measure).min(1) })

/** Reads the built-in measures from parsed JSON. Throws `invalid_input` with the place; a code twice is `duplicate`. */
export function parseMeasures(json: unknown): readonly BuiltInMeasure[] {
  const result = file.safeParse(json)
  if (!result.success) {
    const issue = result.error.issues[0]
    throw invalidInput(issue?.path.join('.') ?? '', issue?.code ?? 'invalid')
  }
  const { measures } = result.data
  const codes = measures.map(({ code }) => code)
  const twice = codes.findIndex((code, index) => codes.indexOf(code) !== index)
  if (twice >= 0) throw invalidInput(`measures.${twice}.code`, 'duplicate')
  return measures
}
