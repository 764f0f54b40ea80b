import { type ItemStyle, readMarker } from './markers.ts'
import { toNumber } from './numerals.ts'
import { isMarkedText } from './reading-marks.ts'
import type { SourceLine } from './source-lines.ts'

type TopStyle = ItemStyle | 'digits' | 'roman'

/** The number of a line that stands for an article or, above `1―1`, for a chapter. */
export type TopNumber = Readonly<{
  kind: 'article' | 'chapter'
  label: string
  /** `1―2` has two. */
  numbers: readonly number[]
  rest: string
  glued: boolean
}>

/** How a text without 第N条 numbers its parts. */
export type Numbering = Readonly<{ style: TopStyle; isCompound: boolean }>

const compound =
  /^([0-9０-９]{1,2}(?:\s?[-－‐−–—―ー.．・]\s?[0-9０-９]{1,2})+)[.．]?(\s+|(?=[^\s0-9０-９.．,，%％]))(.+)$/s

/**
 * Tells how a text without any 第N条 is numbered: by the style whose first number comes first and goes on to a second.
 * `1 目的`, `1.目的`, `一　目的`, `⑴ …`; `1 総則` is a chapter where `1―1 目的` stands below.
 */
export function findNumbering(lines: readonly SourceLine[]): Numbering | undefined {
  const plain = lines.filter(({ role }) => role !== 'text' && role !== 'title')
  const compounds = plain.flatMap(({ text }) => readCompound(text) ?? [])
  const isRow = compounds.length > 1 || compounds.some(({ rest }) => isMarkedText(rest))
  const isCompound = isRow && compounds[0]?.numbers.at(-1) === 1
  const style = findStyle(plain)
  if (style === undefined) return isCompound ? { style: 'digits', isCompound } : undefined
  return { style, isCompound }
}

function findStyle(lines: readonly SourceLine[]): TopStyle | undefined {
  const begun = new Map<TopStyle, number>()
  const complete = new Map<TopStyle, number>()
  lines.forEach(({ text }, index) => {
    const found = readCompound(text) === undefined ? readStyled(text) : undefined
    if (found === undefined) return
    const start = begun.get(found.style)
    if (found.number === 1 && start === undefined) {
      begun.set(found.style, index)
      const isNamed = isCaption(found.rest) && index < lines.length - 1
      if (isNamed || found.rest.startsWith('《見出し：')) complete.set(found.style, index)
    }
    if (found.number === 2 && start !== undefined && !complete.has(found.style))
      complete.set(found.style, start)
  })
  return Array.from(complete.entries()).sort(([, one], [, other]) => one - other)[0]?.[0]
}

/** Reads the number of a line where the text is numbered like this. */
export function readTopNumber(text: string, { style, isCompound }: Numbering): TopNumber | undefined {
  const inner = isCompound ? readCompound(text) : undefined
  if (inner !== undefined) return inner
  const found = readStyled(text)
  if (found?.style !== style) return undefined
  const { label, number, rest, glued } = found
  return { kind: isCompound ? 'chapter' : 'article', label, numbers: [number], rest, glued }
}

function readCompound(text: string): TopNumber | undefined {
  const [, label, space, rest] = compound.exec(text) ?? []
  if (label === undefined || rest === undefined) return undefined
  const numbers = (label.match(/[0-9０-９]+/g) ?? []).map(toNumber)
  return { kind: 'article', label: label.replace(/\s/g, ''), numbers, rest: rest.trim(), glued: space === '' }
}

type Styled = Readonly<{ style: TopStyle; label: string; number: number; rest: string; glued: boolean }>

function readStyled(text: string): Styled | undefined {
  const [, roman, after] = /^([\u2160-\u216b])[.．、]?\s*(.+)$/s.exec(text) ?? []
  if (roman !== undefined && after !== undefined)
    return { style: 'roman', label: roman, number: roman.charCodeAt(0) - 0x215f, rest: after, glued: false }
  const marker = readMarker(text)
  if (marker?.type === 'digits') return { ...marker, style: 'digits' }
  if (marker?.type !== 'item' || /katakana|latin/.test(marker.style)) return undefined
  return { ...marker, glued: marker.glued === true }
}

/** Words that name a part, as after a number that stands for an article. */
export function isCaption(text: string): boolean {
  return text !== '' && text.length <= 40 && !/[。、，《]|[はがをにでとのへ]$|削除/.test(text)
}

/** Whether a line begins with a number that may stand for an article where no 第N条 is written. */
export function isTopNumberLine(text: string): boolean {
  return readCompound(text) !== undefined || readStyled(text) !== undefined
}
