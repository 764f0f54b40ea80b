import { toCalendarDate } from '../calendar/calendar-date.ts'
import { parseJapaneseDate } from '../calendar/parse-japanese-date.ts'
import { type Read, readAs, refuse } from './read-value.ts'
import { toSerialDate } from './serial-date.ts'

/**
 * The date a cell says, as `2026-04-01`: every form `parseJapaneseDate` knows, and 20260401, R080401, ㋿8年4月1日,
 * a weekday or a time of day behind, dashes and dots of any kind, and a bare date number of Excel. Refused with why:
 * `noDay` for a month or year alone, `noEra` for 8.4.1, which may be of two eras, `impossibleDate` for a day that never was, `notADate` otherwise.
 */
export function readDate(text: string): Read<string> {
  const plain = toPlain(text)
  const date = parseJapaneseDate(plain) ?? readDigits(plain)
  if (date !== undefined) return readAs(date)
  if (/^[^\d]*(?:\d{1,4}|元)(?:年度?末?|[./-])?(?:\d{1,2}月?)?末?$/.test(plain) && /\d|元/.test(plain))
    return refuse(/^\d{5,}$/.test(plain) ? 'impossibleDate' : 'noDay')
  if (/^\d{1,2}[年./-]\d{1,2}[月./-]\d{1,2}日?$/.test(plain)) return refuse('noEra')
  return refuse(looksLikeDate(plain) ? 'impossibleDate' : 'notADate')
}

function toPlain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s*(?:\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?|T\d{2}:\d{2}.*)$/, '')
    .replace(/[\s]/g, '')
    .replace(/[‐‑‒–—―−ー]/g, '-')
    .replace(/[・、,]/g, '.')
    .replace(/\((?:[月火水木金土日]|[月火水木金土日]曜日?)\)$/, '')
    .replace(/^([A-Za-z]|令和?|平成?|昭和?|大正?|明治?)[.]/, '$1')
}

/** Digits without anything between: 20260401, R080401, and a date number. */
function readDigits(plain: string): string | undefined {
  const whole = /^(\d{4})(\d{2})(\d{2})$/.exec(plain)
  if (whole !== null)
    return toCalendarDate({ year: Number(whole[1]), month: Number(whole[2]), day: Number(whole[3]) })
  const ofEra = /^([A-Za-z]|令和?|平成?|昭和?|大正?|明治?)(\d{2})(\d{2})(\d{2})$/.exec(plain)
  if (ofEra !== null) return parseJapaneseDate(`${ofEra[1]}${ofEra[2]}.${ofEra[3]}.${ofEra[4]}`)
  // from 1954 to 2119: a smaller or greater number is rather something else
  return /^[2-7]\d{4}$/.test(plain) ? toSerialDate(Number(plain), false) : undefined
}

function looksLikeDate(plain: string): boolean {
  return /^\D{0,3}\d{1,8}(?:[年./-]\d{1,2}[月./-]\d{1,2}日?)?$/.test(plain) || /年.*月.*日$/.test(plain)
}
