import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createImportDesk } from '../../electron/files/asset-import/import-desk.ts'
import { createCp932Writer } from '../../electron/files/cp932.ts'
import { readImportSettings } from '../../electron/services/asset-import/asset-import-service.ts'
import { assetImportMessages } from '../../renderer/features/asset-import/messages.ts'
import { AppError } from '../../shared/errors/app-error.ts'
import { anExcelFile, importWhole } from '../support/a-ledger-file.ts'
import { aUnion, refusalOf, type TestUnion } from '../support/a-union.ts'
import { aLargeLedger } from '../support/large-ledger.ts'
import { aBomb, aMutatedLedger, unzip } from '../support/mutated-ledgers.ts'

const fileCount = 5_000
const throughCalls = 150

async function aBase() {
  const rows = aLargeLedger(12)
  const workbook = new Uint8Array(await anExcelFile({ 台帳: rows }).arrayBuffer())
  return { rows, workbook, parts: unzip(workbook), cp932: createCp932Writer() }
}

const noChoices = {
  ...{ encoding: null, sheet: null, headingLine: null, mapping: null, hiddenRows: null },
}

function dump({ context: { db } }: TestUnion): unknown[] {
  return ['asset', 'asset_bulk', 'asset_import_mapping', 'unit', 'history_head'].map((table) =>
    db.prepare(`SELECT * FROM ${table}`).all(),
  )
}

describe('files that are broken in any way', () => {
  it('are read, or refused with a reason that has its sentence; nothing else is thrown', async () => {
    const union = await aUnion()
    const settings = readImportSettings(union.context)
    const base = await aBase()
    const desk = createImportDesk()
    const reasons = new Map<string, number>()
    for (let n = 0; n < fileCount; n += 1) {
      const target = { importId: String(n), owner: 'test' }
      const outcome = tryOne(() => {
        desk.openImport({ ...target, bytes: aMutatedLedger(n, base) })
        const { counts } = desk.planImport({ ...target, choices: noChoices, remembered: [], settings })
        for (const state of ['wrong', 'new'] as const)
          desk.listImportRows({ ...target, state, offset: 0, limit: 20 })
        return counts.wrong > 0 ? 'wrong rows' : 'read'
      })
      reasons.set(outcome, (reasons.get(outcome) ?? 0) + 1)
    }
    const unworded = [...reasons.keys()].filter(
      (reason) => !['read', 'wrong rows'].includes(reason) && !(reason in assetImportMessages),
    )
    expect(unworded).toEqual([])
    // each kind of damage was met
    expect([...reasons.keys()]).toEqual(
      expect.arrayContaining(['read', 'wrong rows', 'broken', 'unknownEncoding', 'tooManyColumns', 'binary']),
    )
  }, 120_000)

  it('leave the register as it was, whoever tries to keep them', async () => {
    const union = await aUnion()
    const { officer } = union
    const base = await aBase()
    await importWhole(officer, anExcelFile({ 台帳: base.rows.map((row) => [...row]) }))
    const before = dump(union)
    for (let n = 0; n < throughCalls; n += 1) {
      const importId = randomUUID()
      const file = new File([new Uint8Array(aMutatedLedger(n * 31, base))], '台帳')
      const summary = await officer.assetImport.open({ importId, file }).catch(() => null)
      if (summary === null || (summary.counts.wrong === 0 && summary.missing.length === 0)) continue
      const kept = officer.assetImport.apply({ importId, createsUnits: true, remembersMapping: true })
      expect((await refusalOf(kept)).code).toBe('rule_violation')
    }
    expect(dump(union)).toEqual(before)
    expect(union.incidents).toEqual([])
  }, 120_000)

  it('are refused before they are unpacked where they would grow without end', async () => {
    const { officer } = await aUnion()
    const { parts } = await aBase()
    const bomb = new File([new Uint8Array(aBomb(parts, 250_000_000))], '台帳.xlsx')
    expect(bomb.size).toBeLessThan(2_000_000)
    const refused = officer.assetImport.open({ importId: randomUUID(), file: bomb })
    expect(await refusalOf(refused)).toMatchObject({ code: 'file_unreadable', reason: 'expandsTooFar' })
  })
})

function tryOne(act: () => string): string {
  try {
    return act()
  } catch (error) {
    if (error instanceof AppError && error.code === 'file_unreadable') return String(error.details.reason)
    throw error
  }
}
