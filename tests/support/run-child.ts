import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type BundledName, bundled } from './bundled.ts'

/** How a child ended: what it told last of the history, and how long it took from its start sign, in milliseconds. */
export type ChildEnd = Readonly<{
  signal: NodeJS.Signals | null
  code: number | null
  errors: string
  keptEntries: number
  /** The moments it counted, where it came to its end. */
  moments: number
  tookMs: number
  lastLine: string
  hasStarted: boolean
}>

type Run = Readonly<{
  args: readonly string[]
  /** Kills it so many milliseconds after its start sign; null leaves it alone. */
  killAfterMs: number | null
  /** What stands before the program's own command, such as a namespace with a disk of its own. */
  wrapper?: readonly string[]
}>

// compiled once for all children of this process
const cache = mkdtempSync(join(tmpdir(), 'daicho-cache-'))

/** Runs a bundled child, whose first line is its start sign, until it ends or is killed. */
export function runChild(name: BundledName, { args, killAfterMs, wrapper = [] }: Run): Promise<ChildEnd> {
  return new Promise((resolve) => {
    const [command = process.execPath, ...rest] = [...wrapper, process.execPath, bundled(name), ...args]
    const child = spawn(command, rest, {
      env: { ...process.env, NODE_COMPILE_CACHE: cache },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    let errors = ''
    let startedAt = 0
    child.stdout.on('data', (chunk) => {
      if (output === '') {
        startedAt = performance.now()
        if (killAfterMs !== null) void sleep(killAfterMs).then(() => child.kill('SIGKILL'))
      }
      output += String(chunk)
    })
    child.stderr.on('data', (chunk) => {
      errors += String(chunk)
    })
    child.once('error', (error) => {
      errors += error.message
    })
    child.once('close', (code, signal) => {
      const lines = output.split('\n').slice(0, -1)
      const told = lines.map(Number).filter(Number.isInteger)
      const lastLine = lines.at(-1) ?? ''
      const moments = Number(/^done (\d+)$/.exec(lastLine)?.[1] ?? 0)
      const tookMs = performance.now() - startedAt
      resolve({
        signal,
        code,
        errors,
        keptEntries: told.at(-1) ?? 0,
        moments,
        tookMs,
        lastLine,
        hasStarted: output !== '',
      })
    })
  })
}
