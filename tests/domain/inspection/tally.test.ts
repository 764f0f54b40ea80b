import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measureCategories } from '../../../shared/domain/checklist/category.ts'
import { countAll, noAnswers, toRate } from '../../../shared/domain/inspection/rate.ts'
import { buildTally } from '../../../shared/domain/inspection/tally.ts'
import type { TallyAnswer } from '../../../shared/domain/inspection/tally-source.ts'
import { anySource, aQuestion, aSheet, aSource, questionId, sheetId } from '../../support/a-tally-source.ts'

describe('buildTally', () => {
  const questions = [aQuestion('01'), aQuestion('02', { category: 'physical' })]
  const answer = (sheet: string, code: string, choice: TallyAnswer['choice']): TallyAnswer => ({
    sheetId: sheetId(sheet),
    questionId: questionId(`q-staff-${code}`),
    choice,
  })
  const source = aSource({
    questions,
    sheets: [
      aSheet('a'),
      aSheet('b', { unitName: '業務課' }),
      aSheet('c', { unitName: '業務課', state: 'answering' }),
      aSheet('d', { unitName: '施設課', state: 'excluded' }),
    ],
    answers: [
      answer('a', '01', 'done'),
      answer('a', '02', 'notApplicable'),
      answer('b', '01', 'notDone'),
      answer('b', '02', 'done'),
      answer('c', '01', 'done'),
    ],
  })

  it('counts submitted sheets only and leaves 該当なし out of the rate', () => {
    expect(buildTally(source, null).total).toEqual({
      counts: { ...noAnswers, done: 2, notDone: 1, notApplicable: 1 },
      rate: 2 / 3,
      previousRate: null,
    })
  })

  it('lists the units in roster order with who was asked and who came back, without excluded sheets', () => {
    const units = buildTally(source, null).byUnit.map(({ unitName, assigned, submitted, rate }) => ({
      unitName,
      assigned,
      submitted,
      rate,
    }))
    expect(units).toEqual([
      { unitName: '総務課', assigned: 1, submitted: 1, rate: 1 },
      { unitName: '業務課', assigned: 2, submitted: 1, rate: 0.5 },
    ])
  })

  it('shows a question nobody answered as having no rate', () => {
    const tally = buildTally(aSource({ questions, sheets: [aSheet('a', { state: 'notStarted' })] }), null)
    expect(tally.byQuestion.map(({ code, rate, counts }) => ({ code, rate, counts }))).toEqual([
      { code: '01', rate: null, counts: noAnswers },
      { code: '02', rate: null, counts: noAnswers },
    ])
  })

  it('leaves out questions of an audience nobody was in', () => {
    const withManagers = { ...source, questions: [...questions, aQuestion('01', { audience: 'manager' })] }
    const tally = buildTally(withManagers, null)
    expect(tally.byQuestion.map((row) => `${row.audience} ${row.code}`)).toEqual(['staff 01', 'staff 02'])
    expect(tally.byAudience.map((row) => row.audience)).toEqual(['staff'])
  })

  it('compares with last year by code and audience, never by the id of the question', () => {
    const lastYear = aSource({
      fiscalYear: 2025,
      questions: [
        { ...aQuestion('01'), id: questionId('old') },
        { ...aQuestion('02', { audience: 'manager' }), id: questionId('other') },
      ],
      sheets: [aSheet('a'), aSheet('m', { audience: 'manager', unitName: '業務課' })],
      answers: [
        { sheetId: sheetId('a'), questionId: questionId('old'), choice: 'partlyDone' },
        { sheetId: sheetId('m'), questionId: questionId('other'), choice: 'done' },
      ],
    })
    const tally = buildTally(source, lastYear)
    expect({
      year: tally.previousFiscalYear,
      total: tally.total.previousRate,
      questions: tally.byQuestion.map((row) => row.previousRate),
      units: tally.byUnit.map((row) => row.previousRate),
      audience: tally.byAudience.map((row) => row.previousRate),
      personnel: tally.byCategory.find((row) => row.category === 'personnel')?.previousRate,
      physical: tally.byCategory.find((row) => row.category === 'physical')?.previousRate,
    }).toEqual({
      year: 2025,
      total: 0.5,
      questions: [0, null],
      units: [0, 1],
      audience: [0],
      personnel: 0.5,
      physical: null,
    })
  })

  it('names all eight categories of article 7, counted or not', () => {
    expect(buildTally(aSource(), null).byCategory.map((row) => row.category)).toEqual([...measureCategories])
  })

  it('counts every answer of a submitted sheet once in each way of looking at it', () => {
    fc.assert(
      fc.property(anySource(), (any) => {
        const tally = buildTally(any, null)
        const submitted = new Set(any.sheets.filter((s) => s.state === 'submitted').map((s) => s.id))
        const expected = any.answers.filter((a) => submitted.has(a.sheetId)).length
        const sums = [tally.byCategory, tally.byUnit, tally.byAudience, tally.byQuestion].map((rows) =>
          rows.reduce((sum, row) => sum + countAll(row.counts), 0),
        )
        expect([countAll(tally.total.counts), ...sums]).toEqual(Array(5).fill(expected))
      }),
    )
  })

  it('does not depend on the order the answers come in', () => {
    fc.assert(
      fc.property(anySource(), (any) => {
        expect(buildTally({ ...any, answers: any.answers.toReversed() }, null)).toEqual(buildTally(any, null))
      }),
    )
  })
})

describe('toRate', () => {
  it('lies between 0 and 1 and ignores 該当なし', () => {
    const counts = fc.record({
      done: fc.nat(50),
      partlyDone: fc.nat(50),
      notDone: fc.nat(50),
      unknown: fc.nat(50),
      notApplicable: fc.nat(50),
    })
    fc.assert(
      fc.property(counts, (any) => {
        const rate = toRate(any)
        expect(rate === null || (rate >= 0 && rate <= 1)).toBe(true)
        expect(rate).toBe(toRate({ ...any, notApplicable: 0 }))
      }),
    )
  })
})
