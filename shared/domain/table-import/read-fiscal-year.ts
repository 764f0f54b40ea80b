import { eraFirstYear, eras } from '../calendar/era.ts'
import { toFiscalYear } from '../calendar/fiscal-year.ts'
import { readDate } from './read-date.ts'
import { type Read, readAs, refuse } from './read-value.ts'

/** The 年度 a cell says, by the year it begins in: 令和12年度, R12, 2030年度末, or a day in it. Refused as `notAYear`. */
export function readFiscalYear(text: string): Read<number> {
  const plain = text.normalize('NFKC').replace(/\s/g, '')
  const found = /^([^\d元]*)(\d{1,4}|元)(?:年度?)?(?:末|中)?$/.exec(plain)
  if (found !== null) {
    const [, era = '', year = ''] = found
    const given = year === '元' ? 1 : Number(year)
    if (era === '') return year.length === 4 ? readAs(given) : refuse('notAYear')
    const known = eras.find(({ name, letter, character }) =>
      [name, letter, letter.toLowerCase(), character].includes(era),
    )
    return known === undefined || given < 1 ? refuse('notAYear') : readAs(eraFirstYear(known) + given - 1)
  }
  const date = readDate(plain)
  return 'value' in date ? readAs(toFiscalYear(date.value)) : refuse('notAYear')
}
