import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { openDataFile } from '../../electron/data/data-file.ts'
import { verifyRecords } from '../../electron/services/verify-service.ts'
import { aFolder } from '../support/a-program.ts'
import { bundled } from '../support/bundled.ts'

type Death = { signal: string | null; keptEntries: number; errors: string }

/** Runs the writing child until it dies: by itself at a moment, or by this process so many milliseconds after its start. */
function runUntilDead(folder: string, cache: string, death: { atMoment: number; afterMs: number | null }) {
  return new Promise<Death>((resolve) => {
    const child = spawn(process.execPath, [bundled('writing-child'), folder, String(death.atMoment)], {
      env: { ...process.env, NODE_COMPILE_CACHE: cache },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    let errors = ''
    child.stdout.on('data', (chunk) => {
      if (output === '' && death.afterMs !== null) void sleep(death.afterMs).then(() => child.kill('SIGKILL'))
      output += String(chunk)
    })
    child.stderr.on('data', (chunk) => {
      errors += String(chunk)
    })
    child.once('close', (_code, signal) => {
      const told = output.split('\n').slice(0, -1).map(Number).filter(Number.isInteger)
      resolve({ signal, errors, keptEntries: told.at(-1) ?? 0 })
    })
  })
}

/** Nothing at all before the set-up is done; after it a file that opens, is sound and has all that was told. */
function expectSound(folder: string, death: Death): void {
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

/** A repeatable spread of whole numbers below `limit`. */
function spread(index: number, limit: number): number {
  return (index * 7919 + 104_729) % limit
}

type Plan = { folder: () => string; atMoment: number; afterMs: number | null }

function planLane(lane: number, cycles: number): Plan[] {
  const plans: Plan[] = []
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    let folder: string | undefined
    const shared = () => (folder ??= join(aFolder(), 'data'))
    const number = lane * cycles + cycle
    // the set-up and the first records, on a new folder; then on and on in one folder
    plans.push({ folder: () => join(aFolder(), 'data'), atMoment: 1 + number, afterMs: null })
    for (let step = 0; step < 3; step += 1) {
      plans.push({ folder: shared, atMoment: 1 + spread(number * 3 + step, 120), afterMs: null })
      plans.push({ folder: shared, atMoment: 0, afterMs: spread(number * 3 + step, 60) })
    }
  }
  return plans
}

describe('a killed program', () => {
  it('leaves records that open and verify, 210 times, wherever it was killed', async () => {
    const cache = aFolder()
    let deaths = 0
    const runLane = async (lane: number) => {
      for (const { folder, atMoment, afterMs } of planLane(lane, 15)) {
        const dataFolder = folder()
        expectSound(dataFolder, await runUntilDead(dataFolder, cache, { atMoment, afterMs }))
        deaths += 1
      }
    }
    await Promise.all([runLane(0), runLane(1)])
    expect(deaths).toBe(210)
  }, 600_000)
})
