import { crc32 } from 'node:zlib'
import { read, utils, write } from '@e965/xlsx'
import { writeXlsx } from 'hucre/xlsx'
import { afterAll, describe, expect, it } from 'vitest'
import { createFileRunner } from '../../electron/files/file-runner.ts'
import { tableLimits } from '../../electron/files/table-file.ts'
import { AppError } from '../../shared/errors/app-error.ts'

const workerFile = new URL('../../electron/files/file-worker.ts', import.meta.url).pathname
const runner = createFileRunner({ workerFile })
afterAll(() => runner.close())

const limits = { ...tableLimits, maxTabs: 3 }
const readTabs = (bytes: Uint8Array, part: Partial<typeof limits> = {}) =>
  runner.run('readTabs', { bytes, limits: { ...limits, ...part } })

async function refusalOf(bytes: Uint8Array, part: Partial<typeof limits> = {}): Promise<unknown> {
  try {
    await readTabs(bytes, part)
    return null
  } catch (error) {
    return error instanceof AppError ? error.details.reason : error
  }
}

const aBook = (cells: unknown[][], tabs = 1) => {
  const book = utils.book_new()
  for (let tab = 0; tab < tabs; tab += 1) utils.book_append_sheet(book, utils.aoa_to_sheet(cells), `表${tab}`)
  return book
}
const toBytes = (book: ReturnType<typeof aBook>, bookType: 'xlsx' | 'xls' | 'ods' = 'xlsx') =>
  new Uint8Array(write(book, { type: 'array', bookType }))

describe('reading the tabs of a file somebody sent', () => {
  it.each([
    ['a CSV with another name', new TextEncoder().encode('番号,回答\r\n'), 'notExcel'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47]), 'notExcel'],
    ['nothing', new Uint8Array(), 'notExcel'],
    ['an old workbook', toBytes(aBook([['甲']]), 'xls'), 'oldExcel'],
    ['a zip of a few bytes', Uint8Array.from([0x50, 0x4b, 3, 4, 9, 9, 9]), 'broken'],
    ['a workbook cut short', toBytes(aBook([['甲']])).slice(0, -40), 'broken'],
    ['too many tabs', toBytes(aBook([['甲']], 4)), 'tooManyTabs'],
  ])('refuses %s', async (_, bytes, reason) => {
    expect(await refusalOf(bytes)).toBe(reason)
  })

  it('refuses a workbook with a password', async () => {
    const locked = await writeXlsx({
      sheets: [{ name: '表', rows: [['甲']] }],
      encryption: { password: 'ひみつ', spinCount: 1 },
    })
    expect(await refusalOf(locked)).toBe('passwordProtected')
  })

  it('refuses macros, new and old', async () => {
    const book = { ...aBook([['甲']]), vbaraw: new Uint8Array([1, 2, 3]) }
    const macro = new Uint8Array(write(book, { type: 'array', bookType: 'xlsm', bookVBA: true }))
    expect(await refusalOf(macro)).toBe('macroFile')
    expect(await refusalOf(aStoredZip([['xl/macrosheets/sheet1.xml', '<x/>']]))).toBe('macroFile')
  })

  it('refuses what is too large, packed or unpacked', async () => {
    const large = toBytes(aBook([['長い'.repeat(10_000)]]))
    expect(await refusalOf(large, { maxBytes: 1_000 })).toBe('fileTooLarge')
    expect(await refusalOf(large, { maxExpandedBytes: 10_000 })).toBe('expandsTooFar')
  })

  it('survives cells in the last column of every row, and merges of everything', async () => {
    const wide = Array.from({ length: 3_000 }, (_, row) => `<c r="XFD${row + 1}"><v>1</v></c>`)
    const [tab] = await readTabs(aRawBook(wide))
    expect([tab?.rows.length, tab?.rows[0]?.cells.length]).toEqual([3_000, 100])
    const merges = Array.from({ length: 3_000 }, () => '<mergeCell ref="A1:XFD1048576"/>')
    expect(await refusalOf(aRawBook(['<c r="A1"><v>1</v></c>'], merges.slice(0, 9)))).toBe(null)
    expect(await refusalOf(aRawBook(wide, merges))).toBe('expandsTooFar')
  })

  it('reads a workbook that LibreOffice saved as its own kind, and dates as people write them', async () => {
    const [tab] = await readTabs(toBytes(aBook([['甲', 'できている']]), 'ods'))
    expect(tab?.rows[0]?.cells.map(({ text }) => text)).toEqual(['甲', 'できている'])
    const dated = aBook([['甲']])
    const sheet = dated.Sheets.表0
    if (sheet !== undefined) sheet.A1 = { t: 'n', v: 46_331, z: 'm/d/yy' }
    const [other] = await readTabs(toBytes(dated))
    expect(other?.rows[0]?.cells[0]?.text).toBe('2026/11/5')
  })
})

