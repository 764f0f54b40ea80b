import { z } from 'zod'
import { call } from './call.ts'
import { calendarDate, nothing } from './fields.ts'

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

const entryWords = z.object({
  sequence: z.number(),
  at: z.string(),
  who: z.string(),
  act: z.string(),
  kind: z.string(),
  /** Empty where the record has no name. */
  recordName: z.string(),
  changes: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
})

export type HistoryEntryWords = z.infer<typeof entryWords>

/** What is wanted of the history; null or empty asks for all. */
export const historyFilter = z.object({
  record: z.object({ kind: z.string().max(40), id: z.string().max(200) }).nullable(),
  /** A name as entries hold it; empty for what was done before a sign-in. */
  who: z.string().max(100).nullable(),
  fromDay: calendarDate.nullable(),
  toDay: calendarDate.nullable(),
  kind: z.string().max(40).nullable(),
  act: z.string().max(80).nullable(),
  text: z.string().max(100),
})
const choice = z.object({ value: z.string(), words: z.string() })
const exportId = z.string().min(1).max(64)

export const historyContract = {
  /** In people's words, newest first, about 100 at a time; a page may be short though `next` says that more may come. */
  search: call
    .input(historyFilter.extend({ before: z.int().nullable() }))
    .output(z.object({ entries: z.array(entryWords), next: z.number().nullable() })),
  /** What the history can be narrowed to. */
  choices: call
    .input(nothing)
    .output(z.object({ people: z.array(z.string()), kinds: z.array(choice), acts: z.array(choice) })),
  /** All that fits, as a file; rules `noEntries`, `exportCancelled`. Its progress is asked for by `exportId`. */
  exportFile: call
    .input(
      z.object({
        exportId,
        filter: historyFilter,
        format: z.enum(['csv', 'xlsx']),
        encoding: z.enum(['utf-8-bom', 'cp932']),
      }),
    )
    .output(z.file()),
  /** Null where no such export runs. `share` is of the history looked through so far, 0 to 1. */
  exportProgress: call
    .input(z.object({ exportId }))
    .output(
      z.object({ stage: z.enum(['reading', 'writing']), count: z.number(), share: z.number() }).nullable(),
    ),
  cancelExport: call.input(z.object({ exportId })).output(nothing),
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
