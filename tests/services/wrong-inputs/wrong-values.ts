import fc from 'fast-check'
import type { z } from 'zod'
import { listSpots, putAt } from './input-spots.ts'

const oddTexts = fc.oneof(
  {
    weight: 20,
    arbitrary: fc.constantFrom(
      '',
      ' ',
      '　',
      '\0',
      '資産\0名',
      '\ud800',
      '\udfff𠮷\ud842',
      '\u202e逆',
      '葛󠄀'.repeat(300),
      `'; DROP TABLE account; --`,
      '%_"`[]',
      '../../../etc/passwd',
      'C:\\Windows\\System32\\config\\SAM',
      '\\\\?\\C:\\資料\0.pdf',
      '__proto__',
      'constructor',
      '2026-02-30',
      '0000-00-00',
      '+275760-09-13',
      '-1',
      'NaN',
      '00000000-0000-4000-8000-000000000000',
    ),
  },
  { weight: 10, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
  { weight: 5, arbitrary: fc.constantFrom(...[41, 501, 20_000].map((length) => 'あ'.repeat(length))) },
  { weight: 1, arbitrary: fc.constant('a'.repeat(1_000_000)) },
)

const numbers = fc.constantFrom(
  ...[Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0, -1, 0, 0.1, 1.5, 1988, 2201],
  ...[2 ** 31, 2 ** 53, -(2 ** 53), 1e308, 5e-324],
)

/** An object whose own key is one that every object has from its kind. */
function withOwnKey(key: string): object {
  return Object.defineProperty({ id: 'a' }, key, { value: { isAdministrator: true }, enumerable: true })
}

const lists = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom<unknown>([], [[]], [null], [undefined], [{}], new Array(50)) },
  { weight: 1, arbitrary: fc.constantFrom<unknown>('', 0, {}).map((item) => new Array(20_000).fill(item)) },
)

const objects = fc.constantFrom<unknown>(
  {},
  withOwnKey('__proto__'),
  withOwnKey('constructor'),
  withOwnKey('toString'),
  Object.create({ id: 'inherited' }),
  new Date(Number.NaN),
  new Map([['id', 'a']]),
  new Set(['a']),
  new Uint8Array(9),
  new Error('no input'),
  /a+$/,
)

const files = fc.constantFrom<unknown>(
  new File([], ''),
  new File([new Uint8Array(100)], '\0.xlsx'),
  new File(['PK\u0003\u0004'], '../../daicho.db'),
  new File(['%PDF-1.7\n'], 'あ'.repeat(5_000)),
  new File(['\ud800,"'], 'a.csv'),
  new Blob(['a']),
)

const plain = fc.constantFrom<unknown>(null, undefined, true, false, 2n ** 70n)

/** Values of each kind of the contract; the ids are of records that there are, in places where they do not belong. */
function valuesOfKinds(ids: readonly string[]): (kind: string) => fc.Arbitrary<unknown> {
  const texts = fc.oneof(
    { weight: 2, arbitrary: oddTexts },
    { weight: 1, arbitrary: fc.constantFrom(...ids) },
  )
  const any = fc.oneof(plain, numbers, texts, lists, objects, files)
  const ofKind: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
    ...{ string: texts, number: numbers, array: lists, file: files, enum: texts, literal: texts },
  }
  return (kind) => {
    const own = ofKind[kind]
    // mostly of its own kind, so that it is not the type alone that gives it away
    return own === undefined ? any : fc.oneof({ weight: 3, arbitrary: own }, { weight: 1, arbitrary: any })
  }
}

/**
 * Inputs that are mostly wrong, from ones that are right: another value in one place or two, a field left out, or
 * something else altogether. Some still are inputs the call takes.
 */
export function wrongInputs(
  schema: z.ZodType,
  inputs: readonly unknown[],
  ids: readonly string[],
): fc.Arbitrary<unknown> {
  const toValue = valuesOfKinds(ids)
  const base = inputs.length === 0 ? fc.constant({}) : fc.constantFrom(...inputs)
  const put = (input: unknown) =>
    fc
      .constantFrom(...listSpots(schema, input))
      .chain(({ path, kind }) => toValue(kind).map((value) => putAt(input, path, value)))
  return fc.oneof(
    { weight: 6, arbitrary: base.chain(put) },
    { weight: 2, arbitrary: base.chain(put).chain(put) },
    { weight: 1, arbitrary: base.chain((input) => leaveOut(input, toValue('unknown'))) },
    { weight: 1, arbitrary: toValue('unknown') },
    { weight: 1, arbitrary: fc.anything({ withNullPrototype: true, withBigInt: true }) },
  )
}

function leaveOut(input: unknown, otherwise: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const entries = typeof input === 'object' && input !== null ? Object.entries(input) : []
  if (entries.length === 0) return otherwise
  const left = fc.nat({ max: entries.length - 1 })
  return left.map((place) => Object.fromEntries(entries.filter((_, index) => index !== place)))
}
