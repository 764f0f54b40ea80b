import { describe, expect, it } from 'vitest'
import type { InspectionQuestionId } from '../../../shared/domain/id/branded-id.ts'
import type { AnswerChoice } from '../../../shared/domain/inspection/answer-choice.ts'
import { listMissingAnswers } from '../../../shared/domain/inspection/missing-answers.ts'

// ids of the test
const question = (code: string) => ({ id: code as InspectionQuestionId, code })
const answer = (code: string, choice: AnswerChoice | null, note = '') => ({
  questionId: code as InspectionQuestionId,
  choice,
  note,
})

describe('listMissingAnswers', () => {
  it('names unanswered questions in the order they are asked', () => {
    const questions = ['03', '01', '02'].map(question)
    expect(listMissingAnswers(questions, [answer('01', 'done'), answer('02', null, '後で')])).toEqual([
      '03',
      '02',
    ])
  })

  it.each([
    ['partlyDone', ['01']],
    ['notDone', ['01']],
    ['done', []],
    ['unknown', []],
    ['notApplicable', []],
  ] as const)('asks for a note with %s: %j', (choice, missing) => {
    expect(listMissingAnswers([question('01')], [answer('01', choice, ' \n')])).toEqual(missing)
    expect(listMissingAnswers([question('01')], [answer('01', choice, '研修を予定')])).toEqual([])
  })
})
