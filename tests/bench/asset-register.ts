import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { searchAssets } from '../../shared/domain/asset/filter-assets.ts'
import { type ListedAsset, readListedAssets } from '../../shared/domain/asset/listed-asset.ts'
import { printedFirst } from '../../shared/domain/asset/printed-columns.ts'
import { aLargeLedger, toCp932Csv } from '../support/large-ledger.ts'
import { aBenchUnion, type BenchClient } from './a-bench-union.ts'
import { median, printFigure, time } from './figure.ts'
import { measureRegisterWindow } from './register-window.ts'

type BenchUnion = Awaited<ReturnType<typeof aBenchUnion>>

/** So many assets, taken in from a ledger. */
async function addAssets({ client }: BenchUnion, count: number): Promise<void> {
  const importId = randomUUID()
  const file = new File([toCp932Csv(aLargeLedger(count))], '台帳.csv')
  await client.assetImport.open({ importId, file })
  await client.assetImport.apply({ importId, createsUnits: true, remembersMapping: false })
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

/** The same change of the whole register, and its undo. */
async function measureBulk(client: BenchClient, assets: readonly ListedAsset[]) {
  const targets = assets.map(({ id, rowVersion }) => ({ assetId: id, expectedRowVersion: rowVersion }))
  let bulkId = ''
  const bulkMs = await time(async () => {
    bulkId = (await client.assets.bulkUpdate({ targets, change: { place: '新庁舎' } })).bulkId
  })
  const undoMs = await time(() => client.assets.undoBulk({ bulkId }))
  return { bulkMs, undoMs }
}

async function measure(count: number) {
  const home = mkdtempSync(join(tmpdir(), 'daicho-bench-'))
  const union = await aBenchUnion({ folder: join(home, 'data-home', '情報セキュリティ台帳'), people: 3 })
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
  const bulk = await measureBulk(client, assets)
  await union.program.close()
  return { firstMs, allMs, keyMs: median(keys), pdfMs, ...bulk, window: await measureRegisterWindow(home) }
}

/** A register of 10,000 assets against one of 1,000: opening and a key should not grow, the rest tenfold. */
export async function benchAssetRegister(): Promise<void> {
  const base = await measure(1000)
  const full = await measure(10_000)
  const compare = (name: string, value: number, of: number) =>
    printFigure(`${name}, 10,000 assets`, value, { name: '1,000 assets', value: of })
  compare('first rows of the register', full.firstMs, base.firstMs)
  compare('all rows of the register', full.allMs, base.allMs)
  compare('searching for a keystroke', full.keyMs, base.keyMs)
  compare('the register as PDF', full.pdfMs, base.pdfMs)
  compare('one change of all assets', full.bulkMs, base.bulkMs)
  compare('its undo', full.undoMs, base.undoMs)
  compare('click to first rows in the window', full.window.first, base.window.first)
  compare('click to first rows, opened again', full.window.again, base.window.again)
  printFigure('key in the search box to paint, 10,000 assets', full.window.key, {
    name: 'idle key',
    value: full.window.idleKey,
  })
}
