import type { RecordComparison } from '../../../shared/domain/authenticity/record-differences.ts'
import type { CheckedSignature } from './check-signature.ts'
import type { PdfContent, PdfProblem } from './read-pdf-content.ts'

/** What the bytes of a file are, whatever is in it. */
export type PdfBytes = Readonly<{ sha256: string; signature: CheckedSignature | null }>

/** What the worker may be asked, and what it answers to each. */
export type PdfReaderCalls = Readonly<{
  checkBytes: (bytes: Uint8Array, certificates: readonly string[]) => PdfBytes
  readContent: (bytes: Uint8Array) => PdfContent | Readonly<{ problem: PdfProblem }>
  /** Both as canonical JSON; null where the first is no JSON. */
  compareRecords: (found: string, kept: string) => RecordComparison | null
}>

export type PdfReaderCall = keyof PdfReaderCalls

export type PdfReaderRequest = {
  readonly [Call in PdfReaderCall]: Readonly<{ call: Call; input: Parameters<PdfReaderCalls[Call]> }>
}[PdfReaderCall]

/** `failure` is for the log: a fault of the program, not of the file. */
export type PdfReaderAnswer = Readonly<{ output: unknown } | { failure: string }>
