import { formatNumber } from '../amending/legal-number.ts'
import { numeralCharacters, toNumber } from '../numerals.ts'

/** How a number is drawn. `kana` is アイウ, `iroha` is イロハ; `bracketed` is ⑴ and `circled` is ①. */
export type NumberForm =
  | 'narrow'
  | 'wide'
  | 'kanji'
  | 'circled'
  | 'bracketed'
  | 'kana'
  | 'narrowKana'
  | 'iroha'
  | 'latin'
  | 'wideLatin'

/** What of a printed number stays when it counts on: 第…条 in full-width digits. */
export type LabelShape = Readonly<{
  before: string
  form: NumberForm
  after: string
  /** The word before a branch: の of 第3条の2. */
  join: string
  /** Of 第4条から第6条まで, から and まで; absent where one number stands alone. */
  span?: Readonly<{ between: string; end: string }>
}>

/** A printed number, read. 第3条の2 has the numbers 3 and 2; `width` is 3 for 第4条から第6条まで. */
export type NumberedLabel = Readonly<{ shape: LabelShape; numbers: readonly number[]; width: number }>

export const kanaOrder =
  'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン'
export const irohaOrder =
  'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス'
const narrowKanaOrder = 'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ'
const latinOrder = 'abcdefghijklmnopqrstuvwxyz'
const wideLatinOrder = 'ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ'
const circledOrder = rangeOf(0x2460, 20) + rangeOf(0x3251, 15)
const bracketedOrder = rangeOf(0x2474, 20)

const orders: Readonly<Partial<Record<NumberForm, string>>> = {
  circled: circledOrder,
  bracketed: bracketedOrder,
  kana: kanaOrder,
  narrowKana: narrowKanaOrder,
  iroha: irohaOrder,
  latin: latinOrder,
  wideLatin: wideLatinOrder,
}

const numeral = `[${numeralCharacters}]+`
const numbered = new RegExp(
  `^([^${numeralCharacters}]*)(${numeral})([^${numeralCharacters}のノ]*)((?:[のノ]${numeral})*)$`,
)
const spanned = new RegExp(`^第(${numeral})条(から|及び|・|～|〜|―|－|-)第(${numeral})条(まで)?$`)

/** Reads a label; undefined where it has no number (附則, 別表). `isIroha` tells イ as the first from イ as the second. */
export function readLabel(label: string, isIroha = false): NumberedLabel | undefined {
  const key = isIroha ? `iroha ${label}` : label
  if (known.has(key)) return known.get(key)
  const read = readSpan(label) ?? readSymbol(label, isIroha) ?? readNumbers(label)
  if (known.size >= knownAtMost) known.clear()
  known.set(key, read)
  return read
}

/** The same few hundred labels are read again at every change of a long text. */
const known = new Map<string, NumberedLabel | undefined>()
const knownAtMost = 5000

function readSpan(label: string): NumberedLabel | undefined {
  if (label.indexOf('第', 1) < 0) return undefined
  const [, start, between, end, last = ''] = spanned.exec(label) ?? []
  if (start === undefined || between === undefined || end === undefined) return undefined
  const [from, to] = [toNumber(start), toNumber(end)]
  if (!(to > from)) return undefined
  const shape = { before: '第', form: toForm(start), after: '条', join: 'の', span: { between, end: last } }
  return { shape, numbers: [from], width: to - from + 1 }
}

function readNumbers(label: string): NumberedLabel | undefined {
  const [, before, number, after, branches] = numbered.exec(label) ?? []
  if (before === undefined || number === undefined || after === undefined) return undefined
  const inner = branches
    ? branches
        .slice(1)
        .split(/[のノ]/)
        .map(toNumber)
    : []
  const numbers = [toNumber(number), ...inner]
  if (numbers.some(Number.isNaN)) return undefined
  const join = branches?.[0] ?? 'の'
  return { shape: { before, form: toForm(number), after, join }, numbers, width: 1 }
}

const symbol = /^([（(]?)\s*([ア-ンｱ-ﾝa-zａ-ｚ\u2460-\u2487\u3251-\u325f])\s*([）).．、]?)$/

function readSymbol(label: string, isIroha: boolean): NumberedLabel | undefined {
  if (label.length > 5) return undefined
  const [, before, character, after] = symbol.exec(label) ?? []
  if (before === undefined || character === undefined || after === undefined) return undefined
  const forms: readonly NumberForm[] = [
    isIroha ? 'iroha' : 'kana',
    'narrowKana',
    'latin',
    'wideLatin',
    'circled',
    'bracketed',
  ]
  const form = forms.find((candidate) => orders[candidate]?.includes(character) === true)
  if (form === undefined) return undefined
  const number = (orders[form] ?? '').indexOf(character) + 1
  return { shape: { before, form, after, join: 'の' }, numbers: [number], width: 1 }
}

function toForm(number: string): NumberForm {
  if (/[0-9]/.test(number)) return 'narrow'
  return /[０-９]/.test(number) ? 'wide' : 'kanji'
}

/** Writes a number in a shape. Where a row of symbols ends (⑳, ナ), digits in brackets go on. */
export function writeLabel(shape: LabelShape, numbers: readonly number[], width = 1): string {
  const [first = 1, ...branches] = numbers
  const { before, after, join, span } = shape
  const tail = branches.map((branch) => join + writeNumber(branch, shape.form)).join('')
  const start = `${before}${writeNumber(first, shape.form)}${after}${tail}`
  if (span === undefined || width <= 1) return start
  return `${start}${span.between}${before}${writeNumber(first + width - 1, shape.form)}${after}${span.end}`
}

/** One number in a form. */
export function writeNumber(number: number, form: NumberForm): string {
  if (form === 'narrow' || form === 'wide' || form === 'kanji') return formatNumber(number, form)
  return orders[form]?.[number - 1] ?? `(${number})`
}

/** Labels of one family count on with each other: （１） and (1) are one family, ① is another. */
export function toFamily({ shape }: NumberedLabel): string {
  const { before, form, after } = shape
  const kind = form === 'narrow' || form === 'wide' || form === 'kanji' ? 'number' : form
  return `${before.normalize('NFKC')}#${kind}#${after.normalize('NFKC')}`
}

function rangeOf(start: number, count: number): string {
  return Array.from({ length: count }, (_, index) => String.fromCharCode(start + index)).join('')
}
