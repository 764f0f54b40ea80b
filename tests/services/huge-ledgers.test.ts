import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { openImportTable } from '../../electron/files/import-table.ts'
import { messageOf } from '../../renderer/components/messages.ts'
import { assetImportMessages } from '../../renderer/features/asset-import/messages.ts'
import { AppError } from '../../shared/errors/app-error.ts'
import { aUnion, type TestUnion } from '../support/a-union.ts'
import { aHugeCsv, aHugeWorkbook } from '../support/huge-files.ts'

function dump({ context: { db } }: TestUnion): unknown[] {
  return ['asset', 'asset_bulk', 'unit', 'history_head'].map((table) =>
    db.prepare(`SELECT * FROM ${table}`).all(),
  )
}
const anyway = { encoding: null, sheet: null }

async function sentenceFor(file: File): Promise<string> {
  const union = await aUnion()
  const before = dump(union)
  const call = union.officer.assetImport.open({ importId: randomUUID(), file })
  const sentence = await call.then(
    () => 'was read',
    (error: unknown) => messageOf(error, assetImportMessages),
  )
  expect(dump(union)).toEqual(before)
  expect(union.incidents).toEqual([])
  return sentence
}

describe('a ledger of a gigabyte', () => {
  it('is refused as Excel file with the limit, and nothing changes', async () => {
    const bytes = aHugeWorkbook(1_000)
    expect(bytes.length).toBeLessThan(20_000_000)
    expect(await sentenceFor(new File([bytes], '台帳.xlsx'))).toBe(
      'ファイルの中身が大きすぎます。100MB までです。取り込む表だけのファイルにして、選び直してください。',
    )
  })

  it('is refused as CSV with the limit before a byte of it is read', async () => {
    expect(await sentenceFor(await aHugeCsv(1_000))).toBe(
      'ファイルが大きすぎます。50MB までです。取り込む表だけのファイルにして、選び直してください。',
    )
  })

  it('is never unpacked, whatever size the zip claims', () => {
    for (const bytes of [aHugeWorkbook(1_000), aHugeWorkbook(1_000, 1_000), aHugeWorkbook(1_000, 0)]) {
      const before = process.resourceUsage().maxRSS
      expect(() => openImportTable(bytes)(anyway)).toThrow('expandsTooFar')
      // in KiB: of what is unpacked nothing is kept
      expect(process.resourceUsage().maxRSS - before).toBeLessThan(50_000)
    }
  })

  it('of a size that may be read is refused for its rows', () => {
    const details = { maxRows: 20_000, reason: 'tooManyRows' }
    const refusal = () => openImportTable(aHugeWorkbook(20))(anyway)
    expect(refusal).toThrow(new AppError('file_unreadable', details).message)
  })
})
