import { type CellObject, read, utils, type WorkBook, write } from '@e965/xlsx'
import { beforeEach, describe, expect, it } from 'vitest'
import { anOpenInspection, refusalOf, submitAll } from '../support/a-union.ts'

type Union = Awaited<ReturnType<typeof anOpenInspection>>
let union: Union
let inspectionId: Union['inspection']['id']

beforeEach(async () => {
  union = await anOpenInspection()
  inspectionId = union.inspection.id
})

const everybody = { unitName: null, sheetIds: null }
const bytesOf = async (file: File) => new Uint8Array(await file.arrayBuffer())
const exported = async (part: object = {}) =>
  read(await bytesOf(await union.officer.sheets.exportFile({ inspectionId, ...everybody, ...part })), {
    type: 'array',
  })

/** The workbook as a file, after a person has written into its cells: `{ 'R8-001': { D11: 'できている' } }`. */
function fill(book: WorkBook, cells: Record<string, Record<string, string | CellObject>>): File {
  for (const [tab, written] of Object.entries(cells)) {
    const sheet = book.Sheets[tab]
    if (sheet === undefined) throw new Error(`no tab ${tab}`)
    for (const [cell, value] of Object.entries(written)) {
      sheet[cell] = typeof value === 'string' ? { t: 's', v: value } : value
    }
  }
  const bytes: ArrayBuffer = write(book, { type: 'array', bookType: 'xlsx' })
  return new File([bytes], '回答.xlsx')
}

/** Every question of a tab with the same answer. */
function allOf(count: number, answer: string): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`D${11 + index}`, answer]))
}

const preview = (file: File) => union.officer.sheets.previewFile({ inspectionId, file })
const problemsOf = async (file: File) =>
  (await preview(file)).tabs.flatMap(({ tab, problems }) =>
    problems.map(({ cell, reason }) => `${tab} ${cell} ${reason}`),
  )

