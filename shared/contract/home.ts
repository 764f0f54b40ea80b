import { z } from 'zod'
import { measureCategories } from '../domain/checklist/category.ts'
import { call } from './call.ts'
import { findingId, fiscalYear, inspectionId } from './fields.ts'
import { inspection } from './inspections.ts'

const duty = z.object({
  kind: z.enum([
    'roster',
    'policy',
    'publication',
    'inspection',
    'inspectionReport',
    'findings',
    'stocktaking',
    'measures',
    'riskAnalysis',
    'policyReview',
    'backup',
  ]),
  state: z.enum(['notYet', 'running', 'done', 'late']),
  /** The screen of the one next step, as a route of the program. */
  nextStep: z.string(),
  dueOn: z.string().nullable(),
})
export type Duty = z.infer<typeof duty>

export const homeContract = {
  /** Those who may not read results get only what waits for themselves. */
  get: call.input(z.object({ fiscalYear })).output(
    z.object({
      fiscalYear: z.number(),
      fiscalYears: z.array(z.number()),
      duties: z.array(duty),
      inspection: inspection.nullable(),
      previousInspectionId: inspectionId.nullable(),
      comparison: z.array(
        z.object({
          category: z.enum(measureCategories),
          rate: z.number().nullable(),
          previousRate: z.number().nullable(),
        }),
      ),
      /** Sheets that wait for the caller's 確認. */
      waitingConfirmations: z.number(),
      /** Records that wait for the caller's signature in the 決裁欄. */
      waitingApprovals: z.number(),
      /** Findings whose action the caller owns and has not carried out. */
      myOpenFindings: z.number(),
      /** Completed actions that wait for the caller's 確認. */
      findingsToConfirm: z.number(),
      /** Findings past their day, the longest first: all for those who read results, one's own for others. */
      overdueFindings: z.array(
        z.object({
          ...{ id: findingId, number: z.string(), title: z.string() },
          ...{ ownerName: z.string().nullable(), dueOn: z.string() },
        }),
      ),
      lastBackupAt: z.string().nullable(),
    }),
  ),
}
