import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { flushFile } from '../../data/durable-file.ts'
import { toDataFile } from '../data-folder.ts'

/** The name of the mark in the folder that was left. */
export const markName = '移動先.json'
const mark = z.object({ movedTo: z.string(), movedAt: z.string() })

/** Says in a folder that its records were moved, and where to: other accounts of this PC still remember it. */
export function markMoved(folder: string, movedTo: string, now: Date): void {
  const file = join(folder, markName)
  writeFileSync(file, `${JSON.stringify({ movedTo, movedAt: now.toISOString() }, null, 2)}\n`)
  flushFile(file)
}

export function unmarkMoved(folder: string): void {
  rmSync(join(folder, markName), { force: true })
}

/** The folder that the records of a remembered folder are in now: itself, or where they were moved, step by step. */
export function followMoves(folder: string): string {
  const seen = new Set<string>()
  let present = folder
  for (let next = readMark(present); next !== undefined && !seen.has(next); next = readMark(present)) {
    seen.add(present)
    present = next
  }
  return present
}

/** A mark that cannot be read, or whose folder has no mark's records, leads nowhere. */
function readMark(folder: string): string | undefined {
  const file = join(folder, markName)
  if (!existsSync(toDataFile(folder)) || !existsSync(file)) return undefined
  try {
    return mark.parse(JSON.parse(readFileSync(file, 'utf8'))).movedTo
  } catch {
    // not ours, or half written: the records beside it are what there is
    return undefined
  }
}
