import { read, utils } from '@e965/xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Comparison } from '../../shared/contract/comparison.ts'
import { toFiscalYearLabel, toFiscalYearShort } from '../../shared/domain/calendar/fiscal-year.ts'
import { toAudienceLabel } from '../../shared/domain/checklist/audience-label.ts'
import { toCategoryLabel } from '../../shared/domain/checklist/category-label.ts'
import { answerChoices } from '../../shared/domain/inspection/answer-choice.ts'
import { categoryWords } from '../../shared/domain/report/report-words.ts'
import { aUnion } from '../support/a-union.ts'
import { readPdfCharacters } from '../support/pdf.ts'
import { runTenYears } from '../support/ten-years.ts'

const choice = { fiscalYears: null, includesRunning: true }
const choiceHeadings = ['できている', '一部できている', 'できていない', 'わからない', '該当なし']
type Figures = Comparison['total'][number] | null
type Row = Record<string, string | number>

/** Ten closed years and the running one, seen on screen, on paper, in Excel, and counted by the database itself. */
const seen: {
  screen: Comparison
  paper: string
  sheets: Record<string, Row[]>
  counted: Map<string, number>
} = {
  ...{ screen: undefined as never, paper: '', sheets: {}, counted: new Map() },
}

beforeAll(async () => {
  const { officer, context, incidents } = await aUnion()
  await runTenYears(officer, { unitCount: 4, peopleOfUnit: 1, isLastRunning: true })
  seen.screen = await officer.inspections.compareYears(choice)
  const pdf = await officer.reports.preview({ kind: 'inspection-comparison', ...choice })
  seen.paper = readPdfCharacters(new Uint8Array(await pdf.arrayBuffer()))
  const file = await officer.inspections.exportComparison({ ...choice, format: 'xlsx' })
  const book = read(new Uint8Array(await file.arrayBuffer()), { type: 'array' })
  for (const [name, sheet] of Object.entries(book.Sheets)) seen.sheets[name] = utils.sheet_to_json<Row>(sheet)
  const rows = context.db
    .prepare(
      `SELECT fiscal_year AS year, unit_name AS unit, sheet.audience AS audience, category, code, choice, count(*) AS n
       FROM inspection JOIN inspection_sheet sheet ON sheet.inspection_id = inspection.id
       JOIN answer ON answer.sheet_id = sheet.id JOIN inspection_question question ON question.id = question_id
       WHERE sheet.state = 'submitted' GROUP BY 1, 2, 3, 4, 5, 6`,
    )
    .all() as {
    year: number
    unit: string
    audience: string
    category: string
    code: string
    choice: string
    n: number
  }[]
  for (const { year, unit, audience, category, code, choice: chosen, n } of rows)
    for (const group of [
      'total',
      `category ${category}`,
      `unit ${unit}`,
      `audience ${audience}`,
      `question ${audience} ${code}`,
    ]) {
      const key = `${year} ${group} ${chosen}`
      seen.counted.set(key, (seen.counted.get(key) ?? 0) + n)
    }
  expect(incidents).toEqual([])
}, 60_000)

type Group = Readonly<{
  key: string
  sheet: string
  isRow: (row: Row) => boolean
  figures: readonly Figures[]
}>

/** Every group of the screen with its key in the database and its rows in Excel. */
function listGroups({ total, byCategory, byUnit, byAudience, byQuestion }: Comparison): Group[] {
  return [
    { key: 'total', sheet: '総計', isRow: () => true, figures: total },
    ...byCategory.map(({ category, figures }) => ({
      ...{ key: `category ${category}`, sheet: '区分', figures },
      isRow: (row: Row) => row.区分 === toCategoryLabel(category),
    })),
    ...byUnit.map(({ unitName, figures }) => ({
      ...{ key: `unit ${unitName}`, sheet: '所属', figures },
      isRow: (row: Row) => row.所属 === unitName,
    })),
    ...byAudience.map(({ audience, figures }) => ({
      ...{ key: `audience ${audience}`, sheet: '対象', figures },
      isRow: (row: Row) => row.対象 === toAudienceLabel(audience),
    })),
    ...byQuestion.map(({ audience, code, figures }) => ({
      ...{ key: `question ${audience} ${code}`, sheet: '設問', figures },
      isRow: (row: Row) => row.対象 === toAudienceLabel(audience) && row.番号 === code,
    })),
  ]
}

const toPercent = (share: number | null) =>
  share === null ? '－' : `${(Math.round(share * 1000) / 10).toFixed(1)}％`

/** In points between the rounded rates, as people would take one printed figure from the other. */
function toPoints(one: Figures | undefined, before: Figures | undefined): number | null {
  const [rate = null, previous = null] = [one?.rate, before?.rate]
  if (rate === null || previous === null) return null
  return (Math.round(rate * 1000) - Math.round(previous * 1000)) / 10
}

