import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { listAssetNumbers } from '../../electron/data/repositories/asset-repository.ts'
import { prepareAssetWriter } from '../../electron/services/asset-writing.ts'
import { nobody, toContextOf } from '../../electron/services/program-state.ts'
import { inTransaction } from '../../electron/services/service-context.ts'
import { toBlankAsset } from '../../shared/domain/asset/asset.ts'
import { assetKinds } from '../../shared/domain/asset/asset-kind.ts'
import { readListedRisks } from '../../shared/domain/risk/listed-risk.ts'
import { noRating } from '../../shared/domain/risk/rating.ts'
import { aBenchUnion, type BenchClient } from './a-bench-union.ts'
import { printFigure } from './figure.ts'

type BenchUnion = Awaited<ReturnType<typeof aBenchUnion>>
type Analysis = Awaited<ReturnType<BenchClient['riskAnalyses']['open']>>

/** So many assets of every kind and unit, every third of them important. */
async function addAssets({ program, client }: BenchUnion, count: number) {
  const context = toContextOf(program.state, nobody)
  const { units } = await client.assets.settings({})
  return inTransaction(context, () => {
    const writer = prepareAssetWriter(context)
    const first = listAssetNumbers(context.db).length + 1
    return Array.from({ length: count }, (_, index) => {
      const unitId = units[index % units.length]?.id
      const kind = assetKinds[index % assetKinds.length]
      if (unitId === undefined || kind === undefined) throw new Error('units and kinds')
      const number = `資-${String(first + index).padStart(5, '0')}`
      const blank = { number, name: `資産 ${index + 1}号`, kind, unitId, registeredOn: '2025-04-01' } as const
      return writer.insert('assets.create', {
        ...{ ...toBlankAsset(blank), id: context.newId(), confidentiality: index % 3 === 0 ? '3B' : '2' },
        ...{ integrity: '1', availability: '1' },
      }).id
    })
  })
}

/** How long the window waits at most while the work goes on, in milliseconds. */
async function longestBlock(work: () => Promise<unknown>): Promise<number> {
  const waiting = { isOver: false, longest: 0 }
  const ticking = tick(waiting)
  await work()
  waiting.isOver = true
  await ticking
  return waiting.longest
}

async function tick(waiting: { isOver: boolean; longest: number }): Promise<void> {
  let before = performance.now()
  while (!waiting.isOver) {
    await setImmediate()
    const now = performance.now()
    waiting.longest = Math.max(waiting.longest, now - before)
    before = now
  }
}

async function addRisks(
  client: BenchClient,
  analysis: Analysis,
  assetIds: readonly Ids[number][],
  count: number,
) {
  const { threats } = await client.threats.list({})
  const wanted = Array.from({ length: count }, (_, index) => ({
    subject: { kind: 'asset' as const, assetId: assetIds[index % assetIds.length] ?? fail() },
    threatId: threats[Math.floor(index / assetIds.length)]?.id ?? fail(),
  }))
  const blocks: number[] = []
  for (let start = 0; start < count; start += 500) {
    const risks = wanted.slice(start, start + 500)
    const add = () => client.riskAnalyses.addRisks({ riskAnalysisId: analysis.id, risks })
    blocks.push(await longestBlock(add))
  }
  return Math.max(...blocks)
}
type Ids = Awaited<ReturnType<typeof addAssets>>

function fail(): never {
  throw new Error('the bench has assets and threats')
}

async function measure(assetCount: number, riskCount: number) {
  const home = mkdtempSync(join(tmpdir(), 'daicho-bench-'))
  const union = await aBenchUnion({ folder: join(home, 'data'), people: 3 })
  const { client } = union
  const assetIds = await addAssets(union, assetCount)
  const startedOn = '2026-04-01'
  const opening = { startedOn, purpose: '', isCarriedOver: true, hasBaselineRisks: true }
  const first = await client.riskAnalyses.open({ ...opening, fiscalYear: 2026 })
  const add = await addRisks(client, first, assetIds.slice(0, 200), riskCount)
  const riskAnalysisId = first.id
  const list = async () => readListedRisks((await client.riskAnalyses.get({ riskAnalysisId })).risks)
  const ratings = (await list()).map(({ id, rowVersion }) => ({
    ...{ riskId: id, expectedRowVersion: rowVersion, reason: '実情による' },
    rating: { ...noRating, likelihood: 2 as const, loss: 3 as const },
  }))
  const figures = {
    add,
    rateMany: await longestBlock(() =>
      client.riskAnalyses.rateMany({ riskAnalysisId, ratings: ratings.slice(0, 2000) }),
    ),
    get: await longestBlock(list),
    proposeOpening: await longestBlock(() => client.riskAnalyses.proposeOpening({ fiscalYear: 2027 })),
    proposeDetails: await longestBlock(() => client.riskAnalyses.proposeDetails({ riskAnalysisId })),
    listForAsset: await longestBlock(() =>
      client.riskAnalyses.listForAsset({ assetId: assetIds[0] ?? fail() }),
    ),
    applySettings: await longestBlock(() => clearAndApply(client, riskAnalysisId)),
    openNext: await longestBlock(() => client.riskAnalyses.open({ ...opening, fiscalYear: 2027 })),
  }
  await union.program.close()
  rmSync(home, { recursive: true, force: true })
  return figures
}

/** Proposes anew for every risk, as taking the results of an inspection does; nothing may be rated then. */
async function clearAndApply(client: BenchClient, riskAnalysisId: Analysis['id']) {
  const { analysis, risks } = await client.riskAnalyses.get({ riskAnalysisId })
  const ratings = readListedRisks(risks)
    .filter(({ score }) => score !== null)
    .map(({ id, rowVersion }) => ({
      riskId: id,
      expectedRowVersion: rowVersion,
      rating: noRating,
      reason: '',
    }))
  await client.riskAnalyses.rateMany({ riskAnalysisId, ratings })
  await client.riskAnalyses.applySettings({ riskAnalysisId, expectedRowVersion: analysis.rowVersion })
}

/** 2,000 risks over 10,000 assets against 200 over 1,000: how long a call keeps the window waiting. */
export async function benchRiskAnalysis(): Promise<void> {
  const base = await measure(1000, 200)
  const full = await measure(10_000, 2000)
  for (const [name, value] of Object.entries(full)) {
    const of = base[name as keyof typeof base]
    printFigure(`longest wait in ${name}, 2,000 risks of 10,000 assets`, value, {
      ...{ name: '200 of 1,000', value: of },
    })
  }
}
