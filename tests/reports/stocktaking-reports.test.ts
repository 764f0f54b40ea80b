import { describe, expect, it } from 'vitest'
import { drawStocktakingResult } from '../../electron/reports/stocktaking-result/draw-stocktaking-result.ts'
import { drawStocktakingSheet } from '../../electron/reports/stocktaking-sheet/draw-stocktaking-sheet.ts'
import type {
  PrintedItem,
  PrintedUnit,
  StocktakingResultInput,
} from '../../shared/domain/report/stocktaking-input.ts'
import { buildStocktakingResultReport } from '../../shared/domain/report/stocktaking-result-model.ts'
import { buildStocktakingSheetReport } from '../../shared/domain/report/stocktaking-sheet-model.ts'
import { countResults, sumCounts } from '../../shared/domain/stocktaking/tally-stocktaking.ts'
import { asId } from '../support/a-union.ts'
import { readPdfCharacters, readPdfText, runOnPdf } from '../support/pdf.ts'
import { testFonts } from '../support/report-fonts.ts'

function anItem(number: string, changed: Partial<PrintedItem> = {}): PrintedItem {
  return {
    ...{ unitId: asId<PrintedItem['unitId']>('u1'), number, name: `${number}の名称`, kind: 'server' },
    ...{ quantity: 1, place: 'サーバ室', ownerTitle: '総務課長', notFoundSince: null, result: 'none' },
    ...{ basis: null, checkedOn: null, checkedBy: null, note: '', nextStep: '', changes: [] },
    ...{ disposedOn: null, disposalMethod: '', disposalWitness: '', disposalCertificate: null },
    ...{ isUnitRetired: false, isOwnerGone: false, assetState: 'active' },
    ...changed,
  }
}

const checked = { basis: 'screen', checkedOn: '2026-11-20', checkedBy: '渡邊 由香' } as const
const items: readonly PrintedItem[] = [
  anItem('資-0001', { ...checked, result: 'confirmed' }),
  anItem('資-0002', {
    ...{ ...checked, result: 'changed', note: '動かしていた' },
    changes: [{ heading: '保管場所・保存先', before: '書庫', after: '金庫' }],
  }),
  anItem('資-0003', {
    ...{ ...checked, result: 'disposed', disposedOn: '2026-11-10', disposalMethod: '物理破砕' },
    ...{ disposalWitness: '髙橋', disposalCertificate: 'held' },
  }),
  anItem('資-0004', {
    ...{ ...checked, result: 'notFound', notFoundSince: 2024, note: '書庫を探した', nextStep: '報告する' },
    unitId: asId<PrintedItem['unitId']>('u2'),
  }),
  anItem('資-0005', { kind: 'manual', isOwnerGone: true, ownerTitle: '管財課長' }),
]

function aUnit(unitId: string, name: string, changed: Partial<PrintedUnit> = {}): PrintedUnit {
  const own = items.filter((item) => item.unitId === unitId)
  const counts = countResults(own.map(({ result }) => result))
  return { unitId, name, isRetired: false, counts, signedBy: null, signedOn: null, ...changed }
}

const units = [
  aUnit('u1', '総務課', { signedBy: '山﨑 美穂', signedOn: '2026-11-21' }),
  aUnit('u2', '旧業務課', { isRetired: true }),
]

function anInput(changed: Partial<StocktakingResultInput> = {}): StocktakingResultInput {
  return {
    ...{ isSample: false, createdOn: '2026-11-24', createdAt: '2026-11-24T01:00:00.000Z' },
    organization: { name: '北松北部環境組合', addressee: '管理者', sender: '情報セキュリティ責任者' },
    stocktaking: {
      ...{ recordNumber: 'R8-棚卸し-01', fiscalYear: 2026, title: '令和8年度　情報資産の棚卸し' },
      ...{ method: '照らし合わせる。', startedOn: '2026-11-01', dueOn: '2026-12-25' },
      ...{
        closedOn: '2026-11-24',
        closeReason: '修理に出ているため',
        counts: sumCounts(units.map((unit) => unit.counts)),
      },
    },
    ...{ units, items, policyBasis: '北松北部環境組合情報セキュリティ基本方針第4条' },
    approvalBoxes: [{ title: '管理者', signerName: null, signedOn: null, method: null }],
    ...{ seal: null, corrections: [], isDraft: false },
    snapshot: { json: '{}', sha256: 'ab'.repeat(32) },
    ...changed,
  }
}

