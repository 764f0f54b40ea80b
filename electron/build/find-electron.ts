import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'

// a first start downloads about 110 MB
const downloadLimitMs = 5 * 60_000

/** The Electron binary, downloaded on first use; undefined where it is missing and cannot be had. */
export function findElectron(): string | undefined {
  const packageFile = createRequire(import.meta.url).resolve('electron')
  const { status, stdout } = spawnSync(
    process.execPath,
    ['-e', 'process.stdout.write("\\n" + require(process.argv[1]))', packageFile],
    { encoding: 'utf8', timeout: downloadLimitMs, stdio: ['ignore', 'pipe', 'ignore'] },
  )
  const path = stdout.split('\n').at(-1)
  return status === 0 && path && existsSync(path) ? path : undefined
}
