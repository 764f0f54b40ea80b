import { z } from 'zod'
import type { GlossaryEntry } from '../domain/policy/glossary.ts'
import { policyWarningCodes } from '../domain/policy/policy-warning.ts'
import { type ParsedPolicy, type Provision, provisionKinds } from '../domain/policy/provision.ts'
import { wordNoteCodes } from '../domain/policy/word-notes.ts'
import { documentKinds } from '../domain/policy-document/document-kind.ts'
import { adoptions } from '../domain/policy-document/edition-acts.ts'
import { editionStates } from '../domain/policy-document/edition-state.ts'
import { bodies } from '../domain/unit/body.ts'
import { call } from './call.ts'
import { editionId, multiline, nothing, policyDocumentId } from './fields.ts'

const provision: z.ZodType<Provision> = z.object({
  kind: z.enum(provisionKinds),
  label: z.string(),
  heading: z.string().nullable(),
  term: z.string().nullable(),
  text: z.string(),
  get children() {
    return z.array(provision).readonly()
  },
})

/** The parsed text, of the shape `daicho policy parse --json` prints. */
const parsedPolicy: z.ZodType<ParsedPolicy> = z.object({
  title: z.string().nullable(),
  preamble: z.array(z.string()).readonly(),
  provisions: z.array(provision).readonly(),
  warnings: z
    .array(z.object({ line: z.number(), code: z.enum(policyWarningCodes), message: z.string() }))
    .readonly(),
})

const glossaryEntry: z.ZodType<GlossaryEntry> = z.object({
  term: z.string(),
  aliases: z.array(z.string()).readonly(),
  definition: z.string(),
  provisionLabel: z.string(),
})

export const edition = z.object({
  id: editionId,
  policyDocumentId,
  number: z.number(),
  title: z.string(),
  state: z.enum(editionStates),
  /** When it was taken into the program. */
  adoptedAt: z.string(),
  origin: z.enum(['builtIn', 'imported', 'copied', 'empty']),
  draftedBy: z.string().nullable(),
  documentNumber: z.string(),
  /** 策定主体; empty where it is not recorded. */
  adopters: z.array(z.enum(bodies)),
  adoption: z.enum(adoptions).nullable(),
  /** 決裁. */
  decidedOn: z.string().nullable(),
  decidedBy: z.string(),
  /** 制定・施行・公表; null where it is not known or not yet. */
  enactedOn: z.string().nullable(),
  effectiveOn: z.string().nullable(),
  publishedOn: z.string().nullable(),
  publicationMethod: z.string(),
  reason: z.string(),
  summary: z.string(),
  withdrawalReason: z.string().nullable(),
  rowVersion: z.number(),
})
export type Edition = z.infer<typeof edition>

const editionText = z.object({
  document: z.object({ id: policyDocumentId, kind: z.enum(documentKinds), name: z.string() }),
  edition,
  parsed: parsedPolicy,
  glossary: z.array(glossaryEntry).readonly(),
})
export type EditionText = z.infer<typeof editionText>

const source = z.union([z.object({ text: multiline(1_000_000) }), z.object({ file: z.file() })])

export const policyContract = {
  /** The 基本方針 in force, parsed, with the terms it defines. */
  current: call.input(nothing).output(editionText),
  /** An edition of any document the caller may know of. */
  getEdition: call.input(z.object({ editionId })).output(editionText),
  /** Reads a pasted text or a file (text in UTF-8 or CP932, .docx) and keeps nothing. */
  preview: call.input(source).output(
    z.object({
      encoding: z.string().nullable(),
      text: z.string(),
      parsed: parsedPolicy,
      articleCount: z.number(),
      notes: z.array(z.object({ code: z.enum(wordNoteCodes), count: z.number() })),
    }),
  ),
}
