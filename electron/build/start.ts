// `npm start`: builds where needed and opens the program's window. Where this machine cannot show one, it says why in
// one sentence and serves the same program to a browser.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import './copy-fonts.ts'
import { buildIfNeeded } from './build-if-needed.ts'
import { findElectron } from './find-electron.ts'

const root = join(import.meta.dirname, '..', '..')
// a window that did not come up ends sooner than a person closes one
const failedStartMs = 5_000

buildIfNeeded()
const obstacle = await openWindow()
if (obstacle !== undefined) {
  console.log(`${obstacle}ブラウザーで使う下見版を起動します。`)
  await import('../preview.ts')
}

/** Runs the program until it ends; otherwise what keeps it from opening a window. */
async function openWindow(): Promise<string | undefined> {
  if (!hasDisplay()) return 'このコンピューターに画面（ディスプレイ）が見つからないため、'
  const electron = findElectron()
  if (electron === undefined) return 'Electron の実行ファイルがなく、ダウンロードもできないため、'
  return runElectron(electron)
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

function runElectron(electron: string): Promise<string | undefined> {
  const startedAt = Date.now()
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  const child = spawn(electron, [root, ...sandboxSwitches(), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env,
  })
  return new Promise((resolve) => {
    const settle = (isFailure: boolean, exitCode: number) => {
      if (isFailure && Date.now() - startedAt < failedStartMs) {
        resolve('Electron の窓を開けないため、')
      } else {
        process.exitCode = exitCode
        resolve(undefined)
      }
    }
    child.once('error', () => settle(true, 1))
    child.once('exit', (code) => settle(code !== 0, code ?? 1))
  })
}

/** Chromium refuses to run as root with its sandbox; that is for development machines only. */
function sandboxSwitches(): readonly string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
}
