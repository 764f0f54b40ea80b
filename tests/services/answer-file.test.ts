import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read, utils, type WorkBook } from '@e965/xlsx'
import { beforeEach, describe, expect, it } from 'vitest'
import { anOpenInspection, answerAll, refusalOf, submitAll } from '../support/a-union.ts'
import { allOf, fillBook, readBook } from '../support/an-answer-file.ts'

type Union = Awaited<ReturnType<typeof anOpenInspection>>
let union: Union
let inspectionId: Union['inspection']['id']

beforeEach(async () => {
  union = await anOpenInspection()
  inspectionId = union.inspection.id
})

const everybody = { unitName: null, sheetIds: null }
const exported = async (part: object = {}) =>
  readBook(await union.officer.sheets.exportFile({ inspectionId, ...everybody, ...part }))
const preview = (...files: File[]) => union.officer.sheets.previewFiles({ inspectionId, files })
async function take(files: File[], submitsComplete = true) {
  const { digest } = await preview(...files)
  return union.officer.sheets.importFiles({ inspectionId, files, digest, submitsComplete })
}
const problemsOf = async (file: File) =>
  (await preview(file)).tabs.flatMap(({ tab, problems }) =>
    problems.map(({ cell, reason }) => `${tab} ${cell} ${reason}`),
  )
const sheetOf = (index: number) => {
  const sheet = union.sheets[index]
  if (sheet === undefined) throw new Error('no sheet')
  return sheet
}

describe('an exported answer file', () => {
  it('has a tab with drop-downs, locked and ready to print, for each sheet still to be answered', async () => {
    const file = await union.officer.sheets.exportFile({ inspectionId, ...everybody })
    const bytes = new Uint8Array(await file.arrayBuffer())
    const book = read(bytes, { type: 'array' })
    expect(book.SheetNames).toEqual(['R8-001', 'R8-002', 'R8-003', 'R8-004'])
    const rows: unknown[][] = utils.sheet_to_json(book.Sheets['R8-003'] ?? {}, { header: 1 })
    expect(rows[0]).toEqual(['令和8年度 情報セキュリティ自己点検票（管理職用）'])
    expect(rows[5]).toEqual(['氏名', '山﨑 花子'])
    expect(rows[9]).toEqual(['番号', '設問', '説明', '回答', '備考'])
    expect(rows).toHaveLength(10 + 25)
    const raw = read(bytes, { type: 'array', bookFiles: true }) as WorkBook & {
      files: Record<string, { content: Uint8Array }>
    }
    const partOf = (name: string) => new TextDecoder().decode(raw.files[name]?.content)
    const xml = partOf('xl/worksheets/sheet1.xml')
    expect(xml).toMatch(/<dataValidation [^>]*type="list"[^>]*sqref="D11:D50"/)
    expect(xml).toContain('できている,一部できている,できていない,わからない,該当なし')
    expect(xml).toMatch(/<conditionalFormatting sqref="E11:E50"/)
    expect(xml).toMatch(/<sheetProtection [^>]*sheet="1"/)
    expect(xml).toMatch(/orientation="landscape"/)
    expect(xml).toMatch(/fitToWidth="1"/)
    expect(partOf('xl/workbook.xml')).toContain('Print_Titles')
    // what a reader of the file's properties sees, at the program's own time
    expect(partOf('docProps/core.xml')).toContain('2026-11-22T01:00:00')
  })

  it('is of one person, a unit or all, and named for it', async () => {
    const nameOf = async (part: object) =>
      (await union.officer.sheets.exportFile({ inspectionId, ...everybody, ...part })).name
    expect((await exported({ unitName: '業務課' })).SheetNames).toEqual(['R8-004'])
    expect(await nameOf({ sheetIds: [sheetOf(1).id, sheetOf(2).id] })).toBe(
      '自己点検_令和8年度_R8-002_山﨑花子.xlsx',
    )
    expect(await nameOf({ unitName: '総務課' })).toBe('自己点検_令和8年度_総務課.xlsx')
    expect(await nameOf({})).toBe('自己点検_令和8年度_回答用.xlsx')
    expect(
      await refusalOf(union.officer.sheets.exportFile({ inspectionId, ...everybody, unitName: '施設課' })),
    ).toMatchObject({ code: 'not_found' })
  })

  it('comes as a file for each person or unit in a folder outside the records', async () => {
    const folder = join(union.home, '渡すファイル')
    mkdirSync(folder)
    const write = (each: 'person' | 'unit', into: string) =>
      union.officer.sheets.exportFolder({ inspectionId, unitName: null, each, folder: into })
    expect((await write('person', folder)).fileNames).toEqual([
      '自己点検_令和8年度_R8-001_髙橋一郎.xlsx',
      '自己点検_令和8年度_R8-002_山﨑花子.xlsx',
      '自己点検_令和8年度_R8-004_𠮷田次郎.xlsx',
    ])
    expect((await write('unit', folder)).fileNames).toHaveLength(2)
    expect(readdirSync(folder)).toHaveLength(4)
    const own = read(readFileSync(join(folder, '自己点検_令和8年度_R8-002_山﨑花子.xlsx')), {
      type: 'buffer',
    })
    expect(own.SheetNames).toEqual(['R8-002', 'R8-003'])
    expect(await refusalOf(write('person', union.dataFolder))).toMatchObject({ reason: 'insideDataFolder' })
    expect(await refusalOf(write('person', join(folder, 'ない')))).toMatchObject({ reason: 'notAFolder' })
    expect(existsSync(join(folder, 'ない'))).toBe(false)
  })
})

