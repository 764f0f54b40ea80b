import { z } from 'zod'
import { call } from './call.ts'
import { nothing } from './fields.ts'

export const conversionStatus = z.object({
  /** Texts of 実施手順 and of their history that everybody who copies the data folder can read. */
  plainTexts: z.number(),
  plainFiles: z.number(),
  /** Whether no plain byte is left of what was converted. */
  isSwept: z.boolean(),
  /** Whether there is a key to encrypt with. */
  isBegun: z.boolean(),
  /** Whether the caller holds it. */
  isHeld: z.boolean(),
  /** The instant of the newest conversion; null where none was needed yet. */
  convertedAt: z.string().nullable(),
})
export type ConversionStatus = z.infer<typeof conversionStatus>

export const conversionStage = z.object({
  step: z.enum(['files', 'sweeping']),
  done: z.number(),
  total: z.number(),
})
export type ConversionStage = z.infer<typeof conversionStage>

export const leftover = z.object({
  /** Made before the records were changed for a new release; kept by a restore; left by a move. */
  kind: z.enum(['copy', 'aside', 'moved']),
  /** Where it is. */
  place: z.string(),
  /** The instant it was last written at. */
  keptAt: z.string(),
  sizeBytes: z.number(),
})
export type Leftover = z.infer<typeof leftover>

/** Encrypting the 実施手順 that were written before there was a key (policy article 9, second paragraph). */
export const conversionsContract = {
  status: call.input(nothing).output(conversionStatus),
  /** Encrypts what is plain and leaves nothing of it in the data folder (rules `closedKeyMissing`, `workingAlone`, `importGivenUp`). */
  run: call.input(nothing).output(conversionStatus),
  /** How far it is; null where none runs. */
  stage: call.input(nothing).output(conversionStage.nullable()),
  cancel: call.input(nothing).output(nothing),
  /** Copies of the records on this PC that may hold 実施手順 as they were before a conversion. */
  listLeftovers: call.input(nothing).output(z.array(leftover)),
  /** Deletes one of them for good. */
  removeLeftover: call.input(z.object({ place: z.string().min(1).max(500) })).output(z.array(leftover)),
}
