import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { aLargeLedger, toCp932Csv } from '../support/large-ledger.ts'
import { aBenchUnion, type BenchClient } from './a-bench-union.ts'
import { printFigure, time } from './figure.ts'
import { watchLoop } from './watch-loop.ts'

/** Opening, confirming and closing a stocktaking of 10,000 assets, and how long the window waits meanwhile. */
export async function benchStocktaking(): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'daicho-bench-'))
  const { program, client } = await aBenchUnion({ folder: join(home, 'data'), people: 3 })
  const importId = randomUUID()
  const file = new File([toCp932Csv(aLargeLedger(10_000))], '台帳.csv')
  await client.assetImport.open({ importId, file })
  await client.assetImport.apply({ importId, createsUnits: true, remembersMapping: false })
  const { fiscalYear, today } = await client.session.current({})
  const words = { title: '計測の棚卸し', method: '', startedOn: today, dueOn: today }
  await measure('opening', () => client.stocktakings.open({ fiscalYear, ...words }))
  await measure('confirming all', async () => confirmAll(client))
  await measure('closing', async () => {
    const { id, rowVersion } = await getOpen(client)
    const closing = { closedOn: today, acknowledged: 0, reason: '' }
    await client.stocktakings.close({ stocktakingId: id, expectedRowVersion: rowVersion, ...closing })
  })
  await program.close()
  rmSync(home, { recursive: true, force: true })
}

async function measure(name: string, act: () => Promise<unknown>): Promise<void> {
  const loop = watchLoop()
  const whole = await time(act)
  printFigure(`longest wait of the window while ${name} a stocktaking of 10,000`, loop.stop(), {
    name: 'whole act',
    value: whole,
  })
}

async function getOpen(client: BenchClient) {
  const { stocktakings } = await client.stocktakings.list({})
  const open = stocktakings.find(({ state }) => state === 'open')
  if (open === undefined) throw new Error('no stocktaking is open')
  return open
}

async function confirmAll(client: BenchClient): Promise<void> {
  const { id, counts } = await getOpen(client)
  await client.stocktakings.confirmRest({
    ...{ stocktakingId: id, unitId: null, checked: { basis: 'screen' }, expectedCount: counts.none },
  })
}
