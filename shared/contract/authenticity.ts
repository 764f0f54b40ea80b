import { z } from 'zod'
import { fileVerdicts } from '../domain/authenticity/file-verdict.ts'
import { call } from './call.ts'
import { line } from './fields.ts'
import { issuedReport } from './reports.ts'

/** The record a paper or a file names. */
const namedRecord = z.object({
  recordNumber: z.string(),
  title: z.string(),
  closedOn: z.string().nullable(),
  /** When 決裁 was complete and the record was sealed. */
  sealedAt: z.string().nullable(),
  correctionCount: z.number(),
})
export type NamedRecord = z.infer<typeof namedRecord>

const paperCheck = z.discriminatedUnion('verdict', [
  z.object({
    verdict: z.literal('unknownNumber'),
    /** Numbers of the records that have a fingerprint, the newest first. */
    knownNumbers: z.array(z.string()),
  }),
  /** The number is known, but its record has no fingerprint (yet). */
  z.object({ verdict: z.literal('withoutFingerprint'), record: namedRecord }),
  z.object({
    verdict: z.literal('differs'),
    record: namedRecord,
    /** Every group of eight digits that was given, against the fingerprint that is nearest to it. */
    groups: z.array(
      z.object({ position: z.number(), typed: z.string(), known: z.string(), isSame: z.boolean() }),
    ),
    /** The issued reports of this number. */
    reports: z.array(issuedReport),
  }),
  z.object({
    verdict: z.literal('matches'),
    record: namedRecord,
    digitCount: z.number(),
    /** The issued reports that carry this fingerprint. */
    reports: z.array(issuedReport),
    /** As the paper says; opened again and mended since; or changed in no way the program knows. */
    recordNow: z.enum(['asPrinted', 'reopened', 'changed']),
  }),
])
export type PaperCheck = z.infer<typeof paperCheck>

const fileCheck = z.object({
  verdict: z.enum(fileVerdicts),
  /** The issued report it is, or was compared with. */
  report: issuedReport.nullable(),
  signature: z
    .object({
      maker: z.enum(['ours', 'other']),
      isIntact: z.boolean(),
      addedBytes: z.number(),
      holder: z.string(),
      /** The signing body bears this body's name, but the key is another. */
      isOurName: z.boolean(),
    })
    .nullable(),
  /** The attached record against the record kept here; null where none is attached or nothing is to be compared. */
  record: z
    .object({
      named: namedRecord.nullable(),
      /** `former` is the record as it was before it was opened again. */
      state: z.enum(['same', 'former', 'different', 'unreadable', 'notKept']),
      differences: z.array(
        z.object({ place: z.string(), field: z.string(), found: z.string(), kept: z.string() }),
      ),
      count: z.number(),
    })
    .nullable(),
  /** The words of its pages against those of `report`; null where there is nothing to compare. */
  pages: z
    .object({
      found: z.number(),
      expected: z.number(),
      differences: z.array(z.object({ page: z.number(), found: z.string(), expected: z.string() })),
      count: z.number(),
    })
    .nullable(),
  /** False where there is not a word in it, as in a picture of a paper. */
  hasWords: z.boolean(),
  /** Why its content could not be read. */
  problem: z.enum(['notPdf', 'broken', 'passwordProtected', 'tooLong', 'tooComplex']).nullable(),
})
export type FileCheck = z.infer<typeof fileCheck>

/** 真正性の確認: whether a paper or a file is what this body issued. */
export const authenticityContract = {
  /**
   * The record number and at least the first 16 digits of the fingerprint, in any width and spacing, or the text of
   * the QR code. Throws `invalid_input` fingerprint where they are no digits, too few or too many.
   */
  checkPaper: call
    .input(z.object({ recordNumber: line(60), fingerprint: z.string().max(300, { error: 'tooLong' }) }))
    .output(paperCheck),
  /** A PDF file. Throws `file_unreadable` tooLarge; whatever else is wrong with it is in the answer. */
  checkFile: call.input(z.object({ file: z.file() })).output(fileCheck),
}