const sheetOf = (input: StocktakingResultInput) =>
  drawStocktakingSheet(
    testFonts(),
    buildStocktakingSheetReport({ ...input, organizationName: input.organization.name }),
  )
const resultOf = (input: StocktakingResultInput) =>
  drawStocktakingResult(testFonts(), buildStocktakingResultReport(input))

describe('棚卸し票', async () => {
  const pdf = await sheetOf(anInput())

  it('has a page of A4 landscape for each unit, which counts its own pages', () => {
    expect(runOnPdf(pdf, 'pdfinfo', (file) => [file])).toMatch(/Pages: +2\n/)
    const text = readPdfText(pdf)
    expect(text.match(/1／1/g)).toHaveLength(2)
    expect(text).toContain('旧業務課（廃止された所属）')
  })

  it('has a box for each result of each asset, room to write, and the boxes for seals', () => {
    const characters = readPdfCharacters(pdf)
    expect(characters).toContain('資-0005')
    expect(characters).toContain('令和6年度から不明')
    expect(characters).toContain('確認者所属長担当')
    // four boxes an asset but for those that are ticked, and one in the guidance of each sheet
    expect(characters.match(/□/g)).toHaveLength(4 * 5 - 4 + 2)
    expect(characters.match(/■/g)).toHaveLength(4)
  })

  it('is the same bytes for the same input', async () => {
    expect(Buffer.from(await sheetOf(anInput())).equals(pdf)).toBe(true)
  })

  it('takes 10,000 assets of one unit', async () => {
    const many = Array.from({ length: 10_000 }, (_, index) => anItem(`資-${String(index).padStart(5, '0')}`))
    const large = await sheetOf(anInput({ items: many, units: units.slice(0, 1) }))
    const first = runOnPdf(large, 'pdftotext', (file) => ['-l', '1', file, '-'])
    expect(first).toContain('資-00000')
    const pages = Number(/Pages: +(\d+)/.exec(runOnPdf(large, 'pdfinfo', (file) => [file]))?.[1])
    expect(pages).toBeGreaterThan(500)
    expect(first).toContain(`1／${pages}`)
  }, 120_000)
})

describe('棚卸し結果報告書', () => {
  const pdf = resultOf(anInput())
  const characters = readPdfCharacters(pdf)

  it('counts by unit and by class', () => {
    const { byUnit, byClass, summary } = buildStocktakingResultReport(anInput())
    expect(byUnit.map(({ cells }) => cells)).toEqual([
      ['総務課', '4', '1', '1', '1', '0', '1', '75％'],
      ['旧業務課（廃止された所属）', '1', '0', '0', '0', '1', '0', '100％'],
      ['合計', '5', '1', '1', '1', '1', '1', '80％'],
    ])
    expect(byClass.at(-1)?.cells).toEqual(byUnit.at(-1)?.cells)
    expect(summary[1]).toEqual({ label: '結果を確かめたもの', value: '4件（80％）' })
  })

  it('tells what changed, was disposed of, was not found, was not looked at, and needs an eye', () => {
    for (const words of ['書庫→金庫', '物理破砕', '令和6年度から不明', '報告する', '修理に出ているため'])
      expect(characters).toContain(words)
    expect(characters).toContain('管理者の職名の人が名簿にいない')
    expect(characters).toContain('山﨑美穂')
  })

  it('carries its number and fingerprint, and says that a preview is a draft', () => {
    expect(characters).toContain('R8-棚卸し-01')
    expect(characters).toContain('abababab')
    const draft = readPdfCharacters(resultOf(anInput({ snapshot: null, isDraft: true })))
    expect(draft).toContain('この書面は案であり、棚卸しはまだ終了していない。')
  })

  it('is the same bytes for the same input', () => {
    expect(Buffer.from(resultOf(anInput())).equals(pdf)).toBe(true)
  })
})
