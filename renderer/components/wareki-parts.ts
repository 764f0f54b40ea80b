import { toDateParts } from '../../shared/domain/calendar/calendar-date.ts'
import { type Era, eraFirstYear, findEraOn } from '../../shared/domain/calendar/era.ts'
import { parseJapaneseDate } from '../../shared/domain/calendar/parse-japanese-date.ts'

/** What stands in the boxes of a date field: `{ era: '令和', year: '8', month: '11', day: '22' }`. */
export type WarekiParts = Readonly<{ era: string; year: string; month: string; day: string }>

export const emptyParts: WarekiParts = { era: '令和', year: '', month: '', day: '' }

/** The boxes for a date; empty boxes for none. */
export function toWarekiParts(date: string | null): WarekiParts {
  const era: Era | undefined = date === null ? undefined : findEraOn(date)
  if (date === null || era === undefined) return emptyParts
  const { year, month, day } = toDateParts(date)
  return {
    era: era.name,
    year: String(year - eraFirstYear(era) + 1),
    month: String(month),
    day: String(day),
  }
}

export function isBlank({ year, month, day }: WarekiParts): boolean {
  return [year, month, day].every((part) => part.trim() === '')
}

/** The date the boxes say, `incomplete` while a box is empty, `impossible` for a day that does not exist. */
export function fromWarekiParts(parts: WarekiParts): string | 'incomplete' | 'impossible' {
  const { era, year, month, day } = parts
  if ([year, month, day].some((part) => part.trim() === '')) return 'incomplete'
  return parseJapaneseDate(`${era}${year}年${month}月${day}日`) ?? 'impossible'
}