/** What stands on paper for a row of rates: each with its difference to the one before. */
function toPaperRates(figures: readonly Figures[]): string {
  return figures
    .map((one, place) => {
      const points = toPoints(one, figures[place - 1])
      if (points === null) return toPercent(one?.rate ?? null)
      const sign = points > 0 ? '＋' : points < 0 ? '△' : ''
      return `${toPercent(one?.rate ?? null)}${sign}${Math.abs(points).toFixed(1)}`
    })
    .join('')
}

describe('ten years and the running one', () => {
  it('are all there, with every group', () => {
    expect(seen.screen.years.map(({ fiscalYear, isRunning }) => [fiscalYear, isRunning])).toEqual([
      ...Array.from({ length: 10 }, (_, place) => [2016 + place, false]),
      [2026, true],
    ])
    expect(listGroups(seen.screen).length).toBe(1 + 8 + 4 + 3 + 111)
  })

  it('are on screen what the database counts', () => {
    for (const { key, figures } of listGroups(seen.screen))
      for (const [place, { fiscalYear }] of seen.screen.years.entries()) {
        const counted = answerChoices.map((one) => seen.counted.get(`${fiscalYear} ${key} ${one}`) ?? 0)
        const shown = answerChoices.map((one) => figures[place]?.counts[one] ?? 0)
        expect(shown, `${key} ${fiscalYear}`).toEqual(counted)
        const [done = 0, partly = 0, not = 0, unknown = 0] = counted
        const rated = done + partly + not + unknown
        expect(figures[place]?.rate ?? null, `${key} ${fiscalYear}`).toBe(rated === 0 ? null : done / rated)
      }
  })

  it('are in Excel what they are on screen', () => {
    for (const { key, sheet, isRow, figures } of listGroups(seen.screen)) {
      const rows = seen.sheets[sheet]?.filter(isRow) ?? []
      expect(rows, key).toHaveLength(seen.screen.years.length)
      for (const [place, row] of rows.entries()) {
        const one = figures[place] ?? null
        const expected = [
          ...[
            one?.assigned,
            one?.submitted,
            one && (one.assigned === 0 ? null : one.submitted / one.assigned),
          ],
          ...answerChoices.map((each) => one?.counts[each]),
          one?.rate,
          toPoints(one, figures[place - 1]),
        ]
        const headings = [
          '対象（枚）',
          '提出（枚）',
          '回収率',
          ...choiceHeadings,
          '実施率',
          '前年度との差（ポイント）',
        ]
        expect(
          headings.map((heading) => row[heading]),
          `${key} ${row.年度}`,
        ).toEqual(expected.map((value) => value ?? '－'))
      }
    }
  })

  it('have the same rates in the table of all rates', () => {
    const rows = seen.sheets.実施率の一覧 ?? []
    const groups = listGroups(seen.screen)
    expect(rows).toHaveLength(groups.length)
    for (const [at, { key, figures }] of groups.entries()) {
      const shown = seen.screen.years.map(
        ({ fiscalYear, isRunning }) =>
          rows[at]?.[`${toFiscalYearLabel(fiscalYear)}${isRunning ? '（途中）' : ''}`],
      )
      expect(shown, key).toEqual(figures.map((one) => one?.rate ?? '－'))
    }
  })

  it('are on paper what they are on screen', () => {
    const { total, byCategory, byUnit, byAudience, byQuestion, years } = seen.screen
    const labelled = [
      { label: '実施率', figures: total },
      ...byCategory.map(({ category, figures }) => ({ label: categoryWords[category], figures })),
      ...byUnit.map(({ unitName, figures }) => ({ label: unitName, figures })),
      ...byAudience.map(({ audience, figures }) => ({ label: toAudienceLabel(audience), figures })),
    ]
    for (const { label, figures } of labelled)
      expect(seen.paper).toContain(`${label}${toPaperRates(figures)}`)
    for (const { label, figures } of labelled.slice(1))
      for (const [place, year] of years.entries()) {
        const one = figures[place]
        if (one === null || one === undefined) continue
        const short = `${toFiscalYearShort(year.fiscalYear)}${year.isRunning ? '途中' : ''}`
        const counts = answerChoices.map((each) => one.counts[each]).join('')
        const share = toPercent(one.assigned === 0 ? null : one.submitted / one.assigned)
        expect(seen.paper).toContain(
          `${label}${short}${one.assigned}${one.submitted}${share}${counts}${toPercent(one.rate)}`,
        )
      }
    for (const { code, text, figures } of byQuestion) {
      const start = seen.paper.lastIndexOf(`${code}${text.replaceAll(/\s/g, '')}`)
      expect(start, code).toBeGreaterThan(0)
      const row = seen.paper.slice(start, start + text.length + 200)
      expect(row, code).toContain(toPaperRates(figures))
    }
  })
})
