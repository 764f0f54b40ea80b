import { describe, expect, it } from 'vitest'
import { drawReport } from '../../electron/reports/report-kinds.ts'
import {
  buildInspectionSheetsReport,
  type SheetsInput,
} from '../../shared/domain/report/inspection-sheets-model.ts'
import { readPdfCharacters, readPdfText } from '../support/pdf.ts'
import { testFonts } from '../support/report-fonts.ts'

const longNote = 'あ'.repeat(500)
const questions = Array.from({ length: 45 }, (_, index) => ({
  id: `q${index}`,
  audience: 'staff' as const,
  code: `S${String(index + 1).padStart(2, '0')}`,
  text: `設問その${index + 1}は、${'長い文であっても一つのページに収まることを確かめる。'.repeat((index % 5) + 1)}`,
  guidance: index % 3 === 0 ? '' : '手がかりの説明です。'.repeat((index % 4) + 1),
}))

function anInput(part: Partial<SheetsInput> = {}): SheetsInput {
  const answers = new Map(
    questions.map(({ id }, index) => [
      id,
      {
        ...{ choice: index === 3 ? ('notDone' as const) : ('done' as const) },
        ...{ note: index === 3 ? longNote : '', enteredFrom: 'paper' as const, enteredBy: '渡邊 由香' },
      },
    ]),
  )
  const sheet = (number: string, staffName: string) => ({
    ...{ number, staffName, unitName: '総務課', title: '主事', audience: 'staff' as const },
    ...{ submittedOn: '2026-10-20', confirmedOn: '2026-10-25', confirmedBy: '課長 花子', isOnPaper: true },
    ...{ comparedAt: '2026-10-21T01:00:00.000Z', comparedBy: '吉田 健' },
    answers,
  })
  return {
    organizationName: '北松北部環境組合',
    isSample: false,
    createdOn: '2026-11-24',
    createdAt: '2026-11-24T01:00:00.000Z',
    fiscalYear: 2026,
    dueOn: '2026-10-30',
    filling: 'blank',
    isForBothSides: false,
    introductions: { staff: 'およそ10分で終わります。', manager: '', systemAdministrator: '' },
    questions,
    sheets: [sheet('R8-001', '髙﨑 𠮷'), sheet('R8-002', '葛󠄀城 修')],
    ...part,
  }
}

const draw = async (input: SheetsInput) =>
  drawReport(testFonts(), 'inspection-sheets', buildInspectionSheetsReport(input))

/** The text of each page; pdftotext ends a page with a form feed. */
const readPages = (pdf: Uint8Array) => readPdfText(pdf).split('\f').slice(0, -1)

describe('点検票', () => {
  it('begins each sheet on its own page, with name and number on every page and its own page count', async () => {
    const pages = readPages(await draw(anInput()))
    const second = pages.findIndex((page) => page.includes('点検票番号') && page.includes('R8-002'))
    expect(second).toBeGreaterThan(0)
    expect(pages.slice(0, second).every((page) => page.includes('R8-001') && page.includes('髙﨑 𠮷'))).toBe(
      true,
    )
    expect(pages.slice(second).every((page) => page.includes('R8-002') && page.includes('葛󠄀城 修'))).toBe(
      true,
    )
    expect(pages[second]).toContain(`1／${pages.length - second}`)
  })

  it('keeps each question whole on one page', async () => {
    const pages = readPages(await draw(anInput())).map((page) => page.replace(/\s/g, ''))
    for (const { code, text, guidance } of questions) {
      const whole = `${code}${text}${guidance}備考`.replace(/\s/g, '')
      expect(
        pages.filter((page) => page.includes(whole)),
        code,
      ).toHaveLength(2)
    }
  })

  it('asks for a day and two seals while blank, and shows answers, notes and confirmation when filled', async () => {
    const blank = readPdfCharacters(await draw(anInput()))
    expect(blank).toContain('点検した日')
    expect(blank).not.toContain('あああ')
    const filled = readPdfCharacters(await draw(anInput({ filling: 'filled' })))
    expect(filled).toContain(`回答できていない備考${longNote}`)
    expect(filled).toContain('所属長の確認令和8年10月25日課長花子（紙の確認印）')
    expect(filled).toContain('入力紙の点検票から渡邊由香（45問）入力二度の入力を照合吉田健令和8年10月21日')
    expect(blank).not.toContain('渡邊由香')
  })

  it('begins each sheet on a front where both sides are printed', async () => {
    const three = anInput().sheets.flatMap((sheet) => [sheet, sheet])
    const input = anInput({ questions: questions.slice(0, 4), sheets: three, isForBothSides: true })
    const pages = readPages(await draw(input))
    const begins = pages.flatMap((page, index) => (page.includes('提出期限') ? [index] : []))
    expect(begins).toEqual([0, 2, 4, 6])
    expect(pages).toHaveLength(7)
    expect(pages[1]?.replace(/\s/g, '')).toContain('裏面は空白です')
  })

  it('never puts the seals on a page without a question', async () => {
    for (const count of [31, 32, 33, 34, 35, 36, 37, 38]) {
      const pages = readPages(await draw(anInput({ questions: questions.slice(0, count) })))
      const sealed = pages.filter((page) => page.includes('押') && page.includes('点検者'))
      expect(sealed).toHaveLength(2)
      for (const page of sealed) expect(page).toContain(`S${count}`)
    }
  })

  it('keeps the number readable on every page beside names that are too long for one line', async () => {
    const input = anInput()
    const [sheet] = input.sheets
    if (sheet === undefined) throw new Error('no sheet')
    const long = { ...sheet, staffName: '寿限無'.repeat(13), unitName: '情報政策'.repeat(10) }
    const [first, second] = readPages(await draw({ ...input, sheets: [long] }))
    expect(first).toContain('R8-001')
    expect(second).toContain('R8-001')
    expect(second).not.toContain('情報政策')
  })

  it('gives the same bytes for the same input', async () => {
    expect(Buffer.from(await draw(anInput())).equals(Buffer.from(await draw(anInput())))).toBe(true)
  })
})