describe('the runner', () => {
  it('answers each piece of work with its own result, and goes on after a refusal', async () => {
    const one = readTabs(toBytes(aBook([['一']])))
    const none = refusalOf(new Uint8Array([1]))
    const two = readTabs(toBytes(aBook([['二']])))
    expect([
      (await one)[0]?.rows[0]?.cells[0]?.text,
      await none,
      (await two)[0]?.rows[0]?.cells[0]?.text,
    ]).toEqual(['一', 'notExcel', '二'])
  })

  it('writes a book whose answers are text and locked around', async () => {
    const tab = {
      ...{
        title: '題',
        values: ['組合', '令和8年度', 'R8-001', '総務課', '髙橋', 'abc'],
        guidance: '書き方',
      },
      questions: [{ code: 'S01', text: '設問', guidance: '説明', answer: 'できている', note: '11/5' }],
    }
    const bytes = await runner.run('writeAnswerBook', {
      ...{ title: '点検票', writtenAt: '2026-11-22T01:00:00.000Z', tabs: [tab] },
    })
    const book = read(bytes, { type: 'array', cellNF: true, cellStyles: true })
    expect(book.Sheets['R8-001']?.E11).toMatchObject({ t: 's', v: '11/5', z: '@' })
    const again = await runner.run('writeAnswerBook', {
      ...{ title: '点検票', writtenAt: '2026-11-22T01:00:00.000Z', tabs: [tab] },
    })
    expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true)
  })

  it('refuses what waits when it is closed', async () => {
    const other = createFileRunner({ workerFile })
    const waiting = other.run('readTabs', { bytes: toBytes(aBook([['甲']])), limits })
    await Promise.all([expect(waiting).rejects.toMatchObject({ code: 'unexpected' }), other.close()])
  })
})

const office = 'http://schemas.openxmlformats.org'
const spreadsheet = `xmlns="${office}/spreadsheetml/2006/main"`

/** A workbook written by hand: a row for each of the cells. */
function aRawBook(cells: readonly string[], merges: readonly string[] = []): Uint8Array {
  const rows = cells.map((cell, index) => `<row r="${index + 1}">${cell}</row>`).join('')
  const merged = merges.length === 0 ? '' : `<mergeCells>${merges.join('')}</mergeCells>`
  return aStoredZip([
    ['[Content_Types].xml', contentTypes],
    ['_rels/.rels', aRelation('officeDocument', 'xl/workbook.xml')],
    ['xl/workbook.xml', workbook],
    ['xl/_rels/workbook.xml.rels', aRelation('worksheet', 'worksheets/sheet1.xml')],
    [
      'xl/worksheets/sheet1.xml',
      `<worksheet ${spreadsheet}><sheetData>${rows}</sheetData>${merged}</worksheet>`,
    ],
  ])
}

const contentTypes = `<Types xmlns="${office}/package/2006/content-types">${[
  ['/xl/workbook.xml', 'sheet.main'],
  ['/xl/worksheets/sheet1.xml', 'worksheet'],
]
  .map(
    ([part, type]) =>
      `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`,
  )
  .join('')}</Types>`

const workbook = `<workbook ${spreadsheet} xmlns:r="${office}/officeDocument/2006/relationships"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`

function aRelation(type: string, target: string): string {
  const types = `${office}/officeDocument/2006/relationships`
  return `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${types}/${type}" Target="${target}"/></Relationships>`
}

/** A zip whose entries are not packed. */
function aStoredZip(entries: readonly (readonly [name: string, content: string])[]): Uint8Array {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of entries) {
    const [nameBytes, bytes] = [Buffer.from(name), Buffer.from(content)]
    const sizes = (header: Buffer, at: number) => {
      header.writeUInt32LE(crc32(bytes), at)
      header.writeUInt32LE(bytes.length, at + 4)
      header.writeUInt32LE(bytes.length, at + 8)
      header.writeUInt16LE(nameBytes.length, at + 12)
      return header
    }
    const local = sizes(Buffer.alloc(30), 14)
    local.writeUInt32LE(0x04034b50, 0)
    locals.push(local, nameBytes, bytes)
    const entry = sizes(Buffer.alloc(46), 16)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt32LE(offset, 42)
    directory.push(entry, nameBytes)
    offset += local.length + nameBytes.length + bytes.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...locals, ...directory, end]))
}
