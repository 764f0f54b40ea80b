import { kanaOrder } from '../editing/number-label.ts'
import { numeralCharacters, toNumber } from '../numerals.ts'
import type { ReferencePart, ReferenceUnit } from './reference.ts'

const numeral = `[${numeralCharacters}]+`
const branches = `(?:[のノ]${numeral}(?![${numeralCharacters}]))*`
const units: Readonly<Record<string, ReferenceUnit>> = {
  編: 'chapter',
  章: 'chapter',
  節: 'section',
  款: 'section',
  目: 'section',
  条: 'article',
  項: 'paragraph',
  号: 'item',
  表: 'table',
}

const numbered = new RegExp(`第(${numeral})([編章節条項号])(${branches})`, 'y')
const relative = new RegExp(`(前|次)(${numeral}|各)?([章節条項号])`, 'y')
const named = /(同|本|この)([章節条項号])/y
/** 様式 alone is a common word; 別表 alone is the only table. */
const table = new RegExp(
  `(?:別表|別紙|別図|様式)第(${numeral})号?(${branches})|第(${numeral})号様式|別表(?![0-9０-９])`,
  'y',
)
const each = /(次の|前記の)?各号/y
const supplement = /附則/y
const bracketedItem = new RegExp(`[（(](${numeral})[）)]`, 'y')
const kana = /[ア-ン](?![ァ-ヶー])/y
/** 第1回, 本項目, 前章立て and their like are other words. */
const otherWord: Readonly<Record<string, RegExp>> = {
  項: /^目/,
  号: /^[車機室令砲泣]/,
  条: /^[件例約文理項]/,
}

/** Where a reference may begin. */
export const referenceStart = /[第前次同本こ別様附各]/g

/** Reads the first part of a reference at an offset. */
export function readHead(text: string, at: number): ReferencePart | undefined {
  return (
    readTable(text, at) ??
    readNumbered(text, at) ??
    readRelative(text, at) ??
    readNamed(text, at) ??
    readEach(text, at) ??
    readSupplement(text, at)
  )
}

/** Reads what follows a part without a gap: 第1項 behind 第4条, 各号 behind 前項, ア behind 第2号. */
export function readNext(text: string, before: ReferencePart): ReferencePart | undefined {
  const at = before.end
  const next = readNumbered(text, at) ?? readEach(text, at)
  if (next !== undefined) return isInner(before.unit, next.unit) && next.form !== 'own' ? next : undefined
  if (before.unit === 'article' || before.unit === 'paragraph') return readBracketedItem(text, at)
  return before.unit === 'item' && before.form !== 'each' ? readKana(text, at) : undefined
}

const depths: Readonly<Record<ReferenceUnit, number>> = {
  supplement: 0,
  table: 0,
  chapter: 1,
  section: 2,
  article: 3,
  paragraph: 4,
  item: 5,
  subitem: 6,
}

function isInner(outer: ReferenceUnit, inner: ReferenceUnit): boolean {
  return outer !== 'table' && depths[inner] > depths[outer]
}

function readNumbered(text: string, at: number): ReferencePart | undefined {
  const match = matchAt(numbered, text, at)
  const [whole, number, unit, branch = ''] = match ?? []
  if (whole === undefined || number === undefined || unit === undefined) return undefined
  const end = at + whole.length
  if (branch === '' && otherWord[unit]?.test(text.slice(end, end + 2)) === true) return undefined
  return build({ start: at, end, unit: toUnit(unit), numbers: [toNumber(number), ...toBranches(branch)] })
}

function readRelative(text: string, at: number): ReferencePart | undefined {
  const [whole, direction, count, unit] = matchAt(relative, text, at) ?? []
  if (whole === undefined || unit === undefined) return undefined
  const end = at + whole.length
  if (otherWord[unit]?.test(text.slice(end, end + 2)) === true) return undefined
  if (direction === '次' && count !== undefined) return undefined
  const form = direction === '次' ? 'next' : count === '各' ? 'previousAll' : 'previous'
  const many = count === undefined || count === '各' ? 1 : toNumber(count)
  return build({ start: at, end, unit: toUnit(unit), form, count: many })
}

function readNamed(text: string, at: number): ReferencePart | undefined {
  const [whole, word, unit] = matchAt(named, text, at) ?? []
  if (whole === undefined || unit === undefined) return undefined
  const end = at + whole.length
  if (otherWord[unit]?.test(text.slice(end, end + 2)) === true) return undefined
  return build({ start: at, end, unit: toUnit(unit), form: word === '同' ? 'same' : 'own' })
}

function readTable(text: string, at: number): ReferencePart | undefined {
  const [whole, number, branch = '', formNumber] = matchAt(table, text, at) ?? []
  if (whole === undefined) return undefined
  const written = number ?? formNumber
  const numbers = written === undefined ? [] : [toNumber(written), ...toBranches(branch)]
  return build({ start: at, end: at + whole.length, unit: 'table', numbers })
}

function readEach(text: string, at: number): ReferencePart | undefined {
  const [whole] = matchAt(each, text, at) ?? []
  return whole === undefined
    ? undefined
    : build({ start: at, end: at + whole.length, unit: 'item', form: 'each' })
}

function readSupplement(text: string, at: number): ReferencePart | undefined {
  const [whole] = matchAt(supplement, text, at) ?? []
  return whole === undefined ? undefined : build({ start: at, end: at + whole.length, unit: 'supplement' })
}

function readBracketedItem(text: string, at: number): ReferencePart | undefined {
  const [whole, number] = matchAt(bracketedItem, text, at) ?? []
  if (whole === undefined || number === undefined) return undefined
  return build({ start: at, end: at + whole.length, unit: 'item', numbers: [toNumber(number)] })
}

function readKana(text: string, at: number): ReferencePart | undefined {
  const [whole] = matchAt(kana, text, at) ?? []
  if (whole === undefined) return undefined
  const number = kanaOrder.indexOf(whole) + 1
  return build({ start: at, end: at + whole.length, unit: 'subitem', numbers: [number] })
}

function build(part: Pick<ReferencePart, 'start' | 'end' | 'unit'> & Partial<ReferencePart>): ReferencePart {
  return { form: 'number', numbers: [], count: 1, ...part }
}

function toUnit(character: string): ReferenceUnit {
  return units[character] ?? 'article'
}

function toBranches(branch: string): number[] {
  return Array.from(branch.matchAll(new RegExp(numeral, 'g')), ([number]) => toNumber(number))
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
