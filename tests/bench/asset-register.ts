import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepareAssetWriter } from '../../electron/services/asset-writing.ts'
import { nobody, toContextOf } from '../../electron/services/program-state.ts'
import { inTransaction } from '../../electron/services/service-context.ts'
import { toBlankAsset } from '../../shared/domain/asset/asset.ts'
import { searchAssets } from '../../shared/domain/asset/filter-assets.ts'
import { type ListedAsset, readListedAssets } from '../../shared/domain/asset/listed-asset.ts'
import { printedFirst } from '../../shared/domain/asset/printed-columns.ts'
import { aBenchUnion, type BenchClient } from './a-bench-union.ts'
import { median, printFigure, time } from './figure.ts'

type BenchUnion = Awaited<ReturnType<typeof aBenchUnion>>

/** So many assets, written as an import writes them. */
async function addAssets({ program, client }: BenchUnion, count: number): Promise<void> {
  const context = toContextOf(program.state, nobody)
  const { units } = await client.assets.settings({})
  inTransaction(context, () => {
    const writer = prepareAssetWriter(context)
    for (let serial = 1; serial <= count; serial += 1) {
      const unitId = units[serial % units.length]?.id
      if (unitId === undefined) throw new Error('the bench union has units')
      const number = `資-${String(serial).padStart(5, '0')}`
      const blank = { number, name: `財務会計端末 ${serial}号機`, kind: 'terminal', unitId } as const
      writer.insert('assets.create', {
        ...toBlankAsset({ ...blank, registeredOn: '2025-04-01' }),
        ...{ id: context.newId(), place: `本庁舎${serial % 5}階 執務室`, ownerTitle: '総務課長' },
        ...{ confidentiality: '2', integrity: '2', availability: '1', handlingLimits: '持出禁止' },
      })
    }
  })
}

/** The first rows are on screen; then all of them are. */
async function readRegister(client: BenchClient): Promise<{ firstMs: number; assets: ListedAsset[] }> {
  const started = performance.now()
  let page = await client.assets.list({ after: null, limit: 100 })
  const assets = readListedAssets(page.rows)
  const firstMs = performance.now() - started
  while (page.next !== null) {
    page = await client.assets.list({ after: page.next, limit: 2000 })
    assets.push(...readListedAssets(page.rows))
  }
  return { firstMs, assets }
}

async function measure(count: number) {
  const home = mkdtempSync(join(tmpdir(), 'daicho-bench-'))
  const union = await aBenchUnion({ folder: join(home, 'data'), people: 3 })
  await addAssets(union, count)
  const { client } = union
  await readRegister(client)
  const started = performance.now()
  const { firstMs, assets } = await readRegister(client)
  const allMs = performance.now() - started
  const keys = await Promise.all(
    [...'ｻｰﾊﾞ財務会計'].map((_, at, text) =>
      time(() => searchAssets(assets, text.slice(0, at + 1).join(''), new Map())),
    ),
  )
  const how = { paper: 'A4', groupedBy: 'unit', includesEnded: false } as const
  const columnIds = [...printedFirst]
  const pdfMs = await time(() => client.reports.preview({ kind: 'asset-register', ...how, columnIds }))
  await union.program.close()
  rmSync(home, { recursive: true, force: true })
  return { firstMs, allMs, keyMs: median(keys), pdfMs }
}

/** A register of 10,000 assets against one of 1,000: opening should not grow, the rest tenfold. */
export async function benchAssetRegister(): Promise<void> {
  const base = await measure(1000)
  const full = await measure(10_000)
  const compare = (name: string, value: number, of: number) =>
    printFigure(`${name}, 10,000 assets`, value, { name: '1,000 assets', value: of })
  compare('first rows of the register', full.firstMs, base.firstMs)
  compare('all rows of the register', full.allMs, base.allMs)
  compare('searching for a keystroke', full.keyMs, base.keyMs)
  compare('the register as PDF', full.pdfMs, base.pdfMs)
}
