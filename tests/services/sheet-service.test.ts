import { describe, expect, it } from 'vitest'
import type { AnswerChoice } from '../../shared/domain/inspection/answer-choice.ts'
import type { TestClient } from '../support/a-program.ts'
import { anOpenInspection, answerAll, asId, refusalOf, submitAll } from '../support/a-union.ts'

async function anOwnSheet() {
  const union = await anOpenInspection()
  const [first, second] = union.sheets
  if (first === undefined || second === undefined) throw new Error('no sheets')
  const respondent = await union.signedInAs('respondent', first.staffMemberId)
  const { questions } = await respondent.sheets.get({ sheetId: first.id })
  return { ...union, respondent, own: first, other: second, questions }
}

function save(
  client: TestClient,
  sheetId: string,
  answer: {
    questionId: string
    choice: AnswerChoice | null
    note?: string
    expectedRowVersion?: number
  },
) {
  return client.sheets.saveAnswers({
    sheetId: asId(sheetId),
    answers: [{ note: '', expectedRowVersion: 0, ...answer, questionId: asId(answer.questionId) }],
  })
}

describe('answering', () => {
  it('keeps choices and notes and counts what is answered', async () => {
    const { respondent, own, questions } = await anOwnSheet()
    const [first, second] = questions.map((question) => question.id)
    await save(respondent, own.id, {
      questionId: first ?? '',
      choice: 'partlyDone',
      note: '鍵が一つしかない',
    })
    const saved = await save(respondent, own.id, { questionId: second ?? '', choice: null, note: 'あとで' })
    expect(saved).toMatchObject({
      answers: [{ questionId: second, choice: null, note: 'あとで', rowVersion: 1 }],
      answeredCount: 1,
    })
    const sheet = await respondent.sheets.get({ sheetId: own.id })
    expect(sheet.answers).toMatchObject([
      { questionId: first, choice: 'partlyDone', note: '鍵が一つしかない', rowVersion: 1 },
      { questionId: second, choice: null, note: 'あとで', rowVersion: 1 },
    ])
    expect([sheet.summary.state, sheet.summary.answeredCount]).toEqual(['answering', 1])
  })

  it('refuses a second window that saves the same answer, by the code of its question', async () => {
    const { respondent, officer, own, questions } = await anOwnSheet()
    const questionId = questions[4]?.id ?? ''
    await save(respondent, own.id, { questionId, choice: 'done' })
    const late = { code: 'stale_row', kind: 'answer', id: questionId }
    expect(await refusalOf(save(officer, own.id, { questionId, choice: 'notDone' }))).toEqual({
      ...late,
      questionCode: questions[4]?.code,
    })
    await save(officer, own.id, { questionId, choice: 'unknown', expectedRowVersion: 1 })
    const stale = save(respondent, own.id, { questionId, choice: 'done', expectedRowVersion: 1 })
    expect((await refusalOf(stale)).questionCode).toBe(questions[4]?.code)
  })

  it('saves all the given answers or none', async () => {
    const { respondent, own, questions } = await anOwnSheet()
    const ids = questions.slice(0, 3).map((question) => question.id)
    await save(respondent, own.id, { questionId: ids[2] ?? '', choice: 'done' })
    const all = respondent.sheets.saveAnswers({
      sheetId: own.id,
      answers: ids.map((questionId) => ({
        questionId,
        choice: 'notDone',
        note: '理由',
        expectedRowVersion: 0,
      })),
    })
    expect((await refusalOf(all)).code).toBe('stale_row')
    const { answers } = await respondent.sheets.get({ sheetId: own.id })
    expect(answers.map((answer) => answer.choice)).toEqual(['done'])
  })

  it('reaches only one’s own sheets; the officer reaches any, the auditor reads any', async () => {
    const { respondent, officer, signedInAs, own, other, questions } = await anOwnSheet()
    const mine = await respondent.sheets.listMine({})
    expect(mine.map((sheet) => [sheet.number, sheet.isInspectionOpen])).toEqual([['R8-001', true]])
    expect((await refusalOf(respondent.sheets.get({ sheetId: other.id }))).code).toBe('not_permitted')
    const questionId = questions[0]?.id ?? ''
    const foreign = save(respondent, other.id, { questionId, choice: 'done' })
    expect((await refusalOf(foreign)).code).toBe('not_permitted')
    await save(officer, own.id, { questionId, choice: 'done' })
    const auditor = await signedInAs('auditor')
    expect((await auditor.sheets.get({ sheetId: own.id })).answers).toHaveLength(1)
    expect((await refusalOf(save(auditor, own.id, { questionId, choice: 'done' }))).code).toBe(
      'not_permitted',
    )
  })

  it('refuses a question of another checklist and the same question twice', async () => {
    const { officer, own, sheets, questions } = await anOwnSheet()
    const manager = await officer.sheets.get({ sheetId: asId(sheets[2]?.id ?? '') })
    const foreign = save(officer, own.id, { questionId: manager.questions[0]?.id ?? '', choice: 'done' })
    expect((await refusalOf(foreign)).code).toBe('not_found')
    const answer = {
      questionId: asId<(typeof questions)[0]['id']>(questions[0]?.id ?? ''),
      choice: 'done' as const,
      note: '',
      expectedRowVersion: 0,
    }
    const twice = officer.sheets.saveAnswers({ sheetId: own.id, answers: [answer, answer] })
    expect(await refusalOf(twice)).toMatchObject({ field: 'answers', reason: 'duplicate' })
  })
})

describe('handing in', () => {
  it('is refused with the codes of unanswered questions and missing notes', async () => {
    const { respondent, own, questions } = await anOwnSheet()
    await answerAll(respondent, own.id)
    const questionId = questions[1]?.id ?? ''
    await save(respondent, own.id, { questionId, choice: 'notDone', expectedRowVersion: 1 })
    const submit = { sheetId: own.id, expectedRowVersion: 1 }
    expect(await refusalOf(respondent.sheets.submit(submit))).toEqual({
      code: 'rule_violation',
      rule: 'answersMissing',
      codes: [questions[1]?.code],
    })
    await save(respondent, own.id, {
      questionId,
      choice: 'notDone',
      note: '予算がない',
      expectedRowVersion: 2,
    })
    expect(await respondent.sheets.submit(submit)).toMatchObject({
      state: 'submitted',
      submittedAt: '2026-11-22T01:00:00.000Z',
    })
  })

  it('locks the answers until the sheet is taken back', async () => {
    const { respondent, own, questions } = await anOwnSheet()
    const { rowVersion } = await submitAll(respondent, own.id)
    const change = { questionId: questions[0]?.id ?? '', choice: 'unknown' as const, expectedRowVersion: 1 }
    expect(await refusalOf(save(respondent, own.id, change))).toMatchObject({ rule: 'sheetSubmitted' })
    const back = await respondent.sheets.takeBack({ sheetId: own.id, expectedRowVersion: rowVersion })
    expect(back.state).toBe('answering')
    await save(respondent, own.id, change)
  })

  it('happens once: a second window gets to know that it changed', async () => {
    const { respondent, officer, own } = await anOwnSheet()
    await submitAll(respondent, own.id)
    await respondent.sheets.takeBack({ sheetId: own.id, expectedRowVersion: 2 })
    const late = officer.sheets.submit({ sheetId: own.id, expectedRowVersion: 1 })
    expect(await refusalOf(late)).toEqual({ code: 'stale_row', kind: 'inspectionSheet', id: own.id })
  })
})
