import { describe, expect, it } from 'vitest'
import { drawReport } from '../../electron/reports/report-kinds.ts'
import { type Asset, toBlankAsset } from '../../shared/domain/asset/asset.ts'
import { assetFields } from '../../shared/domain/asset/asset-fields.ts'
import { shippedLevels } from '../../shared/domain/asset/asset-level.ts'
import type { UnitId } from '../../shared/domain/id/branded-id.ts'
import {
  type AssetRegisterInput,
  buildAssetRegisterReport,
} from '../../shared/domain/report/asset-register-model.ts'
import { readPdfText, runOnPdf } from '../support/pdf.ts'
import { testFonts } from '../support/report-fonts.ts'

const unit = (id: string) => id as UnitId

function anAsset(number: string, changed: Partial<Asset> = {}): Asset {
  const blank = {
    number,
    name: `${number}の名称`,
    kind: 'server',
    unitId: unit('u1'),
    registeredOn: '2025-04-01',
  } as const
  return { ...toBlankAsset(blank), ...changed }
}

function aRegister(changed: Partial<AssetRegisterInput> = {}): AssetRegisterInput {
  return {
    ...{ organizationName: '北松北部環境組合', isSample: false, createdOn: '2026-11-24' },
    ...{ createdAt: '2026-11-24T01:00:00.000Z', paper: 'A4', groupedBy: 'unit', includesEnded: false },
    columnIds: ['importance', 'number', 'name', 'extra:serial'],
    assets: [
      anAsset('資-0001', { confidentiality: '3B', quantity: 4, extras: { serial: 'SN-𠮷1' } }),
      anAsset('資-0002', { unitId: unit('u2'), kind: 'manual', integrity: '1' }),
      anAsset('資-0003', { state: 'disposed', disposedOn: '2026-03-31', disposalMethod: '物理的に破壊' }),
    ],
    levels: shippedLevels,
    units: [
      { id: 'u1', name: '総務課', state: 'active' },
      { id: 'u2', name: '旧業務課', state: 'retired' },
      { id: 'u3', name: '施設課', state: 'active' },
    ],
    extraColumns: [{ id: 'serial', heading: '製造番号', state: 'active' }],
    ...changed,
  }
}

describe('buildAssetRegisterReport', () => {
  it('has the chosen columns in the order of the register, by unit, with subtotals', () => {
    const model = buildAssetRegisterReport(aRegister())
    expect(model.columns.map(({ title }) => title)).toEqual(['資産番号', '名称', '重要\n度', '製造番号'])
    expect(model.groups).toEqual([
      {
        ...{ title: '総務課', subtotal: '1件（4個）、重要度3が1件、重要度2が0件、重要度1が0件' },
        rows: [['資-0001', '資-0001の名称', '3', 'SN-𠮷1']],
      },
      {
        ...{ title: '旧業務課（廃止）', subtotal: '1件（1個）、重要度3が0件、重要度2が0件、重要度1が1件' },
        rows: [['資-0002', '資-0002の名称', '1', '']],
      },
    ])
  })

  it('groups by the classes of article 4, and takes in what has ended where asked', () => {
    const model = buildAssetRegisterReport(aRegister({ groupedBy: 'assetClass', includesEnded: true }))
    expect(model.groups.map(({ title, rows }) => [title, rows.length])).toEqual([
      ['第4条(1)　ネットワーク・情報システム等', 2],
      ['第4条(3)　システム関連文書', 1],
    ])
    expect(model.lead).toContain('未定が1件')
  })

  it('names what the list was narrowed by', () => {
    const filters = {
      state: { kind: 'anyOf', values: ['active', 'disposed'] },
      'extra:serial': { kind: 'contains', text: 'SN' },
    } as const
    const lead = (narrowing: AssetRegisterInput['narrowing']) =>
      buildAssetRegisterReport(aRegister({ narrowing })).lead
    expect(lead({ search: ' 財務 ', filters })).toContain(
      '台帳のうち次のもの（状態：利用中・廃棄、製造番号：「SN」を含む、「財務」を含むもの）。3件',
    )
    expect(lead({ search: '', filters: {} })).toContain('廃棄・廃止したものを含む。3件')
    expect(lead('chosen')).toContain('台帳から選んだもの。3件')
  })
})

describe('情報資産台帳', () => {
  it('repeats its headings on every page and loses no row', async () => {
    const assets = Array.from({ length: 200 }, (_, index) =>
      anAsset(`資-${String(index + 1).padStart(4, '0')}`),
    )
    const pdf = await drawReport(
      testFonts(),
      'asset-register',
      buildAssetRegisterReport(aRegister({ assets })),
    )
    const pages = readPdfText(pdf).split('\f').slice(0, -1)
    expect(pages.length).toBeGreaterThan(3)
    expect(pages.every((page) => page.includes('資産番号') && page.includes('取扱区分'))).toBe(true)
    const text = pages.join('').replace(/\s/g, '')
    expect(assets.filter(({ name }) => !text.includes(name))).toEqual([])
    expect(text).toContain('小計200件（200個）')
  })

  it('breaks no number and no day, even with every column on A4', async () => {
    const assets = [anAsset('資-0001', { quantity: 98765, confirmedOn: '2028-12-31' })]
    const columnIds = assetFields.map(({ id }) => id)
    const text = readPdfText(
      await drawReport(
        testFonts(),
        'asset-register',
        buildAssetRegisterReport(aRegister({ assets, columnIds })),
      ),
    )
    for (const whole of ['資-0001', '98765', 'R10.12.31', 'R7.4.1']) expect(text).toContain(whole)
  })

  it('is on A3 where asked, and the same bytes each time', async () => {
    const draw = () =>
      drawReport(testFonts(), 'asset-register', buildAssetRegisterReport(aRegister({ paper: 'A3' })))
    const pdf = await draw()
    expect(runOnPdf(pdf, 'pdfinfo', (file) => [file])).toMatch(/1190\.\d+ x 841\.\d+ pts \(A3\)/)
    expect(await draw()).toEqual(pdf)
  })
})
