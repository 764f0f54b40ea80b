import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { toDataFile } from '../../electron/services/data-folder.ts'
import { lookIntoChecked, openVerified } from '../../electron/services/open-folder.ts'
import type { BenchClient } from './a-bench-union.ts'
import { median, printFigure, time } from './figure.ts'
import { aLargeUnion } from './large-records.ts'
import { watchLoop } from './watch-loop.ts'

const size = { entryCount: 100_000, fileCount: 5_000, fileBytes: 4_000 }
const runs = 7

/**
 * What the checks of a start add to it, against opening the same records unchecked; and a full check beside the work,
 * with how long the window waited for its turn meanwhile.
 */
export async function benchStartCheck(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'daicho-bench-'))
  try {
    const { program, client } = await aLargeUnion(folder, size)
    await benchFullCheck(client)
    await program.close()
    await benchOpening(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function benchFullCheck({ startup }: BenchClient): Promise<void> {
  const loop = watchLoop()
  const ms = await time(async () => {
    await startup.startCheck({ onlyIfDue: false })
    while ((await startup.checkStatus({})).running !== null) await setTimeout(20)
  })
  const { problem, last } = await startup.checkStatus({})
  if (problem !== null || last === null) throw new Error(`the full check ended in ${problem}`)
  const blockMs = loop.stop()
  printFigure('a full check of 100,000 entries and 5,000 files', ms, {
    name: 'its longest stand',
    value: blockMs,
  })
  printFigure('  its longest stand', blockMs, { name: 'of what is allowed', value: 50 })
}

async function benchOpening(folder: string): Promise<void> {
  const file = toDataFile(folder)
  const megabytes = (statSync(file).size / 1e6).toFixed(0)
  const checked = await medianOf(() => close(lookIntoChecked(folder)))
  const unchecked = await medianOf(() => close(openVerified(folder)))
  const name = `opening records of ${megabytes} MB with the checks of a start`
  printFigure(name, checked, { name: 'without', value: unchecked })
}

async function medianOf(work: () => void): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) times.push(await time(work))
  return median(times)
}

function close(state: ReturnType<typeof openVerified>): void {
  if (state.kind !== 'ready') throw new Error(`the records are ${state.kind}`)
  state.db.close()
}
