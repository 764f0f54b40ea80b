import { spawnSync } from 'node:child_process'
import { existsSync, globSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')
const sources = [
  'electron/**/*.ts',
  'shared/**/*.ts',
  'renderer/**/*',
  'package-lock.json',
  'electron.vite.config.ts',
]
const results = ['out/main/main.cjs', 'out/preload/preload.cjs', 'out/renderer/index.html']

/** Builds the program where it was not built since its sources changed. */
export function buildIfNeeded(): void {
  if (isBuilt()) return
  console.log('プログラムを組み立てています（1分ほどかかります）。')
  const cli = join(
    dirname(createRequire(import.meta.url).resolve('electron-vite/package.json')),
    'bin/electron-vite.js',
  )
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'build'], {
    cwd: root,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`the build failed\n${stdout}\n${stderr}`)
}

function isBuilt(): boolean {
  if (!results.every((file) => existsSync(join(root, file)))) return false
  const builtAt = Math.min(...results.map(changedAt))
  return globSync(sources, { cwd: root }).every((file) => changedAt(file) <= builtAt)
}

function changedAt(file: string): number {
  return statSync(join(root, file)).mtimeMs
}
