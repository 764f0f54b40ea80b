import { join } from 'node:path'
import { read, type WorkSheet } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { writeCsvTable } from '../../electron/files/csv-writer.ts'
import { createFileRunner } from '../../electron/files/file-runner.ts'
import { writeWorkbook } from '../../electron/files/workbook-writer.ts'
import type { ExportTable } from '../../shared/domain/inspection/export-table.ts'

const table: ExportTable = {
  name: '所属',
  columns: [
    { heading: '所属', format: 'text', width: 20 },
    { heading: '対象（枚）', format: 'count', width: 10 },
    { heading: '実施率', format: 'percent', width: 10 },
    { heading: '差', format: 'points', width: 10 },
  ],
  rows: [
    ['=HYPERLINK("http://example.com")', 1234, 0.92345, -1.5],
    ['-総務課', 0, null, null],
  ],
}

function readSheet(bytes: Uint8Array, name: string): WorkSheet {
  const sheet = read(bytes, { type: 'array', cellNF: true, cellFormula: true }).Sheets[name]
  if (sheet === undefined) throw new Error(`no sheet ${name}`)
  return sheet
}

describe('writeWorkbook', () => {
  it('writes numbers as numbers with their format, and what is missing as a dash', async () => {
    const sheet = readSheet(await writeWorkbook([table]), '所属')
    expect([sheet.B2, sheet.C2, sheet.D2, sheet.C3].map(({ t, v, z }) => ({ t, v, z }))).toEqual([
      { t: 'n', v: 1234, z: '#,##0' },
      { t: 'n', v: 0.92345, z: '0.0%' },
      { t: 'n', v: -1.5, z: '"＋"0.0;"△"0.0;0.0' },
      { t: 's', v: '－', z: '0.0%' },
    ])
    expect(sheet['!autofilter']).toEqual({ ref: 'A1:D3' })
  })

  it('writes what begins like a formula as text', async () => {
    const sheet = readSheet(await writeWorkbook([table]), '所属')
    expect([sheet.A2, sheet.A3].map(({ t, v, f }) => ({ t, v, f }))).toEqual([
      { t: 's', v: '=HYPERLINK("http://example.com")', f: undefined },
      { t: 's', v: '-総務課', f: undefined },
    ])
  })

  it('reaches columns beyond Z with its filter', async () => {
    const columns = Array.from({ length: 28 }, (_, at) => ({
      ...{ heading: `列${at + 1}`, format: 'count' as const, width: 8 },
    }))
    const wide = { name: '広い', columns, rows: [columns.map((_, at) => at)] }
    expect(readSheet(await writeWorkbook([wide]), '広い')['!autofilter']).toEqual({ ref: 'A1:AB2' })
  })
})

describe('the file worker', () => {
  const workerFile = join(import.meta.dirname, '..', '..', 'electron', 'files', 'file-worker.ts')

  it('writes a workbook in a thread of its own', async () => {
    const runner = createFileRunner({ workerFile })
    const bytes = await runner.run('writeWorkbook', [table])
    await runner.close()
    expect(readSheet(bytes, '所属').B2.v).toBe(1234)
  })
})

describe('writeCsvTable', () => {
  it('guards texts, keeps negative numbers numbers and leaves empty what is missing', () => {
    expect(new TextDecoder().decode(writeCsvTable(table))).toBe(
      [
        '所属,対象（枚）,実施率,差',
        '"\'=HYPERLINK(""http://example.com"")",1234,92.3%,-1.5',
        "'-総務課,0,,",
        '',
      ].join('\r\n'),
    )
  })
})
