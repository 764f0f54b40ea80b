import { isClosedToken } from '../../../shared/domain/closed-text/closed-token.ts'
import { invariant } from '../../../shared/errors/invariant.ts'
import { toCanonicalJson } from '../history-chain.ts'

/** What of each kind of record of a 実施手順 is encrypted, in its rows and in its history; numbers, days and people are not. */
const closedFields = {
  policyDocument: ['name'],
  edition: ['title', 'reason', 'summary', 'withdrawalReason', 'sourceText', 'fileName'],
  attachment: ['fileName'],
  approval: ['reason'],
} as const

/** A kind of record that may tell of a 実施手順. */
export type ClosedKind = keyof typeof closedFields

/** Gives the name of the encrypted text. */
export type CloseText = (text: string) => string

/** Whether a kept value can be read by everybody. */
export function isPlain(text: string | null): text is string {
  return text !== null && text !== '' && !isClosedToken(text)
}

/** A record's fields with what tells of the 実施手順 closed; the same object where nothing does. */
export function closeFields<Fields extends object>(
  kind: ClosedKind,
  fields: Fields,
  close: CloseText,
): Fields {
  const closed: Record<string, string> = {}
  const names: readonly string[] = closedFields[kind]
  for (const [name, value] of Object.entries(fields)) {
    if (names.includes(name) && typeof value === 'string' && isPlain(value)) closed[name] = close(value)
  }
  return Object.keys(closed).length === 0 ? fields : { ...fields, ...closed }
}

/** The same for a state in the history. */
export function closeJson(kind: ClosedKind, json: string | null, close: CloseText): string | null {
  if (json === null) return null
  const fields = readFields(json)
  const closed = closeFields(kind, fields, close)
  return closed === fields ? json : toCanonicalJson(closed)
}

/** The same for the text of a seal, which holds an edition with its particulars. */
export function closeSealedText(json: string, close: CloseText): string {
  const sealed = readFields(json)
  const record = readObject(sealed.record)
  const { edition, particulars, text } = record
  invariant(typeof text === 'string', 'a sealed edition has its text')
  const closed = {
    ...record,
    edition: closeFields('edition', readObject(edition), close),
    particulars: closeFields('edition', readObject(particulars), close),
    text: isPlain(text) ? close(text) : text,
  }
  return toCanonicalJson({ ...sealed, record: closed })
}

function readFields(json: string): Record<string, unknown> {
  return readObject(JSON.parse(json))
}

function readObject(value: unknown): Record<string, unknown> {
  invariant(typeof value === 'object' && value !== null, 'a recorded state is an object')
  return { ...value }
}
