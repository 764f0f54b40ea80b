import { toFiscalYearLabel, toFiscalYearShort } from '../calendar/fiscal-year.ts'
import { toDifference, toDifferenceText, toPercentText } from '../report/figures.ts'
import type { Comparison, YearFigures } from './compare-years.ts'
import { toYearLabel } from './comparison-words.ts'

const noAnswersText = 'まだ数えられる回答がありません。'

type Years = Comparison['years']
type Group = { readonly label: string; readonly shares: readonly (number | null)[] }

/** 平成28年度から令和7年度まで, or the one year there is. */
export function toPeriodText(years: readonly { readonly fiscalYear: number }[]): string {
  const [first] = years
  const last = years.at(-1)
  if (first === undefined || last === undefined) return ''
  const from = toFiscalYearLabel(first.fiscalYear)
  return first === last ? from : `${from}から${toFiscalYearLabel(last.fiscalYear)}まで`
}

/** A year as short as a chart needs it: R7, or R8途中 while it runs. */
export function toShortYear({ fiscalYear, isRunning }: Years[number]): string {
  return `${toFiscalYearShort(fiscalYear)}${isRunning ? '途中' : ''}`
}

/** 令和7年度の実施率は89.0％です。令和6年度は88.0％でした（差 ＋1.0）。 */
export function toTotalSentence(years: Years, rates: readonly (number | null)[]): string {
  const present = years.at(-1)
  const before = years.at(-2)
  const [rate = null, previous = null] = [rates.at(-1), rates.at(-2)]
  if (present === undefined || rate === null) return noAnswersText
  const presentText = `${toYearLabel(present)}の実施率は${toPercentText(rate)}です。`
  if (before === undefined || previous === null) return presentText
  return `${presentText}${toYearLabel(before)}は${toPercentText(previous)}でした（差 ${toDifferenceText(rate, previous)}）。`
}

/** 令和7年度は令和6年度と比べて、上がったもの6、下がったもの2、同じもの0です。最も低いのは「運用」の85.4％です。 */
export function toTrendSentence(years: Years, groups: readonly Group[]): string {
  const last = years.length - 1
  const [present, before] = [years[last], years[last - 1]]
  const rated = groups.flatMap(({ label, shares }) => {
    const share = shares[last] ?? null
    return share === null ? [] : [{ label, share }]
  })
  const lowest = rated.toSorted((one, other) => one.share - other.share)[0]
  if (present === undefined || lowest === undefined) return noAnswersText
  const lowestText =
    rated.length > 1 ? `最も低いのは「${lowest.label}」の${toPercentText(lowest.share)}です。` : ''
  if (before === undefined) return lowestText
  const differences = groups.flatMap(({ shares }) => findLastDifference(shares) ?? [])
  const up = differences.filter((difference) => difference > 0).length
  const down = differences.filter((difference) => difference < 0).length
  const comparison = `${toYearLabel(present)}は${toYearLabel(before)}と比べて、上がったもの${up}、下がったもの${down}、同じもの${differences.length - up - down}です。`
  return `${comparison}${lowestText}`
}

/** How the newest year stands to the one before, in points; null where one of them has no figure. */
export function findLastDifference(shares: readonly (number | null)[]): number | null {
  return shares.length < 2 ? null : toDifference(shares.at(-1) ?? null, shares.at(-2) ?? null)
}

/** The 実施率 of each year. */
export function toRates(figures: readonly (YearFigures | null)[]): (number | null)[] {
  return figures.map((one) => one?.rate ?? null)
}
