import { describe, expect, it } from 'vitest'
import { parseChecklist } from '../../../shared/domain/checklist/parse-checklist.ts'

const question = {
  code: 'S01',
  text: '席を離れるときは、パソコンの画面をロックしている。',
  guidance: '短い離席でも毎回行っていれば「できている」です。',
  category: 'physical',
  provisions: ['第7条(2)', '第9条第2項'],
  ordinanceItem: 3,
}
const checklist = { audience: 'staff', title: '職員等用 自己点検票', introduction: '', questions: [question] }

function withQuestion(change: object): unknown {
  return { ...checklist, questions: [question, { ...question, code: 'S02', ...change }] }
}

describe('parseChecklist', () => {
  it('returns a checklist as it was written', () => {
    expect(parseChecklist(checklist)).toEqual(checklist)
  })

  it.each([
    ['an unknown audience', { ...checklist, audience: 'everyone' }, 'audience'],
    ['no questions at all', { ...checklist, questions: [] }, 'questions'],
    ['an unknown member', { ...checklist, colour: 'red' }, ''],
    ['a value that is no object', null, ''],
    ['an empty question', withQuestion({ text: ' ' }), 'questions.1.text'],
    ['an unknown category', withQuestion({ category: 'network' }), 'questions.1.category'],
    ['a question without a provision', withQuestion({ provisions: [] }), 'questions.1.provisions'],
    ['a citation in another form', withQuestion({ provisions: ['7条3号'] }), 'questions.1.provisions.0'],
    ['an item the ordinance lacks', withQuestion({ ordinanceItem: 9 }), 'questions.1.ordinanceItem'],
    ['a code twice', withQuestion({ code: 'S01' }), 'questions.1.code'],
  ])('refuses %s and names the place', (_, json, field) => {
    expect(() => parseChecklist(json)).toThrow(
      expect.objectContaining({ code: 'invalid_input', details: expect.objectContaining({ field }) }),
    )
  })
})
