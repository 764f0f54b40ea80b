import { toNumber } from '../numerals.ts'
import { normalizeNumber } from '../walk-provisions.ts'

/** How a text writes its numbers: 第1条, 第１条 or 第一条. */
export type NumberStyle = 'narrow' | 'wide' | 'kanji'

/** The style of a printed number. */
export function toNumberStyle(label: string): NumberStyle {
  if (/[0-9]/.test(label)) return 'narrow'
  return /[０-９]/.test(label) ? 'wide' : 'kanji'
}

/** A number in a style: 12, １２, 十二. */
export function formatNumber(number: number, style: NumberStyle): string {
  if (style === 'narrow') return String(number)
  if (style === 'wide')
    return String(number).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
  return toKanji(number)
}

const digits = '〇一二三四五六七八九'

function toKanji(number: number): string {
  if (number === 0) return '〇'
  const places: readonly (readonly [number, string])[] = [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ]
  return places
    .map(([value, name]) => {
      const digit = Math.floor(number / value) % 10
      if (digit === 0) return ''
      return digit === 1 && value > 1 ? name : `${digits[digit]}${name}`
    })
    .join('')
}

/** The number a paragraph or an item is cited by; the paragraph without number is the first. NaN where it has none. */
export function toOrdinal(label: string): number {
  return label === '' ? 1 : toNumber(label.replace(/[.．、]$/, ''))
}

/** The number of an article without branches: 5 of 第5条; undefined of 第5条の2 and of names. */
export function toPlainNumber(label: string): number | undefined {
  const [, number] = /^\D*(\d+)\D*$/.exec(normalizeNumber(label)) ?? []
  return number === undefined ? undefined : Number(number)
}
