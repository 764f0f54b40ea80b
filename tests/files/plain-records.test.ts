import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseRecords } from '../../electron/files/csv-table.ts'
import { readPlainRecords } from '../../electron/files/plain-records.ts'

const options = { delimiter: ',', maxRecords: 100 }

function readByLibrary(text: string): string[][] | undefined {
  try {
    // without `columns` and `cast` every record is an array of strings
    return parse(text, { relax_column_count: true, to: options.maxRecords }) as string[][]
  } catch {
    return undefined
  }
}

describe('readPlainRecords', () => {
  it('reads bare and quoted cells, empty ones, and line breaks and marks within quotes', () => {
    expect(readPlainRecords('名称,数量\r\n"一\n二, 三","""控"""\r\n,\r\n終わり', options)).toEqual([
      ['名称', '数量'],
      ['一\n二, 三', '"控"'],
      ['', ''],
      ['終わり'],
    ])
  })

  it.each([
    ['a mark within a bare cell', '甲"乙,1\n'],
    ['text behind a closing mark', '"甲"乙,1\n'],
    ['a quoted cell that nobody closes', '甲,"乙\n1,2'],
    ['two kinds of line breaks', '甲,1\r\n乙,2\n'],
    ['a record longer than is read', `${'甲'.repeat(40_000)},1\n`],
  ])('leaves %s to the library', (_, text) => {
    expect(readPlainRecords(text, options)).toBeUndefined()
  })

  it('reads no more records than are wanted', () => {
    expect(readPlainRecords('1\n2\n3\n', { ...options, maxRecords: 2 })).toEqual([['1'], ['2']])
  })

  it('reads what it reads as the library does', () => {
    const piece = fc.constantFrom('"', '""', ',', '\n', '\r\n', '\r', '甲', 'a b', ' ')
    let read = 0
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('')
        const records = readPlainRecords(text, options)
        if (records === undefined) return
        read += 1
        expect(records).toEqual(readByLibrary(text))
      }),
      { numRuns: 3_000 },
    )
    expect(read).toBeGreaterThan(300)
  })
})

describe('parseRecords', () => {
  it('reads the other text as well', () => {
    expect(parseRecords('甲"乙,1\n丙,2', { maxRows: 10 }, { isLenient: true })).toEqual([
      ['甲"乙', '1'],
      ['丙', '2'],
    ])
  })
})
