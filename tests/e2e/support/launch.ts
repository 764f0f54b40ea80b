import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { _electron, type ElectronApplication } from '@playwright/test'

type LaunchOptions = NonNullable<Parameters<typeof _electron.launch>[0]>

const patienceMs = 15_000
const tries = 2

/**
 * Starts a program whose files are under `home`. A packaged one does not wait for its driver, which then at times never
 * gets hold of it though its window is there: such a one is ended and started again once, and the log says so.
 */
export async function launch(options: LaunchOptions, home: string): Promise<ElectronApplication> {
  for (let tried = 1; tried < tries; tried += 1) {
    const launched = _electron.launch(options)
    const app = await Promise.race([launched, setTimeout(patienceMs, undefined, { ref: false })])
    if (app !== undefined) return app
    console.warn('the driver never got hold of the program: started again')
    launched.catch(() => undefined)
    endAllOf(home)
  }
  return await _electron.launch(options)
}

function endAllOf(home: string): void {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    if (Number(pid) !== process.pid && readCommand(pid).includes(`${home}/`))
      process.kill(Number(pid), 'SIGKILL')
  }
}

/** Empty where the process has ended meanwhile. */
function readCommand(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}
