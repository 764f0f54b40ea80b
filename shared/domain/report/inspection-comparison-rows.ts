import { toFiscalYearShort } from '../calendar/fiscal-year.ts'
import { type AnswerChoice, answerChoices } from '../inspection/answer-choice.ts'
import { fileChoices } from '../inspection/answer-sheet-file.ts'
import type { ComparedQuestion, Comparison, YearFigures } from '../inspection/compare-years.ts'
import { listQuestionMarks } from '../inspection/comparison-words.ts'
import { toShortYear } from '../inspection/trend-words.ts'
import { noFigure, toCountText, toDifferenceText, toPercentText, toShare } from './figures.ts'
import { audienceWords } from './report-words.ts'

type Figures = readonly (YearFigures | null)[]

/** A group with a cell for each year, ready to print. */
export type ComparedGroupRow = {
  readonly label: string
  readonly cells: readonly string[]
  readonly isTotal: boolean
}

export type QuestionRow = {
  readonly audience: string
  readonly code: string
  readonly text: string
  /** 変更 and the like with their years, a line each. */
  readonly marks: string
  readonly cells: readonly string[]
}

/** All that was counted of a group in one year, ready to print. */
export type CountRow = { readonly label: string; readonly cells: readonly string[] }

/** The rate of each year and, below it, the difference to the year before. */
export function toGroupRow(label: string, figures: Figures): ComparedGroupRow {
  return { label, cells: toRateCells(figures), isTotal: false }
}

export function toQuestionRow(question: ComparedQuestion, { years }: Comparison): QuestionRow {
  const marks = listQuestionMarks(question, years).map(
    ({ mark, fiscalYear }) => `${toFiscalYearShort(fiscalYear)}${markWords[mark]}`,
  )
  return {
    audience: audienceWords[question.audience],
    code: question.code,
    text: question.text,
    marks: marks.join('\n'),
    cells: toRateCells(question.figures),
  }
}

/** 対象・提出・回収率, the five choices and 実施率, a row each. */
export function listTotalRows(total: readonly YearFigures[]): ComparedGroupRow[] {
  const toRow = (label: string, cell: (figures: YearFigures) => string): ComparedGroupRow => ({
    ...{ label, cells: total.map(cell), isTotal: false },
  })
  return [
    toRow('対象（枚）', ({ assigned }) => toCountText(assigned)),
    toRow('提出（枚）', ({ submitted }) => toCountText(submitted)),
    toRow('回収率', ({ assigned, submitted }) => toPercentText(toShare(submitted, assigned))),
    ...fileChoices.map(([choice, word]) => toRow(word, ({ counts }) => toCountText(counts[choice]))),
    { ...toGroupRow('実施率', total), isTotal: true },
  ]
}

/** One row for each year the group was there; its label stands in the first. */
export function listCountRows(label: string, figures: Figures, years: Comparison['years']): CountRow[] {
  return years.flatMap((year, place) => {
    const one = figures[place] ?? null
    if (one === null) return []
    const { assigned, submitted, counts, rate } = one
    return [
      {
        label,
        cells: [
          ...[toShortYear(year), toCountText(assigned), toCountText(submitted)],
          toPercentText(toShare(submitted, assigned)),
          ...answerChoices.map((choice: AnswerChoice) => toCountText(counts[choice])),
          toPercentText(rate),
        ],
      },
    ]
  })
}

const markWords = { new: '新規', changed: '変更', retired: '廃止' } as const

function toRateCells(figures: Figures): string[] {
  return figures.map((one, place) => {
    const rate = one?.rate ?? null
    const difference = toDifferenceText(rate, figures[place - 1]?.rate ?? null)
    return difference === noFigure ? toPercentText(rate) : `${toPercentText(rate)}\n${difference}`
  })
}
