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
  ...{ number, staffName, staffMemberId: staffName, unitId: 'u1' },
  ...{ unitName: '総務課', title: '主事', audience: 'staff' as const },
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
  omitsSeal: true,
  contact: '総務課　内線１２',
  heads: new Map([['u1', { title: '総務課長', name: '山﨑 美穂' }]]),
  sheets: [
    sheet('R8-001', '髙橋 一郎'),
    sheet('R8-002', '髙橋 一郎', { audience: 'manager' }),
    sheet('R8-005', '𠮷田 次郎', { unitId: 'u2', unitName: '業務課' }),
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
      '（公印省略）',
      '（依頼）',
      '記',
      'R8-001',
      'R8-002',
      '令和8年12月1日',
      '以上',
      '（担当総務課内線１２）',
    ]
    const places = order.map((words) => first.indexOf(words))
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    expect(first).not.toContain('𠮷田')
  })

  it('is one letter a unit to its 所属長, by name where one is named', () => {
    const model = buildReminderLetterReport(aReminder({ addressedTo: 'unit' }))
    expect(model.letters.map(({ addressee }) => addressee)).toEqual([
      ['総務課', '総務課長　山﨑 美穂　様'],
      ['業務課　所属長　様'],
    ])
  })

  it('leaves the seal its place where it is not omitted', async () => {
    const model = buildReminderLetterReport(aReminder({ omitsSeal: false, contact: '' }))
    const text = readPdfCharacters(await drawReport(testFonts(), 'reminder-letter', model))
    expect(text).not.toContain('公印省略')
    expect(text).not.toContain('（担当')
  })

  it('keeps two people of one name apart, and says which sheet was sent back', () => {
    const sheets = [
      sheet('R8-001', '山口 茂', { staffMemberId: 'm1' }),
      sheet('R8-002', '山口 茂', { staffMemberId: 'm2', returnReason: '備考がない' }),
    ]
    const { letters } = buildReminderLetterReport(aReminder({ sheets }))
    expect(letters.map(({ items }) => items[0]?.lines)).toEqual([
      ['R8-001（職員等用）'],
      ['R8-002（職員等用）　差し戻したもの'],
    ])
  })

  it('lists sixty of a unit in a table whose heading stands on each page', async () => {
    const sheets = Array.from({ length: 60 }, (_, index) => sheet(`R8-${100 + index}`, `職員 ${index}号`))
    const model = buildReminderLetterReport(aReminder({ addressedTo: 'unit', sheets }))
    const pages = readPdfText(await drawReport(testFonts(), 'reminder-letter', model))
      .split('\f')
      .slice(0, -1)
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages.slice(0, -1)) expect(page).toContain('点検票番号')
    expect(pages.at(-1)).toContain('担当')
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
