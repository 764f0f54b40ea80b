import type { Audience } from '../../shared/domain/checklist/audience.ts'
import type { InspectionId, SheetId } from '../../shared/domain/id/branded-id.ts'
import { listAnswersOfInspection } from '../data/repositories/answer-repository.ts'
import {
  type InspectionQuestionRow,
  listInspectionQuestions,
} from '../data/repositories/inspection-repository.ts'
import { listSheets } from '../data/repositories/sheet-repository.ts'
import { toSha256 } from './history-chain.ts'
import type { ServiceContext } from './service-context.ts'

export type AnswerFileSource = ReturnType<typeof readAnswerFileSource>

/** All of an inspection that answer files are written from and read against, in a few queries. */
export function readAnswerFileSource(context: ServiceContext, id: InspectionId) {
  const questions = listInspectionQuestions(context.db, id)
  const answers = listAnswersOfInspection(context.db, id)
  const byKey = new Map(answers.map((answer) => [`${answer.sheetId} ${answer.questionId}`, answer]))
  const byAudience = new Map<Audience, InspectionQuestionRow[]>()
  for (const question of questions) {
    const group = byAudience.get(question.audience) ?? []
    group.push(question)
    byAudience.set(question.audience, group)
  }
  const questionsOf = (audience: Audience) => byAudience.get(audience) ?? []
  const fingerprints = new Map(
    Array.from(byAudience, ([audience, group]) => [audience, toFingerprint(group)]),
  )
  return {
    sheets: listSheets(context.db, id),
    versions: answers.map(({ rowVersion }) => rowVersion),
    questionsOf,
    fingerprintOf: (audience: Audience) => fingerprints.get(audience) ?? '',
    answerOf: (sheetId: SheetId, questionId: InspectionQuestionRow['id']) =>
      byKey.get(`${sheetId} ${questionId}`),
  }
}

/** Tells one set of questions from another: the first digits of the SHA-256 of their codes and wording. */
function toFingerprint(questions: readonly InspectionQuestionRow[]): string {
  return toSha256(JSON.stringify(questions.map(({ code, text }) => [code, text]))).slice(0, 16)
}
