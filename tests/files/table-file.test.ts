import { deflateRawSync } from 'node:zlib'
import { utils, write } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { readTableFile, tableLimits } from '../../electron/files/table-file.ts'
import { AppError } from '../../shared/errors/app-error.ts'

const text = (content: string) => new TextEncoder().encode(content)

function cellsOf(bytes: Uint8Array): string[][] {
  return readTableFile(bytes).rows.map((row) => row.cells.map((cell) => cell.text))
}

function refusalOf(bytes: Uint8Array, limits = tableLimits): unknown {
  try {
    return readTableFile(bytes, limits)
  } catch (error) {
    if (error instanceof AppError) return error.details.reason
    throw error
  }
}

function aWorkbook(cells: unknown[][], change?: (sheet: ReturnType<typeof utils.aoa_to_sheet>) => void) {
  const sheet = utils.aoa_to_sheet(cells)
  change?.(sheet)
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '名簿')
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }))
}

describe('a CSV file', () => {
  it('is read in UTF-8 with and without its mark, in CP932 and in UTF-16', () => {
    const rows = [
      ['氏名', '所属'],
      ['髙橋', '総務課'],
    ]
    const cp932 = Uint8Array.from([
      0x8e, 0x81, 0x96, 0xbc, 0x2c, 0x8f, 0x8a, 0x91, 0xae, 0x0d, 0x0a, 0xee, 0xe0, 0x8b, 0xb4, 0x2c, 0x91,
      0x8d, 0x96, 0xb1, 0x89, 0xdb,
    ])
    const utf16 = new Uint8Array(Buffer.from('\ufeff氏名,所属\r\n髙橋,総務課', 'utf16le'))
    const files = [text('氏名,所属\n髙橋,総務課\n'), text('\ufeff氏名,所属\r\n髙橋,総務課\r\n'), cp932, utf16]
    expect(files.map(cellsOf)).toEqual(Array(4).fill(rows))
    expect(files.map((file) => readTableFile(file).encoding)).toEqual([
      'utf-8',
      'utf-8-bom',
      'cp932',
      'utf-16le',
    ])
  })

  it('keeps line breaks and commas inside quotes and reads tabs', () => {
    expect(cellsOf(text('"甲,乙","一\n二",""""\n'))).toEqual([['甲,乙', '一\n二', '"']])
    expect(cellsOf(text('氏名\t所属\n甲\t総務課, 北'))).toEqual([
      ['氏名', '所属'],
      ['甲', '総務課, 北'],
    ])
  })

  it('names the line where quotes do not fit', () => {
    expect(refusalOf(text('氏名,所属\n"甲,総務課\n'))).toBe('broken')
  })
})

describe('an Excel file', () => {
  it('gives each cell as its text with the row numbers of the sheet', () => {
    const file = aWorkbook([['名簿'], [], ['氏名', '番号'], ['葛󠄀城 𠮷', 12]])
    const table = readTableFile(file)
    expect(table.format).toBe('xlsx')
    expect(table.rows.map((row) => [row.line, ...row.cells.map((cell) => cell.text)])).toEqual([
      [1, '名簿'],
      [2],
      [3, '氏名', '番号'],
      [4, '葛󠄀城 𠮷', '12'],
    ])
  })

  it('repeats what stands once in cells merged downwards', () => {
    const rows = [
      ['所属', '氏名'],
      ['総務課', '甲'],
      ['', '乙'],
      ['業務課', '丙'],
    ]
    const file = aWorkbook(rows, (sheet) => {
      sheet['!merges'] = [{ s: { r: 1, c: 0 }, e: { r: 2, c: 0 } }]
    })
    expect(cellsOf(file).map(([unit]) => unit)).toEqual(['所属', '総務課', '総務課', '業務課'])
  })

  it('names formulas and error values instead of trusting what they last showed', () => {
    const file = aWorkbook([['甲', '乙', '丙']], (sheet) => {
      sheet.A1 = { t: 's', v: '甲', f: 'B1&C1' }
      sheet.B1 = { t: 'e', v: 0x2a, w: '#N/A' }
    })
    expect(readTableFile(file).rows[0]?.cells.map((cell) => cell.problem)).toEqual([
      'formula',
      'errorValue',
      null,
    ])
  })

  it('is refused with its reason when it is old, has a password, is broken or no workbook', () => {
    const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    const locked = new Uint8Array(Buffer.concat([old, Buffer.from('EncryptedPackage', 'utf16le')]))
    const whole = aWorkbook([['甲']])
    const cut = whole.slice(0, whole.length - 30)
    expect([old, locked, cut, aZip('a.txt', text('x'))].map((file) => refusalOf(file))).toEqual([
      'oldExcel',
      'passwordProtected',
      'broken',
      'broken',
    ])
  })

  it('is not unpacked when it would grow beyond the limit, whatever its directory says', () => {
    const zeros = new Uint8Array(2_000_000)
    const limits = { ...tableLimits, maxExpandedBytes: 1_000_000 }
    expect(refusalOf(aZip('xl/workbook.xml', zeros), limits)).toBe('expandsTooFar')
    expect(refusalOf(aZip('xl/workbook.xml', zeros, 10), limits)).toBe('expandsTooFar')
  })
})

describe('the limits', () => {
  it('refuse files of too many bytes, rows or characters in a cell', () => {
    const limits = { ...tableLimits, maxBytes: 5_000, maxRows: 3, maxCellLength: 10 }
    const files = [text('あ'.repeat(2_000)), text('甲\n乙\n丙\n丁\n'), text('長'.repeat(21))]
    expect(files.map((file) => refusalOf(file, limits))).toEqual([
      'fileTooLarge',
      'tooManyRows',
      'cellTooLong',
    ])
    const rows = aWorkbook([['甲'], ['乙'], ['丙'], ['丁']])
    expect(refusalOf(rows, { ...limits, maxBytes: 50_000 })).toBe('tooManyRows')
  })
})

/** A zip of one packed entry; the directory may lie about how large it becomes. */
function aZip(name: string, content: Uint8Array, claimedSize = content.length): Uint8Array {
  const packed = deflateRawSync(content)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  const directory = Buffer.alloc(46)
  directory.writeUInt32LE(0x02014b50, 0)
  for (const [header, at] of [
    [local, 4],
    [directory, 6],
  ] as const) {
    header.writeUInt16LE(8, at + 4)
    header.writeUInt32LE(packed.length, at + 14)
    header.writeUInt32LE(claimedSize, at + 18)
    header.writeUInt16LE(name.length, at + 22)
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(directory.length + name.length, 12)
  end.writeUInt32LE(local.length + name.length + packed.length, 16)
  const title = Buffer.from(name)
  return new Uint8Array(Buffer.concat([local, title, packed, directory, title, end]))
}