describe('answering in Excel', () => {
  it('gives a tab with a drop-down for each sheet still to be answered', async () => {
    const file = await bytesOf(await union.officer.sheets.exportFile({ inspectionId, ...everybody }))
    const book = read(file, { type: 'array' })
    expect(book.SheetNames).toEqual(['R8-001', 'R8-002', 'R8-003', 'R8-004'])
    const rows: unknown[][] = utils.sheet_to_json(book.Sheets['R8-003'] ?? {}, { header: 1 })
    expect(rows[5]).toEqual(['氏名', '山﨑 花子'])
    expect(rows[9]).toEqual(['番号', '設問', '説明', '回答', '備考'])
    expect(rows).toHaveLength(10 + 25)
    const raw = read(file, { type: 'array', bookFiles: true }) as WorkBook & {
      files: Record<string, { content: Uint8Array }>
    }
    const xml = new TextDecoder().decode(raw.files['xl/worksheets/sheet1.xml']?.content)
    expect(xml).toMatch(/<dataValidation [^>]*type="list"[^>]*sqref="D11:D50"/)
    expect(xml).toContain('できている,一部できている,できていない,わからない,該当なし')
    expect(xml).toContain('<sheetProtection')
    expect((await exported({ unitName: '業務課' })).SheetNames).toEqual(['R8-004'])
  })

  it('takes answers back, from a file and by the officer, and submits what is complete', async () => {
    const book = await exported()
    const file = fill(book, {
      'R8-001': { ...allOf(40, 'できている'), D12: '３', E12: '鍵が一つしかない' },
      'R8-003': { D11: 'わからない' },
    })
    const { tabs, digest } = await preview(file)
    expect(tabs.map(({ tab, answeredCount, problems }) => [tab, answeredCount, problems.length])).toEqual([
      ['R8-001', 40, 0],
      ['R8-002', 0, 0],
      ['R8-003', 1, 0],
      ['R8-004', 0, 0],
    ])
    expect(tabs[0]?.gaps).toEqual([])
    expect(tabs[2]?.gaps[0]).toEqual({ cell: 'D12', reason: 'missingAnswer', value: '' })
    const result = await union.officer.sheets.importFile({
      inspectionId,
      file,
      digest,
      submitsComplete: true,
    })
    expect(result).toEqual({ imported: 4, submitted: 1 })
    const [first] = union.sheets
    if (first === undefined) throw new Error('no sheet')
    const sheet = await union.officer.sheets.get({ sheetId: first.id })
    expect(sheet.summary.state).toBe('submitted')
    expect(sheet.answers[1]).toMatchObject({
      choice: 'notDone',
      note: '鍵が一つしかない',
      enteredFrom: 'file',
    })
  })

  it('reads a file back unchanged, and says what it would replace', async () => {
    const first = fill(await exported(), { 'R8-001': { D11: 'できている' } })
    const { digest } = await preview(first)
    await union.officer.sheets.importFile({ inspectionId, file: first, digest, submitsComplete: false })
    expect((await preview(fill(await exported(), {}))).tabs[0]).toMatchObject({
      replacedCount: 0,
      answeredCount: 1,
    })
    const other = fill(await exported(), { 'R8-001': { D11: 'わからない' } })
    expect((await preview(other)).tabs[0]).toMatchObject({ replacedCount: 1 })
  })

  it('names the cell of every fault', async () => {
    const change = async (cells: Record<string, string | CellObject>) =>
      problemsOf(fill(await exported(), { 'R8-001': cells }))
    expect(await change({ B3: '令和7年度' })).toEqual(['R8-001 B3 otherYear'])
    expect(await change({ B4: 'R7-001' })).toEqual(['R8-001 B4 unknownSheet'])
    expect(await change({ B4: 'R8-002' })).toEqual(['R8-001 B6 otherPerson', 'R8-002 B4 duplicateSheet'])
    expect(await change({ B6: '別の 人' })).toEqual(['R8-001 B6 otherPerson'])
    expect(await change({ B7: '0123456789abcdef' })).toEqual(['R8-001 B7 otherEdition'])
    expect(await change({ B12: '書き換えた設問' })).toEqual(['R8-001 B12 changedQuestion'])
    expect(await change({ A12: 'S01' })).toEqual([
      'R8-001 A12 duplicateQuestion',
      'R8-001 A12 missingQuestion',
    ])
    expect(await change({ A12: 'X9' })).toEqual(['R8-001 A12 unknownQuestion', 'R8-001 A12 missingQuestion'])
    expect(await change({ D12: 'たぶんできている' })).toEqual(['R8-001 D12 unknownAnswer'])
    expect(await change({ D12: { t: 's', v: 'できている', f: 'D11' } })).toEqual(['R8-001 D12 formula'])
    expect(await change({ E12: 'あ'.repeat(501) })).toEqual(['R8-001 E12 tooLong'])
  })

  it('refuses a submitted sheet, and then keeps nothing of the file', async () => {
    const book = await exported()
    const [first] = union.sheets
    if (first === undefined) throw new Error('no sheet')
    await submitAll(union.officer, first.id)
    const file = fill(book, { 'R8-004': allOf(40, 'できている') })
    const { digest } = await preview(file)
    expect(await problemsOf(file)).toEqual(['R8-001 B4 sheetSubmitted'])
    const importing = union.officer.sheets.importFile({ inspectionId, file, digest, submitsComplete: true })
    expect(await refusalOf(importing)).toMatchObject({ rule: 'fileHasProblems', tabs: ['R8-001'] })
    const sheets = await union.officer.inspections.listSheets({ inspectionId })
    expect(sheets.find(({ number }) => number === 'R8-004')?.answeredCount).toBe(0)
  })

  it('refuses files that are no answer files, with macros, and previews that are outdated', async () => {
    const refused = async (bytes: Uint8Array | string, name = 'x.xlsx') =>
      refusalOf(preview(new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name)))
    expect(await refused('番号,回答\r\n')).toMatchObject({ reason: 'notExcel' })
    expect(await refused(new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9]))).toMatchObject({ reason: 'broken' })
    expect(await refused(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]))).toMatchObject({ reason: 'oldExcel' })
    const book = await exported()
    const macro: ArrayBuffer = write(
      { ...book, vbaraw: new Uint8Array([1, 2, 3]) },
      { type: 'array', bookType: 'xlsm', bookVBA: true },
    )
    expect(await refused(new Uint8Array(macro), 'x.xlsm')).toMatchObject({ reason: 'macroFile' })
    const other = utils.book_new()
    utils.book_append_sheet(other, utils.aoa_to_sheet([['名簿'], ['髙橋']]), '名簿')
    expect(await problemsOf(fill(other, {}))).toEqual(['名簿 A2 notAnAnswerSheet'])
    const file = fill(await exported(), {})
    const { digest } = await preview(file)
    const [first] = union.sheets
    if (first === undefined) throw new Error('no sheet')
    await submitAll(union.officer, first.id)
    const late = union.officer.sheets.importFile({ inspectionId, file, digest, submitsComplete: false })
    expect(await refusalOf(late)).toMatchObject({ rule: 'previewOutdated' })
  })
})
