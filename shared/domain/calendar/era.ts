/** An era (元号): its name, its letter and character for short dates, and its first day. */
export type Era = {
  readonly name: string
  readonly letter: string
  readonly character: string
  readonly startsOn: string
}

/** The eras this program reads and writes, the newest first. A new era is one more row on top. */
export const eras: readonly Era[] = [
  { name: '令和', letter: 'R', character: '令', startsOn: '2019-05-01' },
  { name: '平成', letter: 'H', character: '平', startsOn: '1989-01-08' },
  { name: '昭和', letter: 'S', character: '昭', startsOn: '1926-12-25' },
]

/** Eras that old ledgers have and the program reads; it writes the Gregorian year for them. */
export const olderEras: readonly Era[] = [
  { name: '大正', letter: 'T', character: '大', startsOn: '1912-07-30' },
  { name: '明治', letter: 'M', character: '明', startsOn: '1868-01-25' },
]

/** Days of 明治 before this one are of the old calendar, so that their date is another. */
export const gregorianFrom = '1873-01-01'

/** The era in force on a date, or undefined before the first era of the table. */
export function findEraOn(date: string): Era | undefined {
  return eras.find((era) => date >= era.startsOn)
}

/** The Gregorian year in which an era's first year (元年) lies. */
export function eraFirstYear(era: Era): number {
  return Number(era.startsOn.slice(0, 4))
}
