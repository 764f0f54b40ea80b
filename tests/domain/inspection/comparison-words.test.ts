import { describe, expect, it } from 'vitest'
import type { YearFigures } from '../../../shared/domain/inspection/compare-years.ts'
import {
  listQuestionMarks,
  toYearLabel,
  toYearMark,
} from '../../../shared/domain/inspection/comparison-words.ts'
import { noAnswers } from '../../../shared/domain/inspection/rate.ts'

const asked: YearFigures = { assigned: 1, submitted: 1, counts: noAnswers, rate: null }
const years = [2023, 2024, 2025, 2026].map((fiscalYear) => ({
  ...{ fiscalYear, isRunning: false },
  // ids of the test
  inspectionId: String(fiscalYear) as never,
}))

const question = (isAsked: readonly boolean[], wordings: readonly number[]) => ({
  figures: isAsked.map((one) => (one ? asked : null)),
  wordings: wordings.map((fiscalYear) => ({ fiscalYear, text: `${fiscalYear}の文` })),
})

describe('toYearMark', () => {
  it('marks the first year a question is asked in as new, but for the first year there is', () => {
    const marksOf = (one: ReturnType<typeof question>) =>
      years.map((_, place) => toYearMark(one, years, place))
    expect(marksOf(question([true, true, true, true], [2023, 2025]))).toEqual([
      'same',
      'same',
      'changed',
      'same',
    ])
    expect(marksOf(question([false, true, false, true], [2024]))).toEqual([
      'notAsked',
      'new',
      'notAsked',
      'same',
    ])
  })
})

describe('listQuestionMarks', () => {
  it('names each change with its year, and when a question was given up', () => {
    expect(listQuestionMarks(question([false, true, true, false], [2024, 2025]), years)).toEqual([
      { mark: 'new', fiscalYear: 2024 },
      { mark: 'changed', fiscalYear: 2025 },
      { mark: 'retired', fiscalYear: 2026 },
    ])
    expect(listQuestionMarks(question([true, true, true, true], [2023]), years)).toEqual([])
  })
})

describe('toYearLabel', () => {
  it('says which year is still running', () => {
    expect(toYearLabel({ fiscalYear: 2019, isRunning: false })).toBe('令和元年度')
    expect(toYearLabel({ fiscalYear: 2026, isRunning: true })).toBe('令和8年度（途中）')
  })
})
