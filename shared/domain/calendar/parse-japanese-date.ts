import { toCalendarDate } from './calendar-date.ts'
import { type Era, eraFirstYear, eras, gregorianFrom, olderEras } from './era.ts'

const number = '[0-9]{1,4}|[〇一二三四五六七八九十]{1,4}'
const form = new RegExp(
  `^(?<era>[^0-9〇一二三四五六七八九十元]*)(?<year>元|${number})(?:年|[./-])(?<month>${number})(?:月|[./-])(?<day>${number})日?$`,
)
const kanjiDigits = '〇一二三四五六七八九'

/**
 * The calendar date a person wrote, as `2026-04-01`, or undefined where it is none. Reads R8.4.1, 令和8年4月1日,
 * 令和元年, 令8.4.1, 2026/4/1, 2026-04-01, full-width digits and 令和八年四月一日. A day that never was, such as
 * 30 February or 平成31年5月1日, is none; nor is one before 1873, when Japan had another calendar.
 */
export function parseJapaneseDate(text: string): string | undefined {
  const found = form.exec(text.normalize('NFKC').replace(/\s/g, ''))?.groups
  if (found === undefined) return undefined
  const month = toNumber(found.month)
  const day = toNumber(found.day)
  if (found.era === '') return toCalendarDate({ year: toNumber(found.year), month, day })
  const era = findEra(found.era ?? '')
  if (era === undefined) return undefined
  const yearOfEra = found.year === '元' ? 1 : toNumber(found.year)
  const date = toCalendarDate({ year: eraFirstYear(era) + yearOfEra - 1, month, day })
  return date !== undefined && isOfEra(date, era) ? date : undefined
}

const readEras = [...eras, ...olderEras]

function isOfEra(date: string, era: Era): boolean {
  return date >= gregorianFrom && readEras.find(({ startsOn }) => date >= startsOn) === era
}

function findEra(word: string): Era | undefined {
  return readEras.find((era) =>
    [era.name, era.character, era.letter, era.letter.toLowerCase()].includes(word),
  )
}

/** Digits as they stand; 二〇二六 by its digits, 十五 and 二十三 by tens. */
function toNumber(text = ''): number {
  if (/^[0-9]+$/.test(text)) return Number(text)
  if (!text.includes('十')) return Number([...text].map((digit) => kanjiDigits.indexOf(digit)).join(''))
  const [tens = '', ones = '', ...rest] = text.split('十')
  if (rest.length > 0 || tens.length > 1 || ones.length > 1) return Number.NaN
  return (tens === '' ? 1 : kanjiDigits.indexOf(tens)) * 10 + (ones === '' ? 0 : kanjiDigits.indexOf(ones))
}
