import { z } from 'zod'
import { coverageMarks, gapKinds } from '../domain/coverage/coverage.ts'
import { measureResults, measureStates } from '../domain/measure/measure-state.ts'
import { audience, measureId } from './fields.ts'

const counted = z.object({
  /** Active questions of the checklists and standing measures. */
  questionCount: z.number(),
  measureCount: z.number(),
  implementedCount: z.number(),
  /** 実施率 of the questions in the inspection of the 年度; null without an answer. */
  rate: z.number().nullable(),
  /** Measures whose check of the 年度 is recorded, and those of them that are kept. */
  checkedCount: z.number(),
  keptCount: z.number(),
  marks: z.array(z.enum(coverageMarks)),
})

const coverageQuestion = z.object({
  audience,
  code: z.string(),
  text: z.string(),
  rate: z.number().nullable(),
})
const coverageMeasure = z.object({
  id: measureId,
  number: z.number(),
  title: z.string(),
  state: z.enum(measureStates),
  result: z.enum(measureResults).nullable(),
})

/** 網羅状況: provisions of the policy down, 号 of the ordinance across. */
export const coverage = z.object({
  fiscalYear: z.number(),
  /** The inspection of the 年度, or none; while it runs its figures still move. */
  inspection: z.enum(['none', 'open', 'closed']),
  /** The article whose items are the rows, and its caption; null where the policy has none that fits. */
  article: z.object({ citation: z.string(), heading: z.string() }).nullable(),
  columns: z.array(z.object({ item: z.number().nullable(), total: counted })),
  rows: z.array(
    z.object({
      /** Null: what cites no item of the article. */
      citation: z.string().nullable(),
      name: z.string(),
      total: counted,
      cells: z.array(
        counted.extend({
          questions: z.array(coverageQuestion),
          measures: z.array(coverageMeasure),
        }),
      ),
    }),
  ),
  total: counted,
  gaps: z.array(
    z.object({
      kind: z.enum(gapKinds),
      /** The row or column it is about: 第7条(3) or the number of a 号. */
      citation: z.string().nullable(),
      item: z.number().nullable(),
      count: z.number(),
    }),
  ),
})
export type Coverage = z.infer<typeof coverage>
