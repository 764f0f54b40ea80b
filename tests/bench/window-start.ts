import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from '@playwright/test'
import { root } from '../e2e/support/places.ts'
import { median, printFigure, time } from './figure.ts'

const emptyMain = `const { app, BrowserWindow } = require('electron')
app.whenReady().then(() => new BrowserWindow({ width: 1366, height: 768 }).loadURL('data:text/html,<h1>empty</h1>'))
`

async function measure(folder: string, heading: string): Promise<number> {
  const home = mkdtempSync(join(tmpdir(), 'daicho-bench-'))
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : []
  const env = { ...(process.env as Record<string, string>), XDG_DATA_HOME: join(home, 'data-home') }
  let close: () => Promise<void> = async () => undefined
  const elapsed = await time(async () => {
    const app = await _electron.launch({
      args: [folder, `--user-data-dir=${home}`, ...asRoot],
      cwd: root,
      env,
    })
    close = () => app.close()
    await (await app.firstWindow()).getByRole('heading', { name: heading }).waitFor()
  })
  await close()
  rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  return elapsed
}

/** From start to a usable first screen, against an empty Electron window; the two in turn. */
export async function benchWindowStart(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'daicho-empty-'))
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "name": "empty", "main": "main.js" }')
  writeFileSync(join(folder, 'main.js'), emptyMain)
  const own: number[] = []
  const empty: number[] = []
  for (let run = 0; run < 5; run += 1) {
    empty.push(await measure(folder, 'empty'))
    own.push(await measure(root, 'はじめに：記録の保存先'))
  }
  rmSync(folder, { recursive: true, force: true })
  printFigure('window usable', median(own), { name: 'empty Electron window', value: median(empty) })
}