describe('taking answers back', () => {
  it('submits what is complete and lets untouched tabs be', async () => {
    const file = fillBook(await exported(), {
      'R8-001': { ...allOf(40, 'できている'), D12: '３', E12: '鍵が一つしかない' },
      'R8-003': { D11: 'わからない' },
    })
    const { tabs } = await preview(file)
    expect(tabs.map(({ tab, answeredCount, isUntouched }) => [tab, answeredCount, isUntouched])).toEqual([
      ['R8-001', 40, false],
      ['R8-002', 0, true],
      ['R8-003', 1, false],
      ['R8-004', 0, true],
    ])
    expect(tabs[0]?.gaps).toEqual([])
    expect(tabs[2]?.gaps[0]).toEqual({ cell: 'D12', reason: 'missingAnswer', value: '' })
    expect(await take([file])).toEqual({ imported: 2, submitted: 1 })
    const sheet = await union.officer.sheets.get({ sheetId: sheetOf(0).id })
    expect(sheet.summary.state).toBe('submitted')
    expect(sheet.answers[1]).toMatchObject({
      ...{ choice: 'notDone', note: '鍵が一つしかない', enteredFrom: 'file' },
    })
  })

  it('reads several files at once, and says which one has what', async () => {
    const one = fillBook(
      await exported({ sheetIds: [sheetOf(0).id] }),
      { 'R8-001': { D11: 'できている' } },
      '一.xlsx',
    )
    const two = fillBook(
      await exported({ sheetIds: [sheetOf(3).id] }),
      { 'R8-004': { D11: 'はい' } },
      '二.xlsx',
    )
    expect(
      (await preview(one, two)).tabs.map(({ file, tab, problems }) => [file, tab, problems.length]),
    ).toEqual([
      ['一.xlsx', 'R8-001', 0],
      ['二.xlsx', 'R8-004', 1],
    ])
    expect(await refusalOf(take([one, two]))).toMatchObject({ rule: 'fileHasProblems', tabs: ['R8-004'] })
    expect((await union.officer.sheets.get({ sheetId: sheetOf(0).id })).answers).toEqual([])
    expect((await preview(one, one)).tabs.flatMap(({ problems }) => problems)).toEqual([
      { cell: 'B4', reason: 'duplicateSheet', value: 'R8-001' },
    ])
    expect(await refusalOf(preview(one, new File(['番号,回答'], '三.xlsx')))).toMatchObject({
      ...{ code: 'file_unreadable', reason: 'notExcel', file: '三.xlsx' },
    })
  })

  it('takes nothing away where a cell is empty, and shows what it replaces', async () => {
    const early = await exported()
    await answerAll(union.officer, sheetOf(0).id)
    const file = fillBook(early, { 'R8-001': { D11: '一部できている', E11: 'まだ半分' } })
    expect((await preview(file)).tabs[0]?.replacements).toEqual([
      { cell: 'D11', before: 'できている', after: '一部できている（まだ半分）' },
    ])
    expect(await take([file])).toEqual({ imported: 1, submitted: 0 })
    const { answers } = await union.officer.sheets.get({ sheetId: sheetOf(0).id })
    expect(answers.map(({ choice }) => choice)).toEqual(['partlyDone', ...Array(39).fill('done')])
    expect((await preview(fillBook(await exported()))).tabs[0]?.replacements).toEqual([])
  })

  it('leaves complete sheets open where they are not to be submitted', async () => {
    const file = fillBook(await exported(), { 'R8-001': allOf(40, 'できている') })
    expect(await take([file], false)).toEqual({ imported: 1, submitted: 0 })
  })
})

