import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, userInfo } from 'node:os'
import { z } from 'zod'
import { toStorageError } from './storage-error.ts'

const holder = z.object({
  /** The account of the system, not of the records. */
  account: z.string(),
  computer: z.string(),
  processId: z.number(),
  /** An instant. */
  since: z.string(),
})

/** Who has the records open. SQLite's lock keeps others out; this only tells them who to ask. */
export type Holder = z.infer<typeof holder>

/** Notes beside the records that this program has them open. */
export function noteHolder(file: string, since: Date): void {
  const { username } = userInfo()
  const mine: Holder = {
    account: username,
    computer: hostname(),
    processId: process.pid,
    since: since.toISOString(),
  }
  try {
    writeFileSync(toHolderFile(file), JSON.stringify(mine))
  } catch (error) {
    // a full disk must not keep the records from being read; whoever is locked out is then not told by whom
    if (toStorageError(error) === undefined) throw error
  }
}

/** Takes the note away before the records are let go. */
export function forgetHolder(file: string): void {
  rmSync(toHolderFile(file), { force: true })
}

/** Who holds the file, or held it when their program ended without taking its note away. */
export function readHolder(file: string): Holder | undefined {
  try {
    return holder.parse(JSON.parse(readFileSync(toHolderFile(file), 'utf8')))
  } catch {
    // none, or one that was cut short: nothing depends on it
    return undefined
  }
}

/** Whether another program of this PC that noted itself still runs, so that its file may change while it is read. */
export function isHeldByAnother(file: string): boolean {
  const found = existsSync(toHolderFile(file)) ? readHolder(file) : undefined
  return (
    found !== undefined &&
    found.computer === hostname() &&
    found.processId !== process.pid &&
    isRunning(found)
  )
}

function isRunning({ processId }: Holder): boolean {
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    // it runs but belongs to somebody else
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function toHolderFile(file: string): string {
  return `${file}.holder`
}
