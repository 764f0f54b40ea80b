import { z } from 'zod'
import { measureCategories } from '../domain/checklist/category.ts'
import { maxComparedYears } from '../domain/inspection/choose-years.ts'
import { audience, fiscalYear, inspectionId } from './fields.ts'

/** Which 年度 to compare: these closed ones (null: the newest ten), and the running one as it stands where asked for. */
export const yearChoice = z.object({
  fiscalYears: z.array(fiscalYear).min(1).max(maxComparedYears).nullable(),
  includesRunning: z.boolean(),
})

export const counts = z.object({
  done: z.number(),
  partlyDone: z.number(),
  notDone: z.number(),
  unknown: z.number(),
  notApplicable: z.number(),
})

const yearFigures = z.object({
  assigned: z.number(),
  submitted: z.number(),
  counts,
  rate: z.number().nullable(),
})
/** One for each year; null where the group was not there or the question was not asked. */
const figures = z.array(yearFigures.nullable())

/** Years side by side, the oldest first. */
export const comparison = z.object({
  years: z.array(z.object({ inspectionId, fiscalYear: z.number(), isRunning: z.boolean() })),
  total: z.array(yearFigures),
  byCategory: z.array(z.object({ category: z.enum(measureCategories), figures: z.array(yearFigures) })),
  byUnit: z.array(z.object({ unitName: z.string(), figures })),
  byAudience: z.array(z.object({ audience, figures })),
  byQuestion: z.array(
    z.object({
      audience,
      code: z.string(),
      /** As it was asked last. */
      text: z.string(),
      category: z.enum(measureCategories),
      provisions: z.array(z.string()),
      ordinanceItem: z.number(),
      /** The first wording and each later one, with the year it came. */
      wordings: z.array(z.object({ fiscalYear: z.number(), text: z.string() })),
      figures,
    }),
  ),
})
export type Comparison = z.infer<typeof comparison>
