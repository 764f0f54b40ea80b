import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildComparison, type YearFigures } from '../../../shared/domain/inspection/compare-years.ts'
import { countAll, noAnswers } from '../../../shared/domain/inspection/rate.ts'
import { buildTally } from '../../../shared/domain/inspection/tally.ts'
import type { TallySource } from '../../../shared/domain/inspection/tally-source.ts'
import { anySource, aQuestion, aSheet, aSource, questionId, sheetId } from '../../support/a-tally-source.ts'

const closed = (source: TallySource) => ({ ...source, isRunning: false })
/** Up to ten years of any answers. */
const anyYears = fc
  .array(anySource(), { minLength: 1, maxLength: 10 })
  .map((sources) => sources.map((source, place) => closed({ ...source, fiscalYear: 2017 + place })))
const countsAndRate = (figures: YearFigures | null | undefined) =>
  figures && { counts: figures.counts, rate: figures.rate }

describe('buildComparison', () => {
  it('of one year is its tally', () => {
    fc.assert(
      fc.property(anySource(), (source) => {
        const tally = buildTally(source, null)
        const { total, byCategory, byUnit, byAudience, byQuestion } = buildComparison([closed(source)])
        const without = <Row extends { previousRate: number | null }>({ previousRate: _, ...row }: Row) => row
        expect(countsAndRate(total[0])).toEqual(without(tally.total))
        expect(
          byCategory.map(({ category, figures: [own] }) => ({ category, ...countsAndRate(own) })),
        ).toEqual(tally.byCategory.map(without))
        expect(byUnit.map(({ unitName, figures: [own] }) => ({ unitName, ...own }))).toEqual(
          tally.byUnit.map(without),
        )
        expect(byAudience.map(({ audience, figures: [own] }) => ({ audience, ...own }))).toEqual(
          tally.byAudience.map(without),
        )
        expect(
          byQuestion.map(({ wordings: _, figures: [own], ...question }) => ({
            ...question,
            ...countsAndRate(own),
          })),
        ).toEqual(tally.byQuestion.map(without))
      }),
    )
  })

  it('gives each year what its tally against the year before says', () => {
    fc.assert(
      fc.property(anyYears, (sources) => {
        const { total, byUnit, byQuestion } = buildComparison(sources)
        for (const [place, source] of sources.entries()) {
          const tally = buildTally(source, sources[place - 1] ?? null)
          expect([total[place]?.rate, total[place - 1]?.rate ?? null]).toEqual([
            tally.total.rate,
            tally.total.previousRate,
          ])
          for (const row of tally.byUnit) {
            const figures = byUnit.find(({ unitName }) => unitName === row.unitName)?.figures
            expect([figures?.[place]?.rate, figures?.[place - 1]?.rate ?? null]).toEqual([
              row.rate,
              row.previousRate,
            ])
          }
          for (const row of tally.byQuestion) {
            const same = byQuestion.find(
              ({ audience, code }) => audience === row.audience && code === row.code,
            )
            expect(countsAndRate(same?.figures[place])).toEqual({ counts: row.counts, rate: row.rate })
          }
        }
      }),
    )
  })

  it('counts every answer of every year once in each way of looking at it', () => {
    fc.assert(
      fc.property(anyYears, (sources) => {
        const { years, total, byCategory, byUnit, byAudience, byQuestion } = buildComparison(sources)
        for (const place of years.keys()) {
          const sumOf = (rows: readonly { readonly figures: readonly (YearFigures | null)[] }[]) =>
            rows.reduce((sum, { figures }) => sum + countAll(figures[place]?.counts ?? noAnswers), 0)
          const all = countAll(total[place]?.counts ?? noAnswers)
          expect([byCategory, byUnit, byAudience, byQuestion].map(sumOf)).toEqual([all, all, all, all])
          const sheetsOf = (rows: readonly { readonly figures: readonly (YearFigures | null)[] }[]) =>
            rows.reduce((sum, { figures }) => sum + (figures[place]?.assigned ?? 0), 0)
          expect([byUnit, byAudience].map(sheetsOf)).toEqual([total[place]?.assigned, total[place]?.assigned])
        }
      }),
    )
  })

  it('stands the oldest first, whatever order the years come in', () => {
    fc.assert(
      fc.property(anyYears, (sources) => {
        expect(buildComparison(sources.toReversed())).toEqual(buildComparison(sources))
      }),
    )
  })

  it('follows a question by audience and code through new wordings, and knows when it was not asked', () => {
    const year = (fiscalYear: number, questions: ReturnType<typeof aQuestion>[]) =>
      closed(
        aSource({
          fiscalYear,
          questions,
          sheets: [aSheet('a')],
          answers: questions.map(({ id }) => ({
            sheetId: sheetId('a'),
            questionId: id,
            choice: 'done' as const,
          })),
        }),
      )
    const reworded = { ...aQuestion('01', { text: '新しい文' }), id: questionId('reworded') }
    const { byQuestion } = buildComparison([
      year(2024, [aQuestion('01'), aQuestion('02')]),
      year(2025, [reworded, aQuestion('02')]),
      year(2026, [aQuestion('03'), reworded]),
    ])
    expect(
      byQuestion.map(({ code, text, wordings, figures }) => ({
        ...{ code, text, asked: figures.map((one) => one !== null) },
        wordings: wordings.map((one) => `${one.fiscalYear} ${one.text}`),
      })),
    ).toEqual([
      { code: '03', text: '設問03', asked: [false, false, true], wordings: ['2026 設問03'] },
      {
        ...{ code: '01', text: '新しい文', asked: [true, true, true] },
        wordings: ['2024 設問01', '2025 新しい文'],
      },
      { code: '02', text: '設問02', asked: [true, true, false], wordings: ['2024 設問02'] },
    ])
  })

  it('shows a unit only in the years it was there, the units of the newest year first', () => {
    const year = (fiscalYear: number, unitNames: string[]) =>
      closed(aSource({ fiscalYear, sheets: unitNames.map((unitName, at) => aSheet(`s${at}`, { unitName })) }))
    const { byUnit } = buildComparison([year(2025, ['施設課', '総務課']), year(2026, ['総務課', '業務課'])])
    expect(
      byUnit.map(({ unitName, figures }) => [unitName, figures.map((one) => one?.assigned ?? null)]),
    ).toEqual([
      ['総務課', [1, 1]],
      ['業務課', [null, 1]],
      ['施設課', [1, null]],
    ])
  })

  it('tells the sheets of a category and of a question: those that ask about it', () => {
    const source = closed(
      aSource({
        questions: [aQuestion('01', { category: 'physical' }), aQuestion('01', { audience: 'manager' })],
        sheets: [aSheet('a'), aSheet('b', { state: 'notStarted' }), aSheet('m', { audience: 'manager' })],
      }),
    )
    const { byCategory, byQuestion } = buildComparison([source])
    const sheetsOf = ({ figures: [own] }: { figures: (YearFigures | null)[] }) => [
      own?.assigned,
      own?.submitted,
    ]
    expect(byCategory.filter(({ category }) => category === 'physical').map(sheetsOf)).toEqual([[2, 1]])
    expect(byCategory.filter(({ category }) => category === 'operation').map(sheetsOf)).toEqual([[0, 0]])
    expect(byQuestion.map(sheetsOf)).toEqual([
      [2, 1],
      [1, 1],
    ])
  })
})
