import { describe, expect, it } from 'vitest'
import { anOpenInspection, answerAll, refusalOf } from '../support/a-union.ts'
import { readPdfText } from '../support/pdf.ts'

describe('entering from paper', () => {
  it('keeps from what and by whom each answer was entered', async () => {
    const { officer, sheets } = await anOpenInspection()
    const [sheet] = sheets
    if (sheet === undefined) throw new Error('no sheet')
    const { questions } = await officer.sheets.get({ sheetId: sheet.id })
    const [first, second] = questions
    if (first === undefined || second === undefined) throw new Error('no questions')
    const answer = { choice: 'done' as const, note: '', expectedRowVersion: 0 }
    await officer.sheets.saveAnswers({
      sheetId: sheet.id,
      enteredFrom: 'paper',
      answers: [{ ...answer, questionId: first.id }],
    })
    await officer.sheets.saveAnswers({ sheetId: sheet.id, answers: [{ ...answer, questionId: second.id }] })
    const { answers } = await officer.sheets.get({ sheetId: sheet.id })
    expect(answers.map(({ enteredFrom, enteredBy }) => [enteredFrom, enteredBy])).toEqual([
      ['paper', 'officerの人'],
      ['screen', 'officerの人'],
    ])
  })

  it('is the officer’s, not the respondent’s', async () => {
    const union = await anOpenInspection()
    const [sheet] = union.sheets
    if (sheet === undefined) throw new Error('no sheet')
    const respondent = await union.signedInAs('respondent', sheet.staffMemberId)
    const { questions } = await respondent.sheets.get({ sheetId: sheet.id })
    const answers = questions.slice(0, 1).map(({ id }) => ({
      ...{ questionId: id, choice: 'done' as const, note: '', expectedRowVersion: 0 },
    }))
    const asPaper = respondent.sheets.saveAnswers({ sheetId: sheet.id, enteredFrom: 'paper', answers })
    expect(await refusalOf(asPaper)).toMatchObject({ code: 'not_permitted' })
    expect(await refusalOf(respondent.sheets.find({ text: sheet.number }))).toMatchObject({
      code: 'not_permitted',
    })
  })

  it('finds sheets of running inspections and notes the second pass', async () => {
    const { officer, sheets } = await anOpenInspection()
    const found = await officer.sheets.find({ text: 'ｒ８－００２' })
    expect(found.map(({ number, inspectionTitle }) => [number, inspectionTitle])).toEqual([
      ['R8-002', '令和8年度 情報セキュリティ自己点検'],
    ])
    const [sheet] = sheets
    if (sheet === undefined) throw new Error('no sheet')
    await answerAll(officer, sheet.id)
    const compared = await officer.sheets.markCompared({
      sheetId: sheet.id,
      expectedRowVersion: sheet.rowVersion,
    })
    expect(compared.comparedBy).toBe('officerの人')
    await officer.sheets.submit({ sheetId: sheet.id, expectedRowVersion: compared.rowVersion })
    const late = officer.sheets.markCompared({
      sheetId: sheet.id,
      expectedRowVersion: compared.rowVersion + 1,
    })
    expect(await refusalOf(late)).toMatchObject({ rule: 'sheetSubmitted' })
  })

  it('forgets the second pass when an answer is changed after it, not when a note is', async () => {
    const { officer, sheets } = await anOpenInspection()
    const [sheet] = sheets
    if (sheet === undefined) throw new Error('no sheet')
    await answerAll(officer, sheet.id)
    await officer.sheets.markCompared({ sheetId: sheet.id, expectedRowVersion: sheet.rowVersion })
    const change = async (choice: 'done' | 'unknown', note: string) => {
      const { answers } = await officer.sheets.get({ sheetId: sheet.id })
      const [first] = answers
      if (first === undefined) throw new Error('no answer')
      const answer = { questionId: first.questionId, expectedRowVersion: first.rowVersion, choice, note }
      await officer.sheets.saveAnswers({ sheetId: sheet.id, answers: [answer] })
      return (await officer.sheets.get({ sheetId: sheet.id })).summary.comparedBy
    }
    expect(await change('done', '補足')).toBe('officerの人')
    expect(await change('unknown', '補足')).toBeNull()
  })

  it('knows on which page of the paper each question stands', async () => {
    const { officer, sheets, inspection } = await anOpenInspection()
    const [sheet] = sheets
    if (sheet === undefined) throw new Error('no sheet')
    const { pages } = await officer.sheets.paperPages({ sheetId: sheet.id })
    const subject = { kind: 'inspection-sheets' as const, filling: 'blank' as const, unitName: null }
    const paper = await officer.reports.preview({
      ...{ ...subject, inspectionId: inspection.id, sheetIds: [sheet.id] },
    })
    const texts = readPdfText(new Uint8Array(await paper.arrayBuffer())).split('\f')
    const { questions } = await officer.sheets.get({ sheetId: sheet.id })
    const printedOn = questions.map(({ code }) => 1 + texts.findIndex((text) => text.includes(code)))
    expect(pages).toEqual(printedOn)
    expect(new Set(pages).size).toBeGreaterThan(3)
  })
})
