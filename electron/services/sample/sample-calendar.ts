import { addDays, toDateParts } from '../../../shared/domain/calendar/calendar-date.ts'
import { fiscalYearEnd, fiscalYearStart, toFiscalYear } from '../../../shared/domain/calendar/fiscal-year.ts'

/** When a sample inspection runs, as dates in Japan; `closedOn` is null while it runs. */
export type SamplePeriod = Readonly<{
  fiscalYear: number
  openedOn: string
  dueOn: string
  lastAnswerOn: string
  closedOn: string | null
}>

/** October to the middle of November of the 年度 before. */
export function toLastYearPeriod(today: string): SamplePeriod {
  const year = toFiscalYear(today) - 1
  return {
    fiscalYear: year,
    openedOn: toWorkingDay(`${year}-10-01`),
    dueOn: toWorkingDay(`${year}-10-31`),
    lastAnswerOn: `${year}-11-05`,
    closedOn: toWorkingDay(`${year}-11-14`),
  }
}

/** An inspection of this 年度 that has been running for three weeks, or since 1 April. */
export function toRunningPeriod(today: string): SamplePeriod {
  const fiscalYear = toFiscalYear(today)
  const openedOn = later(toWorkingDay(addDays(today, -21)), fiscalYearStart(fiscalYear))
  const dueOn = earlier(toWorkingDay(addDays(openedOn, 35)), fiscalYearEnd(fiscalYear))
  return { fiscalYear, openedOn, dueOn, lastAnswerOn: later(addDays(today, -1), openedOn), closedOn: null }
}

/** An inspection of this 年度 that was closed a week ago, or as late as the 年度 allows. */
export function toClosedPeriod(today: string): SamplePeriod {
  const fiscalYear = toFiscalYear(today)
  const openedOn = later(toWorkingDay(addDays(today, -49)), fiscalYearStart(fiscalYear))
  const fromOpening = (daysAgo: number) => later(toWorkingDay(addDays(today, -daysAgo)), openedOn)
  const closedOn = fromOpening(7)
  return { fiscalYear, openedOn, dueOn: fromOpening(16), lastAnswerOn: fromOpening(12), closedOn }
}

/** So many instants in order, spread over the working hours from the day after opening to the last answer. */
export function listAnswerInstants(period: SamplePeriod, count: number): Date[] {
  const days = listWorkingDays(period)
  return Array.from({ length: count }, (_, index) => {
    const position = (index * days.length) / count
    const day = days[Math.floor(position)] ?? period.lastAnswerOn
    return toInstant(day, 520 + Math.floor((position % 1) * 480))
  })
}

/** The instant so many minutes after midnight in Japan. */
export function toInstant(date: string, minutes: number): Date {
  return new Date(Date.parse(`${date}T00:00:00+09:00`) + minutes * 60_000)
}

function listWorkingDays({ openedOn, lastAnswerOn }: SamplePeriod): string[] {
  const days: string[] = []
  for (let day = addDays(openedOn, 1); day <= lastAnswerOn; day = addDays(day, 1)) {
    if (isWorkingDay(day)) days.push(day)
  }
  return days.length === 0 ? [lastAnswerOn] : days
}

/** The day itself, or the Friday before a weekend. */
export function toWorkingDay(date: string): string {
  return isWorkingDay(date) ? date : toWorkingDay(addDays(date, -1))
}

function isWorkingDay(date: string): boolean {
  const { year, month, day } = toDateParts(date)
  return ![0, 6].includes(new Date(Date.UTC(year, month - 1, day)).getUTCDay())
}

function later(one: string, other: string): string {
  return one > other ? one : other
}

function earlier(one: string, other: string): string {
  return one < other ? one : other
}
