import { z } from 'zod'
import { measureCategories } from '../domain/checklist/category.ts'
import { call } from './call.ts'
import { audience, nothing } from './fields.ts'

/** A question as it stands in a checklist or was copied into an inspection. */
export const questionText = z.object({
  code: z.string(),
  text: z.string(),
  guidance: z.string(),
  category: z.enum(measureCategories),
  /** Citations of the policy, the main one first: 第7条(3). */
  provisions: z.array(z.string()),
  /** The 号 of 地方自治法施行規則 第16条の3, 1 to 8. */
  ordinanceItem: z.number(),
})

const checklist = z.object({
  audience,
  title: z.string(),
  introduction: z.string(),
  questions: z.array(questionText),
})
export type Checklist = z.infer<typeof checklist>

export const checklistsContract = {
  list: call.input(nothing).output(z.array(checklist)),
}
