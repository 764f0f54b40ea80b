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

/** The era in force on a date, or undefined before the first era of the table. */
export function findEraOn(date: string): Era | undefined {
  return eras.find((era) => date >= era.startsOn)
}

/** The Gregorian year in which an era's first year (元年) lies. */
export function eraFirstYear(era: Era): number {
  return Number(era.startsOn.slice(0, 4))
}
