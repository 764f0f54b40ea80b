import { describe, expect, it } from 'vitest'
import type { InspectionQuestionId } from '../../../shared/domain/id/branded-id.ts'
import { toFileReason } from '../../../shared/domain/inspection/answer-file-words.ts'
import type { ExpectedInspection, FileTab } from '../../../shared/domain/inspection/answer-sheet-file.ts'
import { planAnswers } from '../../../shared/domain/inspection/plan-answer-tab.ts'
import { readAnswerTab } from '../../../shared/domain/inspection/read-answer-tab.ts'

const questions = ['S01', 'S02', 'S03'].map((code) => ({
  // an id of the test
  ...{ id: code as InspectionQuestionId, code, text: `設問の文 ${code}` },
}))
const one = { staffName: '髙橋 一郎', fingerprint: 'f1', state: 'answering' as const, questions }
const expected: ExpectedInspection = {
  organizationName: '北部組合',
  yearLabel: '令和8年度',
  findSheet: (number) =>
    ({
      'R8-001': { number, ...one },
      'R8-002': { number, ...one, staffName: '山﨑 花子' },
      'R8-003': { number, ...one, state: 'submitted' as const },
      'R8-004': { number, ...one, state: 'excluded' as const },
    })[number],
}

type Cells = Readonly<Record<string, string | { text: string; problem: string }>>

/** A tab as it was exported for 髙橋, with what somebody wrote into it. */
function aTab(written: Cells = {}): FileTab {
  const cells = new Map<string, { text: string; problem: string | null }>()
  const set = (cell: string, text: string) => cells.set(cell, { text, problem: null })
  const labels = ['団体名', '年度', '点検票番号', '所属', '氏名', '照合番号']
  const values = ['北部組合', '令和8年度', 'R8-001', '総務課', '髙橋 一郎', 'f1']
  for (const [index, label] of labels.entries()) {
    set(`A${index + 2}`, label)
    set(`B${index + 2}`, values[index] ?? '')
  }
  for (const [index, { code, text }] of questions.entries()) {
    set(`A${index + 11}`, code)
    set(`B${index + 11}`, text)
  }
  for (const [cell, value] of Object.entries(written))
    cells.set(cell, typeof value === 'string' ? { text: value, problem: null } : value)
  const rows = Array.from({ length: 20 }, (_, index) => ({
    line: index + 1,
    cells: [...'ABCDEFG'].map((column) => cells.get(`${column}${index + 1}`) ?? { text: '', problem: null }),
  }))
  return { name: 'R8-001', rows }
}

const answered: Cells = { D11: 'できている', D12: '2', E12: '半分', D13: ' できて いない', E13: 'まだ' }
const read = (written: Cells = answered) => readAnswerTab(aTab(written), expected)

