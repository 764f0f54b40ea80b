import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { openDataFile } from '../../electron/data/data-file.ts'
import { verifyRecords } from '../../electron/services/verify-service.ts'
import { aFolder } from './a-program.ts'
import { spread } from './kill-plan.ts'
import { type ChildEnd, runChild } from './run-child.ts'

/**
 * Kills a program that sets folders up and then answers, submits, closes and issues on and on: so many cycles of seven
 * deaths in each of two lanes. Gives the number of deaths.
 */
export async function killWhileAnswering(cycles: number): Promise<number> {
  let deaths = 0
  const runLane = async (lane: number) => {
    for (const { folder, atMoment, afterMs } of planLane(lane, cycles)) {
      const dataFolder = folder()
      const end = await runChild('writing-child', {
        args: [dataFolder, String(atMoment)],
        killAfterMs: afterMs,
      })
      expectSound(dataFolder, end)
      deaths += 1
    }
  }
  await Promise.all([runLane(0), runLane(1)])
  return deaths
}

/** Nothing at all before the set-up is done; after it a file that opens, is sound and has all that was told. */
function expectSound(folder: string, death: ChildEnd): void {
  expect(death).toMatchObject({ signal: 'SIGKILL', errors: '' })
  const file = join(folder, 'daicho.db')
  if (!existsSync(file)) {
    expect(death.keptEntries).toBe(0)
    return
  }
  const db = openDataFile(file)
  try {
    const soundness = verifyRecords({ db, dataFolder: folder })
    expect(soundness).toMatchObject({ isSound: true, brokenPlace: null })
    expect(soundness.entryCount).toBeGreaterThanOrEqual(Math.max(death.keptEntries, 1))
  } finally {
    db.close()
  }
}

type Plan = { folder: () => string; atMoment: number; afterMs: number | null }

function planLane(lane: number, cycles: number): Plan[] {
  const plans: Plan[] = []
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    let folder: string | undefined
    const shared = () => (folder ??= join(aFolder(), 'data'))
    const number = lane * cycles + cycle
    // the set-up and the first records, on a new folder; then on and on in one folder
    plans.push({ folder: () => join(aFolder(), 'data'), atMoment: 1 + spread(number, 140), afterMs: null })
    for (let step = 0; step < 3; step += 1) {
      plans.push({ folder: shared, atMoment: 1 + spread(number * 3 + step, 120), afterMs: null })
      plans.push({ folder: shared, atMoment: 0, afterMs: spread(number * 3 + step, 60) })
    }
  }
  return plans
}
