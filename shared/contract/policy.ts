import { z } from 'zod'
import type { GlossaryEntry } from '../domain/policy/glossary.ts'
import { policyWarningCodes } from '../domain/policy/policy-warning.ts'
import { type ParsedPolicy, type Provision, provisionKinds } from '../domain/policy/provision.ts'
import { call } from './call.ts'
import { editionId, line, multiline, nothing } from './fields.ts'

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
  number: z.number(),
  title: z.string(),
  state: z.enum(['current', 'former']),
  adoptedAt: z.string(),
  origin: z.enum(['builtIn', 'imported']),
})
export type Edition = z.infer<typeof edition>

const editionText = z.object({ edition, parsed: parsedPolicy, glossary: z.array(glossaryEntry).readonly() })
export type EditionText = z.infer<typeof editionText>

const source = z.union([z.object({ text: multiline(1_000_000) }), z.object({ file: z.file() })])

export const policyContract = {
  /** The 基本方針 in force, parsed, with the terms it defines. */
  current: call.input(nothing).output(editionText),
  listEditions: call.input(nothing).output(z.array(edition)),
  getEdition: call.input(z.object({ editionId })).output(editionText),
  /** Reads a pasted text or a file (UTF-8, CP932) and keeps nothing. */
  preview: call.input(source).output(
    z.object({
      encoding: z.string().nullable(),
      text: z.string(),
      parsed: parsedPolicy,
      articleCount: z.number(),
    }),
  ),
  /** Keeps a previewed text as the new current edition; the one before becomes 旧版. Refused without articles. */
  adopt: call.input(z.object({ title: line(100), text: multiline(1_000_000) })).output(edition),
}