describe('a fault in an answer file', () => {
  it('has its cell, whatever it is', async () => {
    const file = fillBook(await exported(), {
      'R8-001': {
        D12: { t: 's', v: 'できている', f: 'D11' },
        D13: { t: 'e', v: 0x2a, w: '#N/A' },
        E14: '長'.repeat(501),
      },
      'R8-002': { B3: '令和7年度' },
      'R8-003': { B6: '別の 人' },
      'R8-004': { B7: '0123456789abcdef' },
    })
    expect(await problemsOf(file)).toEqual([
      'R8-001 D12 formula',
      'R8-001 D13 errorValue',
      'R8-001 E14 tooLong',
      'R8-002 B3 otherYear',
      'R8-003 B6 otherPerson',
      'R8-004 B7 otherEdition',
    ])
  })

  it('is a merged cell, since nobody can tell what it answers', async () => {
    const book = await exported()
    const sheet = book.Sheets['R8-001']
    if (sheet === undefined) throw new Error('no tab')
    sheet['!merges'] = [...(sheet['!merges'] ?? []), { s: { r: 10, c: 3 }, e: { r: 12, c: 3 } }]
    expect(await problemsOf(fillBook(book, { 'R8-001': { D11: 'できている' } }))).toEqual([
      'R8-001 D11 merged',
      'R8-001 D12 merged',
      'R8-001 D13 merged',
    ])
  })

  it('shows what is written where nothing is read', async () => {
    const file = fillBook(await exported(), {
      'R8-001': { D11: 'できている', G11: '別の欄の備考', B52: '下に書いた備考' },
    })
    const [tab] = (await preview(file)).tabs
    expect(tab?.problems).toEqual([])
    expect(tab?.ignored).toEqual([
      { cell: 'G11', reason: 'notRead', value: '別の欄の備考' },
      { cell: 'B52', reason: 'notRead', value: '下に書いた備考' },
    ])
  })

  it('is a submitted sheet, and then nothing of the file is kept', async () => {
    const book = await exported()
    await submitAll(union.officer, sheetOf(0).id)
    const file = fillBook(book, { 'R8-004': allOf(40, 'できている') })
    expect(await problemsOf(file)).toEqual(['R8-001 B4 sheetSubmitted'])
    expect(await refusalOf(take([file]))).toMatchObject({ rule: 'fileHasProblems', tabs: ['R8-001'] })
    const sheets = await union.officer.inspections.listSheets({ inspectionId })
    expect(sheets.find(({ number }) => number === 'R8-004')?.answeredCount).toBe(0)
  })

  it('is a tab of something else', async () => {
    const other = utils.book_new()
    utils.book_append_sheet(other, utils.aoa_to_sheet([['名簿'], ['髙橋']]), '名簿')
    expect(await problemsOf(fillBook(other))).toEqual(['名簿 A2 notAnAnswerSheet'])
  })

  it('makes a preview outdated where somebody answers in between', async () => {
    const files = [fillBook(await exported(), { 'R8-001': { D11: 'できている' } })]
    const { digest } = await preview(...files)
    await submitAll(union.officer, sheetOf(0).id)
    const late = union.officer.sheets.importFiles({ inspectionId, files, digest, submitsComplete: false })
    expect(await refusalOf(late)).toMatchObject({ rule: 'previewOutdated' })
  })
})
