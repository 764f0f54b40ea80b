import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { z } from 'zod'

/** How an errand ended: 0 done, 1 refused, 2 wrong usage; one sentence for people. */
export type ErrandAnswer = Readonly<{ exitCode: number; sentence: string }>

const kept = z.union([
  z.object({ workedBy: z.int() }),
  z.object({ exitCode: z.int().min(0).max(2), sentence: z.string() }),
])

const beginsWithinMs = 30_000
const lookEveryMs = 200

/** The file in which the running program answers a second start; `id` is of this one errand. */
export function toAnswerFile(userFolder: string, id: string): string {
  return join(userFolder, `errand-${id}.json`)
}

/** Says first that somebody is at it, then how it ended; both in one piece. */
export function writeAnswer(file: string, content: z.infer<typeof kept>): void {
  writeFileSync(`${file}.new`, JSON.stringify(content))
  renameSync(`${file}.new`, file)
}

/** Waits for the running program's answer; undefined where it never began or ended before it was done. */
export async function waitForAnswer(file: string): Promise<ErrandAnswer | undefined> {
  const startedAt = performance.now()
  try {
    for (;;) {
      const found = readAnswer(file)
      if (found !== undefined && 'exitCode' in found) return found
      const isWorking = found !== undefined && isRunning(found.workedBy)
      if (!isWorking && (found !== undefined || performance.now() - startedAt > beginsWithinMs)) {
        // it may have answered with its last breath
        const last = readAnswer(file)
        return last !== undefined && 'exitCode' in last ? last : undefined
      }
      await setTimeout(lookEveryMs)
    }
  } finally {
    rmSync(file, { force: true })
  }
}

function readAnswer(file: string): z.infer<typeof kept> | undefined {
  try {
    return kept.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    // not there yet
    return undefined
  }
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0)
    return true
  } catch {
    return false
  }
}
