import fc from 'fast-check'
import { audiences } from '../../shared/domain/checklist/audience.ts'
import { measureCategories } from '../../shared/domain/checklist/category.ts'
import type { InspectionId, InspectionQuestionId, SheetId } from '../../shared/domain/id/branded-id.ts'
import { answerChoices } from '../../shared/domain/inspection/answer-choice.ts'
import { sheetStates } from '../../shared/domain/inspection/sheet-state.ts'
import type { TallyQuestion, TallySheet, TallySource } from '../../shared/domain/inspection/tally-source.ts'

// tests make ids from plain words
export const questionId = (text: string) => text as InspectionQuestionId
export const sheetId = (text: string) => text as SheetId

export function aQuestion(code: string, fields: Partial<TallyQuestion> = {}): TallyQuestion {
  return {
    id: questionId(`q-${fields.audience ?? 'staff'}-${code}`),
    audience: 'staff',
    code,
    text: `設問${code}`,
    category: 'personnel',
    provisions: ['第7条(3)'],
    ordinanceItem: 3,
    ...fields,
  }
}

export function aSheet(id: string, fields: Partial<TallySheet> = {}): TallySheet {
  return { id: sheetId(id), audience: 'staff', unitName: '総務課', state: 'submitted', ...fields }
}

export function aSource(fields: Partial<TallySource> = {}): TallySource {
  // an id of the test
  return {
    inspectionId: 'i' as InspectionId,
    fiscalYear: 2026,
    questions: [],
    sheets: [],
    answers: [],
    ...fields,
  }
}

/** Sheets of every state that answer all the questions of their audience. */
export function anySource(): fc.Arbitrary<TallySource> {
  const questions = audiences.flatMap((audience, offset) =>
    ['01', '02', '03'].map((code, index) =>
      aQuestion(code, { audience, category: measureCategories[(offset * 3 + index) % 8] ?? 'physical' }),
    ),
  )
  const sheet = fc.record({
    audience: fc.constantFrom(...audiences),
    unitName: fc.constantFrom('総務課', '業務課', '施設課'),
    state: fc.constantFrom(...sheetStates),
    choices: fc.array(fc.constantFrom(...answerChoices), { minLength: 3, maxLength: 3 }),
  })
  return fc.array(sheet, { maxLength: 12 }).map((rows) => {
    const sheets = rows.map(({ audience, unitName, state }, index) =>
      aSheet(`s${index}`, { audience, unitName, state }),
    )
    const answers = rows.flatMap((row, index) =>
      row.choices.map((choice, at) => ({
        sheetId: sheetId(`s${index}`),
        questionId: questionId(`q-${row.audience}-0${at + 1}`),
        choice,
      })),
    )
    return aSource({ questions, sheets, answers })
  })
}
