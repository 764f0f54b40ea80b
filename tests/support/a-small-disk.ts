import { execFileSync } from 'node:child_process'
import { appendFileSync, mkdtempSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A disk of its own, so many bytes large. */
export type SmallDisk = Readonly<{
  folder: string
  /** Takes it away, whatever is being written to it. */
  pull: () => void
  /** Leaves no byte on it, with a file named 写真. */
  fill: () => void
}>

/** Mounts a disk in memory. Fails plainly where the tests may not mount: run them as root on Linux. */
export function aSmallDisk(sizeBytes: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'daicho-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${sizeBytes}`, 'tmpfs', folder], { stdio: 'pipe' })
  } catch (error) {
    throw new Error('this test needs a small disk: run it where `mount -t tmpfs` is allowed', {
      cause: error,
    })
  }
  let isThere = true
  const pull = () => {
    if (isThere) execFileSync('umount', ['--lazy', folder])
    isThere = false
  }
  onTestFinished(() => {
    pull()
    rmdirSync(folder)
  })
  return { folder, pull, fill: () => fill(join(folder, '写真')) }
}

function fill(file: string): void {
  for (const bytes of [Buffer.alloc(1_000_000), Buffer.alloc(4096)]) {
    while (hasRoomFor(file, bytes));
  }
}

function hasRoomFor(file: string, bytes: Buffer): boolean {
  try {
    appendFileSync(file, bytes)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return false
    throw error
  }
}
