import { type BookType, utils, write } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { type ImportLimits, openImportTable } from '../../electron/files/import-table.ts'
import { toFormatOfCode } from '../../electron/files/workbook/cell-formats.ts'
import { writeZip } from '../../electron/files/zip-writer.ts'
import { importLimits } from '../../shared/domain/asset-import/import-limits.ts'
import { AppError } from '../../shared/errors/app-error.ts'

const text = (content: string) => new TextEncoder().encode(content)
const anyway = { encoding: null, sheet: null }

type Parts = Readonly<{ sheet: string; strings?: string; styles?: string; workbook?: string }>

/** A workbook of one sheet, written part by part. */
function aWorkbook({ sheet, strings = '', styles = '', workbook = '' }: Parts): Uint8Array {
  const relations =
    '<Relationships><Relationship Id="rId1" Target="/xl/worksheets/sheet1.xml"/></Relationships>'
  const entries = {
    'xl/workbook.xml': `<workbook>${workbook}<sheets><sheet name="台帳" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations,
    'xl/worksheets/sheet1.xml': `<x:worksheet><x:sheetData>${sheet}</x:sheetData></x:worksheet>`,
    'xl/sharedStrings.xml': `<sst>${strings}</sst>`,
    'xl/styles.xml': `<styleSheet>${styles}</styleSheet>`,
  }
  return writeZip(
    Object.entries(entries).map(([name, content]) => ({ name, content })),
    new Date('2026-04-01T00:00:00Z'),
  )
}

function refusalOf(bytes: Uint8Array, limits: ImportLimits = importLimits): unknown {
  try {
    return openImportTable(bytes, limits)(anyway)
  } catch (error) {
    if (error instanceof AppError) return error.details
    throw error
  }
}

function aZipOf(...names: string[]): Uint8Array {
  return writeZip(
    names.map((name) => ({ name, content: 'x' })),
    new Date('2026-04-01T00:00:00Z'),
  )
}

describe('a workbook', () => {
  it('gives shared and inline texts without the readings above kanji, with their line ends and entities', () => {
    const strings = [
      '<si><r><t>情報</t></r><r><t xml:space="preserve"> 台帳</t></r><rPh sb="0" eb="2"><t>ジョウホウ</t></rPh></si>',
      '<si><t>一_x000D_&#10;二&amp;&lt;_x005F_x0041_</t></si>',
    ].join('')
    const sheet =
      '<row r="2"><c r="A2" t="s"><v>0</v></c><c t="s"><v>1</v></c><c r="E2" t="inlineStr"><is><t>直</t></is></c></row>'
    expect(openImportTable(aWorkbook({ sheet, strings }))(anyway).rows).toEqual([
      { line: 2, isHidden: false, texts: ['情報 台帳', '一\r\n二&<_x0041_', '', '', '直'], notes: null },
    ])
  })

  it('gives dates of both calendars, numbers as they are shown, and notes what is no plain value', () => {
    const styles =
      '<numFmts><numFmt numFmtId="170" formatCode="[$-411]ggge&quot;年&quot;m&quot;月&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="57"/><xf numFmtId="170"/></cellXfs>'
    const sheet = [
      '<row><c s="1"><v>44651</v></c><c s="2"><v>44651.5</v></c><c><v>0.30000000000000004</v></c><c t="b"><v>1</v></c></row>',
      '<row hidden="1"><c t="e"><v>#N/A</v></c><c t="str"><f>B1</f><v>式</v></c><c><f>C1</f></c><c s="1"><v>-5</v></c></row>',
    ].join('')
    const workbook = '<workbookPr date1904="1"/>'
    const { rows } = openImportTable(aWorkbook({ sheet, styles, workbook }))(anyway)
    expect(rows.map(({ isHidden, texts, notes }) => [isHidden, texts, [...(notes ?? [])]])).toEqual([
      [
        false,
        ['2026-04-01', '2026-04-01', '0.3', 'TRUE'],
        [
          [0, 'date'],
          [1, 'date'],
        ],
      ],
      [
        true,
        ['#N/A', '式', '', '-5'],
        [
          [0, 'errorValue'],
          [1, 'formula'],
          [2, 'formulaWithoutValue'],
          [3, 'badDate'],
        ],
      ],
    ])
  })

  it('is refused with the cell that stands too far right, and with too many rows', () => {
    const far = aWorkbook({ sheet: '<row r="3"><c r="XFD3"><v>1</v></c></row>' })
    expect(refusalOf(far)).toEqual({ reason: 'tooManyColumns', maxColumns: 200, cell: 'XFD3' })
    const long = aWorkbook({ sheet: '<row><c><v>1</v></c></row>'.repeat(4) })
    expect(refusalOf(long, { ...importLimits, maxRows: 3 })).toEqual({ reason: 'tooManyRows', maxRows: 3 })
    // a million rows that are only painted are no rows
    expect(
      openImportTable(aWorkbook({ sheet: '<row><c s="1"/></row>'.repeat(30_000) }))(anyway).rows,
    ).toEqual([])
  })

  it('is told from other files that look alike', () => {
    const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    const locked = new Uint8Array(Buffer.concat([old, Buffer.from('EncryptedPackage', 'utf16le')]))
    const files = [
      old,
      locked,
      aZipOf('xl/workbook.bin'),
      aZipOf('mimetype', 'content.xml'),
      aZipOf('a.txt'),
      text(''),
    ]
    expect(files.map((file) => refusalOf(file))).toMatchObject([
      { reason: 'oldExcel' },
      { reason: 'passwordProtected' },
      { reason: 'binaryExcel' },
      { reason: 'openDocument' },
      { reason: 'broken' },
      { reason: 'empty' },
    ])
  })
})

describe('a file of another program', () => {
  const book = utils.book_new()
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([
      ['番号', '名称'],
      ['1', '甲'],
    ]),
    '台帳',
  )
  const writeAs = (bookType: BookType) => new Uint8Array(write(book, { type: 'array', bookType }))

  it.each([
    ['.xls of Excel 97 to 2003', writeAs('biff8'), 'oldExcel'],
    ['.xls of Excel 5', writeAs('biff5'), 'oldExcel'],
    ['.xlsb', writeAs('xlsb'), 'binaryExcel'],
    ['.ods', writeAs('ods'), 'openDocument'],
    ['.numbers', aZipOf('Index/Document.iwa', 'Metadata/Properties.plist'), 'numbers'],
  ] as const)('is refused by its name: %s', (_, bytes, reason) => {
    expect(refusalOf(bytes)).toMatchObject({ reason })
  })

  it('is read where it is Excel with macros, and the macros are not', () => {
    const { rows } = openImportTable(writeAs('xlsm'))(anyway)
    expect(rows.map(({ texts }) => texts)).toEqual([
      ['番号', '名称'],
      ['1', '甲'],
    ])
  })
})

describe('toFormatOfCode', () => {
  it.each([
    ['[$-411]ggge"年"m"月"d"日"', { kind: 'date' }],
    ['yyyy/m/d;@', { kind: 'date' }],
    ['[$-ja-JP-x-gannen]ggge"年"m"月"d"日";@', { kind: 'date' }],
    ['#,##0', { kind: 'plain' }],
    ['0.00E+00', { kind: 'plain' }],
    ['[Red]0', { kind: 'plain' }],
    ['0000', { kind: 'padded', before: '', digits: 4, after: '' }],
    ['"PC-"000"号"', { kind: 'padded', before: 'PC-', digits: 3, after: '号' }],
  ])('takes %s for %o', (code, format) => {
    expect(toFormatOfCode(code)).toEqual(format)
  })
})

describe('a text file', () => {
  it('is read in the encoding a person says, and refused where that cannot be', () => {
    const read = openImportTable(text('番号,名称\n12,甲\n'))
    expect(read(anyway).encoding).toBe('utf-8')
    const shown = (encoding: 'utf-16le' | 'cp932') => {
      try {
        return read({ encoding, sheet: null }).encoding
      } catch (error) {
        return error instanceof AppError ? error.details.reason : 'other'
      }
    }
    expect([shown('utf-16le'), shown('cp932')]).toEqual(['wrongEncoding', 'cp932'])
  })

  it('takes a quotation mark in the middle of a cell, and tabs below a title', () => {
    const { rows } = openImportTable(text('情報資産台帳\n番号\t名称\n1\t5"ディスク\n'))(anyway)
    expect(rows.map(({ texts }) => texts)).toEqual([['情報資産台帳'], ['番号', '名称'], ['1', '5"ディスク']])
  })
})
