import { buildCoverage, type Coverage } from '../../shared/domain/coverage/build-coverage.ts'
import type { CoveredMeasure, CoveredQuestion } from '../../shared/domain/coverage/coverage.ts'
import { findCoverageRows } from '../../shared/domain/coverage/find-rows.ts'
import type { MeasureId } from '../../shared/domain/id/branded-id.ts'
import { toQuestionKey } from '../../shared/domain/inspection/count-year.ts'
import { type Counts, noAnswers } from '../../shared/domain/inspection/rate.ts'
import { isStandingMeasure } from '../../shared/domain/measure/measure-state.ts'
import { parsePolicyText } from '../../shared/domain/policy/parse-policy-text.ts'
import { countSubmittedChoices } from '../data/repositories/answer-repository.ts'
import { listChecklists } from '../data/repositories/checklist-repository.ts'
import { findInspectionOfYear } from '../data/repositories/inspection-repository.ts'
import { listChecksOfYear } from '../data/repositories/measure-check-repository.ts'
import { listMeasures } from '../data/repositories/measure-repository.ts'
import { getCurrentEdition } from '../data/repositories/policy-repository.ts'
import type { ServiceContext } from './service-context.ts'

type AnswersOfYear = {
  readonly inspection: 'none' | 'open' | 'closed'
  readonly countsByQuestion: ReadonlyMap<string, Counts>
}

/** 網羅状況 of a 年度: questions and measures by provision of the policy in force and 号, with what the year found. */
export function showCoverage(context: ServiceContext, input: { fiscalYear: number }): Coverage<MeasureId> {
  const { fiscalYear } = input
  const { inspection, countsByQuestion } = loadAnswersOfYear(context, fiscalYear)
  const questions = listQuestions(context, countsByQuestion)
  const measures = listStanding(context, fiscalYear)
  const policy = parsePolicyText(getCurrentEdition(context.db).sourceText)
  const rows = findCoverageRows(policy, [...questions, ...measures])
  return buildCoverage({ fiscalYear, inspection, rows, questions, measures })
}

/** How each question was answered in the inspection of a 年度, by audience and code. */
export function loadAnswersOfYear(context: ServiceContext, fiscalYear: number): AnswersOfYear {
  const inspection = findInspectionOfYear(context.db, fiscalYear)
  if (inspection === undefined) return { inspection: 'none', countsByQuestion: new Map() }
  const counts = new Map<string, Counts>()
  for (const { choice, count, ...question } of countSubmittedChoices(context.db, inspection.id)) {
    const key = toQuestionKey(question)
    counts.set(key, { ...(counts.get(key) ?? noAnswers), [choice]: count })
  }
  return { inspection: inspection.state, countsByQuestion: counts }
}

function listQuestions(
  { db }: ServiceContext,
  countsByQuestion: ReadonlyMap<string, Counts>,
): CoveredQuestion[] {
  return listChecklists(db).flatMap(({ audience, questions }) =>
    questions.map(({ code, text, provisions, ordinanceItem }) => ({
      ...{ audience, code, text, provisions, ordinanceItem },
      counts: countsByQuestion.get(toQuestionKey({ audience, code })) ?? null,
    })),
  )
}

function listStanding({ db }: ServiceContext, fiscalYear: number): CoveredMeasure<MeasureId>[] {
  const results = new Map(
    listChecksOfYear(db, fiscalYear).map(({ measureId, result }) => [measureId, result]),
  )
  return listMeasures(db)
    .filter(isStandingMeasure)
    .map(({ id, number, title, provisions, ordinanceItems, state }) => ({
      ...{ id, number, title, provisions, ordinanceItems, state },
      result: results.get(id) ?? null,
    }))
}