describe('readAnswerTab', () => {
  it('reads words, digits of any width and notes', () => {
    const { answers, problems, gaps, ignored } = read({ ...answered, D11: '０', E11: ' 一\r\n二 ' })
    expect(answers.map(({ cell, choice, note }) => [cell, choice, note])).toEqual([
      ['D11', 'notApplicable', '一\n二'],
      ['D12', 'partlyDone', '半分'],
      ['D13', 'notDone', 'まだ'],
    ])
    expect([problems, gaps, ignored]).toEqual([[], [], []])
  })

  it('does not mind spaces and line ends that an office program puts into a wording or a name', () => {
    expect(read({ ...answered, B12: '設問の\r\n文　S02', B6: '髙橋　一郎' }).problems).toEqual([])
  })

  const formula = (text: string) => ({ text, problem: 'formula' })
  it.each([
    ['another thing', { A2: '名簿' }, ['A2 notAnAnswerSheet']],
    ['another year, whatever its number', { B3: '令和7年度', B4: 'R7-001' }, ['B3 otherYear']],
    ['another body', { B2: '南部組合' }, ['B2 otherOrganization']],
    ['an unknown number', { B4: 'R8-999' }, ['B4 unknownSheet']],
    ["another person's number", { B4: 'R8-002' }, ['B6 otherPerson']],
    ['another name', { B6: '髙橋 二郎' }, ['B6 otherPerson']],
    ['another edition', { B7: 'f2' }, ['B7 otherEdition']],
    ['a submitted sheet', { B4: 'R8-003' }, ['B4 sheetSubmitted']],
    ['an excluded sheet', { B4: 'R8-004' }, ['B4 sheetExcluded']],
    ['a formula beside the name', { B6: formula('髙橋 一郎') }, ['B6 formula']],
    ['a changed question', { B12: '書き換えた設問' }, ['B12 changedQuestion']],
    ['a formula for a question', { B12: formula('設問の文 S02') }, ['B12 formula']],
    ['a question twice', { A12: 'S01' }, ['A12 duplicateQuestion', 'A12 missingQuestion']],
    ['an unknown question', { A12: 'X9' }, ['A12 unknownQuestion', 'A12 missingQuestion']],
    ['a row too many', { A14: 'S99', D14: 'できている' }, ['A14 unknownQuestion']],
    ['an unknown answer', { D12: 'たぶん' }, ['D12 unknownAnswer']],
    ['an answer every object has', { D12: 'constructor' }, ['D12 unknownAnswer']],
    ['a formula', { D12: formula('できている') }, ['D12 formula']],
    ['an error value', { D12: { text: '#N/A', problem: 'errorValue' } }, ['D12 errorValue']],
    ['a merged cell', { D12: { text: '', problem: 'merged' } }, ['D12 merged']],
    ['a formula in a note', { E12: formula('半分') }, ['E12 formula']],
    ['a long note', { E12: 'あ'.repeat(501) }, ['E12 tooLong']],
    ['a character nobody can see', { E12: '半分\u0007' }, ['E12 controlCharacter']],
  ] satisfies [string, Cells, string[]][])('refuses %s, with its cell', (_, written, places) => {
    const { problems } = read({ ...answered, ...written })
    expect(problems.map(({ cell, reason }) => `${cell} ${reason}`)).toEqual(places)
    for (const { reason } of problems) expect(toFileReason(reason)).not.toContain('値が正しくありません')
  })

  it('lists what is still to be answered or noted', () => {
    const { gaps, problems } = read({ D11: '', D12: '一部できている' })
    expect(problems).toEqual([])
    expect(gaps.map(({ cell, reason }) => `${cell} ${reason}`)).toEqual([
      'D11 missingAnswer',
      'E12 missingNote',
      'D13 missingAnswer',
    ])
  })

  it('shows what is written where nothing is read', () => {
    const { ignored, problems } = read({ ...answered, G11: '横の備考', B16: '下の備考' })
    expect(problems).toEqual([])
    expect(ignored.map(({ cell, value }) => `${cell} ${value}`)).toEqual(['G11 横の備考', 'B16 下の備考'])
  })
})

describe('planAnswers', () => {
  const stored = { choice: 'notDone' as const, note: '前からの備考', rowVersion: 3 }
  const plan = (written: Cells) =>
    planAnswers(read(written).answers, (id) => (id === 'S01' ? stored : undefined))

  it('takes nothing away where a cell is empty', () => {
    expect(plan({}).changes).toEqual([])
    expect(plan({ D11: '3' }).changes).toEqual([])
    expect(plan({}).isUntouched).toBe(true)
  })

  it('replaces an answer with its note, and says so', () => {
    const { changes, replacements, isUntouched } = plan({ D11: '1', D12: '1' })
    expect(changes).toEqual([
      { questionId: 'S01', choice: 'done', note: '', expectedRowVersion: 3 },
      { questionId: 'S02', choice: 'done', note: '', expectedRowVersion: 0 },
    ])
    expect(replacements).toEqual([
      { cell: 'D11', before: 'できていない（前からの備考）', after: 'できている' },
    ])
    expect(isUntouched).toBe(false)
  })

  it('adds a note to an answer that is there', () => {
    expect(plan({ E11: '新しい備考' }).changes).toMatchObject([{ choice: 'notDone', note: '新しい備考' }])
  })
})
