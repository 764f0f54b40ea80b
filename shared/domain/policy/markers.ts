import { numeralCharacters, toNumber } from './numerals.ts'

/** The shapes of number a policy text uses below the article, each its own series. */
export type ItemStyle =
  | 'kanji'
  | 'brackets'
  | 'halfBracket'
  | 'circled'
  | 'dotted'
  | 'bare'
  | 'katakana'
  | 'katakanaBrackets'
  | 'latin'
  | 'latinBrackets'

/** How a line begins. `glued` means that no space parts the number from what follows. */
export type Marker = Readonly<
  | { type: 'division'; rank: number; label: string; rest: string; glued: boolean }
  | {
      type: 'article'
      numbers: readonly number[]
      label: string
      rest: string
      glued: boolean
      heading: string | null
    }
  | { type: 'supplement'; label: string; heading: string | null; rest: string }
  | { type: 'table'; label: string; heading: string | null; rest: string }
  | { type: 'digits'; number: number; label: string; rest: string; glued: boolean }
  | { type: 'item'; style: ItemStyle; number: number; label: string; rest: string; glued?: boolean }
>

const numeral = `[${numeralCharacters}]{1,6}`
const numerals = new RegExp(`[${numeralCharacters}]+`, 'g')
const divisionNames = ['編', '章', '節', '款', '目']
const division = new RegExp(`^(第\\s?${numeral}\\s?([編章節款目])(?:の${numeral})*)(.*)$`, 's')
const article = new RegExp(
  `^(?:[（(【［]([^（）()【】［］。、]{1,40})[）)】］]\\s*)?(第\\s*${numeral}\\s*条(?:\\s*[のノ]\\s*${numeral}(?![${numeralCharacters}]))*)(.*)$`,
  's',
)
const repealed = new RegExp(
  `^(第${numeral}条(?:の${numeral})?(?:から|及び|・|～|〜|―|－|-)第${numeral}条(?:の${numeral})?(?:まで)?)\\s*([（(]?削除[）)]?)$`,
)
const supplement =
  /^(附\s*則|付\s*則)(?:\s*(抄))?\s*(?:[（(〔]([^（）()〔〕]{1,80}(?:[（(][^（）()]{1,40}[）)])?[^（）()〔〕]{0,40})[）)〕])?(?:\s*(抄))?(\s.*)?$/s
const table = new RegExp(
  `^((?:別記)?(?:別表|別紙|別図|様式|別記様式)(?:\\s*第?\\s*${numeral}(?:号(?:様式)?)?(?:の${numeral})*)?|別記|第${numeral}号様式)\\s*(?:[（(]([^（）()]{1,60})[）)])?(\\s.*)?$`,
  's',
)
const digits = /^([0-9０-９]{1,2})(\s+|(?=[^\s0-9０-９.．,，、。)）\-－/／:：~〜～%％]))(.+)$/s

const counted =
  /^(?:年|月|日|条|項|号|人|名|件|回|以上|以下|以内|か月|箇|つ|時|分|週|台|個|枚|ページ|頁|部|章|節|[のにをはがでと])/

const itemFirst = new RegExp(`^[（(${numeralCharacters}\\u2460-\\u2487\\u3251-\\u325fア-ンｱ-ﾝa-zａ-ｚ]`)

type ItemShape = { style: ItemStyle; shape: RegExp }
const itemShapes: readonly ItemShape[] = [
  {
    style: 'brackets',
    // 「(2)の2 …」 is a 枝番号; 「(2)の場合」 is none
    shape: new RegExp(
      `^([（(]\\s*[${numeralCharacters}]{1,4}\\s*[）)](?:(?:の[${numeralCharacters}]{1,3})+(?=\\s|$))?|[\\u2474-\\u2487])(.*)$`,
      's',
    ),
  },
  { style: 'circled', shape: /^([\u2460-\u2473\u3251-\u325f])(.*)$/s },
  { style: 'halfBracket', shape: /^([0-9０-９]{1,2}[)）])(.*)$/s },
  { style: 'dotted', shape: /^([0-9０-９]{1,2}[.．、](?![0-9０-９]))(.*)$/s },
  { style: 'katakanaBrackets', shape: /^([（(]\s*[ァ-ヴｱ-ﾝ]\s*[）)])(.*)$/s },
  { style: 'katakana', shape: /^([ア-ンｱ-ﾝ])((?:[\s.．、]).*)?$/s },
  { style: 'latinBrackets', shape: /^([（(]\s*[a-zａ-ｚ]\s*[）)])(.*)$/s },
  { style: 'latin', shape: /^([a-zａ-ｚ])((?:[\s.．、]).+)$/s },
  { style: 'kanji', shape: /^([一二三四五六七八九十百]{1,4}(?:の[一二三四五六七八九十]{1,3})*)(\s.+)$/s },
]

/** Reads the number a line begins with, whether or not it may stand there; undefined for a line of plain text. */
export function readMarker(text: string): Marker | undefined {
  return readLargeMarker(text) ?? readDigits(text) ?? readItem(text)
}

/** As readMarker, but only what stands at or above the article. */
export function readLargeMarker(text: string): Marker | undefined {
  const first = text[0] ?? ''
  if (!'第附付別様（(【［'.includes(first)) return undefined
  return readSupplement(text) ?? readTable(text) ?? readDivision(text) ?? readArticle(text)
}

function readDivision(text: string): Marker | undefined {
  const [, label, name, rest] = division.exec(text) ?? []
  if (label === undefined || name === undefined || rest === undefined) return undefined
  if (startsAsReference(rest) || rest.length > 60 || rest.includes('。')) return undefined
  const isGlued = rest !== '' && !/^\s/.test(rest)
  return {
    type: 'division',
    rank: divisionNames.indexOf(name),
    label: compact(label),
    rest: rest.trim(),
    glued: isGlued,
  }
}

