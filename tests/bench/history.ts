import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { wholeHistory } from '../support/whole-history.ts'
import { aBenchUnion, type BenchClient } from './a-bench-union.ts'
import { addEntries } from './add-entries.ts'
import { printFigure, time } from './figure.ts'

/** How long the work takes and for how long, at the longest, it keeps the window from its turn. */
async function measure(work: () => Promise<unknown>): Promise<{ ms: number; blockMs: number }> {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const ms = await time(work)
  await new Promise((resolve) => setTimeout(resolve, 5))
  delay.disable()
  return { ms, blockMs: delay.max / 1e6 }
}

/** Reads on until something is found or nothing is left, as the screen does. */
async function findFirst(client: BenchClient, part: object): Promise<void> {
  for (let before: number | null = null; ; ) {
    const page: { entries: unknown[]; next: number | null } = await client.history.search({
      ...{ ...wholeHistory, ...part, before },
    })
    before = page.next
    if (before === null || page.entries.length > 0) return
  }
}

async function measureHistory(count: number) {
  const union = await aBenchUnion({ folder: mkdtempSync(join(tmpdir(), 'daicho-bench-')), people: 3 })
  addEntries(union.program.state, count)
  const { client } = union
  const asFile = { exportId: 'bench', filter: wholeHistory, encoding: 'utf-8-bom' } as const
  const whole = await measure(() => findFirst(client, {}))
  const figures = {
    'first page of the history': await measure(() => findFirst(client, {})),
    'first page, opened first': whole,
    'an act done once, long ago': await measure(() => findFirst(client, { act: 'assets.retire' })),
    'a word that is not there': await measure(() => findFirst(client, { text: 'どこにもない言葉' })),
    'what it can be narrowed to': await measure(() => client.history.choices({})),
    'the history as CSV': await measure(() => client.history.exportFile({ ...asFile, format: 'csv' })),
    'the history as Excel': await measure(() => client.history.exportFile({ ...asFile, format: 'xlsx' })),
  }
  await union.program.close()
  return figures
}

/** A history of 100,000 entries against one of 10,000: pages should not grow, the rest tenfold. */
export async function benchHistory(): Promise<void> {
  const base = await measureHistory(10_000)
  const full = await measureHistory(100_000)
  for (const [name, { ms, blockMs }] of Object.entries(full)) {
    // the names of both are those of one function
    const { ms: baseMs } = base[name as keyof typeof base]
    printFigure(`${name}, 100,000 entries`, ms, { name: '10,000 entries', value: baseMs })
    console.log(`  the longest wait of the window meanwhile: ${blockMs.toFixed(1)} ms`)
  }
}
