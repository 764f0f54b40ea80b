import { z } from 'zod'
import { call } from './call.ts'
import { nothing } from './fields.ts'

const historyEntry = z.object({
  sequence: z.number(),
  at: z.string(),
  accountName: z.string(),
  act: z.string(),
  recordKind: z.string(),
  recordId: z.string(),
  /** The fields that changed, as text before and after. */
  changes: z.array(
    z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  ),
})
export type HistoryEntry = z.infer<typeof historyEntry>

export const historyContract = {
  /** Newest first, 100 at a time; `before` is the sequence to go on from. */
  list: call
    .input(
      z.object({
        record: z.object({ kind: z.string().max(40), id: z.string().max(64) }).nullable(),
        before: z.int().nullable(),
      }),
    )
    .output(z.array(historyEntry)),
  /** Walks the chain and every kept file; `brokenPlace` names the first thing that does not fit. */
  verify: call
    .input(nothing)
    .output(z.object({ isSound: z.boolean(), entryCount: z.number(), brokenPlace: z.string().nullable() })),
}