function readArticle(text: string): Marker | undefined {
  const [, span, word] = repealed.exec(text) ?? []
  if (span !== undefined && word !== undefined) {
    return { type: 'article', numbers: toNumbers(span), label: span, rest: word, glued: false, heading: null }
  }
  const [, before, label, rest] = article.exec(text) ?? []
  if (label === undefined || rest === undefined || startsAsReference(rest)) return undefined
  const inner = /^\s*[（(【［]([^（）()【】［］。、]{1,40})[）)】］](.*)$/s.exec(rest)
  const caption = inner?.[1] ?? ''
  const isCaption =
    before === undefined &&
    inner !== null &&
    !/^(?:以下|削除)/.test(caption) &&
    !isAmendmentNote(rest.slice(0, 80))
  return {
    type: 'article',
    numbers: toNumbers(label),
    label: compact(label),
    rest: (isCaption ? (inner[2] ?? '') : rest).trim(),
    glued: rest !== '' && !/^[\s（(【［]/.test(rest),
    heading: before ?? (isCaption ? caption.trim() : null),
  }
}

function readSupplement(text: string): Marker | undefined {
  const [, label, before, heading, after, rest] = supplement.exec(text) ?? []
  if (label === undefined) return undefined
  return {
    type: 'supplement',
    label: compact(label) + (before ?? after ?? ''),
    heading: heading?.trim() ?? null,
    rest: (rest ?? '').trim(),
  }
}

function readTable(text: string): Marker | undefined {
  const [, label, heading, rest] = table.exec(text) ?? []
  if (label === undefined || (rest ?? '').includes('。')) return undefined
  return { type: 'table', label: compact(label), heading: heading?.trim() ?? null, rest: (rest ?? '').trim() }
}

function readDigits(text: string): Marker | undefined {
  if (!/^[0-9０-９]/.test(text)) return undefined
  if (/^[0-9０-９]{1,2}$/.test(text))
    return { type: 'digits', number: toNumber(text), label: text, rest: '', glued: false }
  const [, label, space, rest] = digits.exec(text) ?? []
  if (label === undefined || rest === undefined) return undefined
  const isQuantity =
    space === '' ? counted.test(rest) : /^(?:年|月|日|以上|以下|以内|[のにをはがでと])/.test(rest)
  return isQuantity
    ? undefined
    : { type: 'digits', number: toNumber(label), label, rest: rest.trim(), glued: space === '' }
}

function readItem(text: string): Marker | undefined {
  if (!itemFirst.test(text)) return undefined
  for (const { style, shape } of itemShapes) {
    const [, label, rest] = shape.exec(text) ?? []
    if (label === undefined) continue
    return { type: 'item', style, number: toOrdinal(label), label: compact(label), rest: (rest ?? '').trim() }
  }
  return readGluedKatakana(text)
}

/** 「ア自然の脅威」: the space is lost, and only the order can tell the number from a word. */
function readGluedKatakana(text: string): Marker | undefined {
  const [, label, rest] = /^([ア-ン])(?=[\p{Script=Han}「（(])(.+)$/su.exec(text) ?? []
  if (label === undefined || rest === undefined) return undefined
  return { type: 'item', style: 'katakana', number: toOrdinal(label), label, rest, glued: true }
}

/** ア and a are 1; 一, (1), ⑴ and ① too. (2)の2 is 2. */
function toOrdinal(label: string): number {
  const plain = label
    .normalize('NFKC')
    .replace(/[().、\s]/g, '')
    .replace(/の.*$/, '')
  const kana =
    'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン'.indexOf(
      plain,
    )
  if (kana >= 0) return kana + 1
  if (/^[a-z]$/.test(plain)) return plain.charCodeAt(0) - 96
  return toNumber(plain)
}

/** A line that goes on 「…第4条 / 第1項に規定する…」 begins with a number but opens nothing. */
export function startsAsReference(rest: string): boolean {
  return /^\s?(?:[にをはがとでへもや、。，．・]|の(?![\s\d０-９一二三四五六七八九十])|から第|及び第?|又は|並びに|若しくは|各号|中「|第[0-9０-９一二三四五六七八九十]+[項号])/.test(
    rest,
  )
}

/** （改正(平27訓令第7号)） and its like stand in brackets as a heading does, but are history. */
export function isAmendmentNote(text: string): boolean {
  return (
    /改正|追加|削除|繰上|繰下|全改|改称|制定/.test(text) &&
    /[（(〔［].*(?:[0-9０-９一二三四五六七八九十元]\s*号?|訓令|規則|条例|告示|要綱|規程|訓|規|告|改正)/s.test(
      text,
    ) &&
    /[0-9０-９一二三四五六七八九十元]/.test(text)
  )
}

/** A note that names the rule it was amended by leaves no doubt; 「（改正の手続2）」 does. */
export function isPlainNote(text: string): boolean {
  return (
    /(?:訓令|規則|条例|告示|要綱|規程|訓|規|告|条)甲?第?\s*[0-9０-９一二三四五六七八九十]/.test(text) ||
    /[0-9０-９一二三四五六七八九十]号|[0-9０-９一二三四五六七八九十元]年/.test(text)
  )
}

function toNumbers(label: string): number[] {
  const matches = compact(label).match(numerals) ?? []
  return matches.map(toNumber)
}

function compact(label: string): string {
  return label.replace(/\s+/g, '')
}

/** Whether an item's number is a 枝番号: (2)の2. */
export function isItemBranch(label: string): boolean {
  return label.includes('の')
}
