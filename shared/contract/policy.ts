import { z } from 'zod'
import { call } from './call.ts'
import { editionId, line, multiline, nothing } from './fields.ts'

const provisionFields = z.object({
  kind: z.enum(['chapter', 'section', 'article', 'paragraph', 'item', 'subitem', 'supplement', 'table']),
  label: z.string(),
  heading: z.string().nullable(),
  term: z.string().nullable(),
  text: z.string(),
})
type ProvisionShape = z.infer<typeof provisionFields> & { children: ProvisionShape[] }
const provision: z.ZodType<ProvisionShape> = provisionFields.extend({
  get children() {
    return z.array(provision)
  },
})

/** The parsed text, of the shape `daicho policy parse --json` prints. */
const parsedPolicy = z.object({
  title: z.string().nullable(),
  preamble: z.array(z.string()),
  provisions: z.array(provision),
  warnings: z.array(z.object({ line: z.number(), code: z.string(), message: z.string() })),
})

const glossaryEntry = z.object({
  term: z.string(),
  aliases: z.array(z.string()),
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

const editionText = z.object({ edition, parsed: parsedPolicy, glossary: z.array(glossaryEntry) })
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
