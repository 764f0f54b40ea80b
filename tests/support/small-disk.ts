import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ChildEnd, runChild } from './run-child.ts'

/** In front of a command: gives it a disk of its own of so many KiB at a folder, which is gone when it ends. */
function onSmallDisk(folder: string, sizeKib: number): readonly string[] {
  const mount = `mount -t tmpfs -o size=${sizeKib}k tmpfs "$0" || exit 77; exec "$@"`
  return ['unshare', '--user', '--map-root-user', '--mount', 'sh', '-c', mount, folder]
}

/** What a trial on a small disk found, as the child tells it. */
export type DiskFinding = Readonly<{
  /** The code of the refusal, or what kept the folder from being opened. */
  code: string
  /** The records opened and verified after it. */
  isSound: boolean
  /** Entries of the history that were told to be kept, and that were found. */
  keptEntries: number
  foundEntries: number
  /** The same act went through once there was room. */
  goesOn: boolean
}>

/** Runs one trial of disk-child.ts on a disk of its own. Fails with a plain sentence where the machine refuses to mount one. */
export async function tryOnSmallDisk(args: readonly string[], sizeKib: number): Promise<DiskFinding> {
  const folder = mkdtempSync(join(tmpdir(), 'daicho-disk-'))
  try {
    const wrapper = onSmallDisk(folder, sizeKib)
    const end = await runChild('disk-child', { args: [folder, ...args], killAfterMs: null, wrapper })
    return readFinding(end)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function readFinding({ code, errors, lastLine, hasStarted }: ChildEnd): DiskFinding {
  if (lastLine.startsWith('{')) return JSON.parse(lastLine)
  const isRefused = code === 77 || !hasStarted
  const reason = isRefused
    ? 'This machine refuses to mount a small disk in a namespace (unshare --user --mount), so a full or read-only disk cannot be tried.'
    : 'The trial on a small disk ended early.'
  throw new Error(`${reason} ${errors}`)
}
