import { describe, expect, it } from 'vitest'
import { drawReport } from '../../electron/reports/report-kinds.ts'
import {
  buildReminderLetterReport,
  type ReminderInput,
} from '../../shared/domain/report/reminder-letter-model.ts'
import { buildUnsubmittedListReport } from '../../shared/domain/report/unsubmitted-list-model.ts'
import { readPdfCharacters, readPdfText } from '../support/pdf.ts'
import { testFonts } from '../support/report-fonts.ts'

const sheet = (number: string, staffName: string, part: object = {}) => ({
  ...{ number, staffName, unitName: '総務課', title: '主事', audience: 'staff' as const },
  ...{ state: 'notStarted' as const, answeredCount: 0, questionCount: 40, returnReason: null },
  ...part,
})
const common = {
  organizationName: '北松北部環境組合',
  isSample: false,
  createdOn: '2026-11-24',
  createdAt: '2026-11-24T01:00:00.000Z',
}
const aReminder = (part: Partial<ReminderInput> = {}): ReminderInput => ({
  ...common,
  sender: '情報セキュリティ責任者',
  inspection: { fiscalYear: 2026, dueOn: '2026-10-30' },
  addressedTo: 'person',
  documentNumber: '８北環総第１２号',
  issuedOn: '2026-11-24',
  newDueOn: '2026-12-01',
  contact: '総務課　内線１２',
  sheets: [
    sheet('R8-001', '髙橋 一郎'),
    sheet('R8-002', '髙橋 一郎', { audience: 'manager' }),
    sheet('R8-005', '𠮷田 次郎', { unitName: '業務課' }),
  ],
  ...part,
})

describe('提出の依頼文', () => {
  it('is one letter a person, in the form of a 公文書', async () => {
    const pdf = await drawReport(testFonts(), 'reminder-letter', buildReminderLetterReport(aReminder()))
    const pages = readPdfText(pdf).split('\f').slice(0, -1)
    expect(pages).toHaveLength(2)
    const first = (pages[0] ?? '').replace(/\s/g, '')
    const order = [
      '８北環総第１２号',
      '令和8年11月24日',
      '主事髙橋一郎様',
      '情報セキュリティ責任者',
      '（依頼）',
      '記',
      'R8-001',
      'R8-002',
      '令和8年12月1日',
      '以上',
    ]
    const places = order.map((words) => first.indexOf(words))
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    expect(first).not.toContain('𠮷田')
  })

  it('is one letter a unit to its 所属長', async () => {
    const model = buildReminderLetterReport(aReminder({ addressedTo: 'unit' }))
    expect(model.letters.map(({ addressee }) => addressee)).toEqual([
      ['総務課　所属長　様'],
      ['業務課　所属長　様'],
    ])
  })

  it('says so where nothing is missing', async () => {
    const pdf = await drawReport(
      testFonts(),
      'reminder-letter',
      buildReminderLetterReport(aReminder({ sheets: [] })),
    )
    expect(readPdfCharacters(pdf)).toContain('依頼文はありません')
  })
})

describe('未提出者一覧', () => {
  const inspection = { fiscalYear: 2026, recordNumber: 'R8-点検-01', dueOn: '2026-10-30' }

  it('names those missing by unit, and counts', async () => {
    const sheets = [
      sheet('R8-001', '髙橋 一郎'),
      sheet('R8-002', '出した 人', { state: 'submitted' }),
      sheet('R8-003', '途中 人', { state: 'answering', answeredCount: 12 }),
      sheet('R8-004', '外れた 人', { state: 'excluded' }),
    ]
    const model = buildUnsubmittedListReport({ ...common, inspection, sheets })
    const text = readPdfCharacters(await drawReport(testFonts(), 'unsubmitted-list', model))
    expect(text).toContain('対象3枚のうち、未提出2枚')
    expect(text).toContain('回答中（40問中12問）')
    expect(text).not.toContain('出した人')
    expect(text).not.toContain('外れた人')
  })

  it('says so where everybody handed in', () => {
    const sheets = [sheet('R8-002', '出した 人', { state: 'submitted' })]
    expect(buildUnsubmittedListReport({ ...common, inspection, sheets }).lead).toContain('未提出者はいない')
  })
})
