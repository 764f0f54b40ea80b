import { join } from 'node:path'
import { expect } from 'vitest'
import { aFolder } from './a-program.ts'
import { spread } from './kill-plan.ts'
import { expectGoodStart } from './next-start.ts'
import { runChild } from './run-child.ts'

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
      expect(end).toMatchObject({ signal: 'SIGKILL', errors: '' })
      await expectGoodStart(dataFolder, end.keptEntries)
      deaths += 1
    }
  }
  await Promise.all([runLane(0), runLane(1)])
  return deaths
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
