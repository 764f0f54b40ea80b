import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { assetKinds } from '../../../shared/domain/asset/asset-kind.ts'
import { riskLevels } from '../../../shared/domain/policy-review/risk.ts'
import { treatments } from '../../../shared/domain/risk/treatment.ts'

const text = z.string().min(1)
const level = z.literal(riskLevels)
const monthAndDay = z.string().regex(/^\d\d-\d\d$/)

/** A risk by the code of its threat, and of a group by its kind and unit besides: `T30 server 総務課`. */
const byRisk = <Value extends z.ZodType>(value: Value) => z.record(text, value)

const detail = z.strictObject({ kind: z.enum(assetKinds), unit: text, threats: z.array(text) })
const rating = z.strictObject({ likelihood: level, loss: level, reason: text })
const treatment = z.strictObject({
  ...{ treatment: z.enum(treatments), plan: text, unit: text, owner: text },
  /** Month and day before the end of the 年度 after. */
  dueOn: monthAndDay.nullable(),
  /** Month and day in the 年度 after, on which it was done; null while it is not. */
  doneOn: monthAndDay.nullable(),
  residual: z.tuple([level, level]).nullable(),
})
const acceptance = z.strictObject({ reason: text, years: z.int().min(1) })

const year = z.strictObject({
  details: z.array(detail),
  /** What differs from the proposals; all others are taken over. */
  ratings: byRisk(rating),
  treatments: byRisk(treatment),
})

const sampleRisks = z.strictObject({
  purpose: text,
  /** The approver who accepts. */
  acceptor: text,
  last: year.extend({
    overview: text,
    acceptances: byRisk(acceptance),
    measures: byRisk(z.array(text)),
  }),
  this: year.extend({
    ends: byRisk(text),
    /** From this threat on nothing is rated yet. */
    unratedFrom: text,
  }),
})
export type SampleRisks = z.infer<typeof sampleRisks>
export type SampleRiskYear = z.infer<typeof year>

/** Reads the analyses of the sample; the file comes with the program, so a fault in it is a bug. */
export function readSampleRisks(assetsFolder: string): SampleRisks {
  const file = join(assetsFolder, 'sample', 'risks.json')
  return sampleRisks.parse(JSON.parse(readFileSync(file, 'utf8')))
}
