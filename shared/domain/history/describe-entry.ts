import { invariant } from '../../errors/invariant.ts'
import { toActWords, toKindWords } from './act-words.ts'
import { toFieldWords } from './field-words.ts'
import { type NameOf, toValueWords } from './value-words.ts'

/** An entry of the history as it is kept; `before` and `after` are the fields of the record as JSON. */
export type KeptEntry = Readonly<{
  sequence: number
  at: string
  accountName: string
  act: string
  recordKind: string
  recordId: string
  beforeJson: string | null
  afterJson: string | null
}>

/** One field that changed, by its name in the code, as text before and after. */
export type FieldChange = Readonly<{ field: string; before: string | null; after: string | null }>

/** A field that changed, in people's words. */
export type ChangeWords = Readonly<{ field: string; before: string; after: string }>

/** An entry in people's words: who, what was done to which record, and what changed in it. */
export type EntryWords = Readonly<{
  sequence: number
  at: string
  who: string
  act: string
  kind: string
  /** Empty where the record has no name, or none that the reader may know. */
  recordName: string
  changes: ChangeWords[]
}>

/** What proves a record to `verify` and says nothing to a reader. */
const provingFields: ReadonlySet<string> = new Set([
  'settledRows',
  'questionsSha256',
  'wrappedSha256',
  'grantsSha256',
])
/** Told by the name of the record, or counted from other records, or a state of saving or of an order. */
const bookkeeping: ReadonlySet<string> = new Set([
  ...['id', 'rowVersion', 'position', 'progress', 'hasAccount', 'staffCount'],
])

/** The entry in people's words; `nameOf` knows the names that its reader may know. */
export function describeEntry(entry: KeptEntry, nameOf: NameOf): EntryWords {
  return {
    sequence: entry.sequence,
    at: entry.at,
    who: entry.accountName === '' ? '（サインイン前）' : entry.accountName,
    act: toActWords(entry.act),
    kind: toKindWords(entry.recordKind),
    recordName: nameOf(entry.recordId) ?? '',
    changes: listChanges(entry)
      .filter(({ field }) => !bookkeeping.has(field))
      .map(({ field, before, after }) => ({
        field: toFieldWords(field),
        before: toValueWords(before, nameOf),
        after: toValueWords(after, nameOf),
      })),
  }
}

/** The fields that changed, in a fixed order; a text value stands for itself, any other as JSON. */
export function listChanges({
  beforeJson,
  afterJson,
}: Pick<KeptEntry, 'beforeJson' | 'afterJson'>): FieldChange[] {
  const before = parseFields(beforeJson)
  const after = parseFields(afterJson)
  const fields = [...new Set([...before.keys(), ...after.keys()])].toSorted()
  return fields
    .filter((field) => !provingFields.has(field))
    .map((field) => ({ field, before: before.get(field) ?? null, after: after.get(field) ?? null }))
    .filter((change) => change.before !== change.after)
}

function parseFields(json: string | null): ReadonlyMap<string, string | null> {
  if (json === null) return new Map()
  const value: unknown = JSON.parse(json)
  invariant(typeof value === 'object' && value !== null, 'a recorded state is an object')
  return new Map(Object.entries(value).map(([field, part]) => [field, toText(part)]))
}

function toText(value: unknown): string | null {
  if (value === null) return null
  return typeof value === 'string' ? value : JSON.stringify(value)
}
