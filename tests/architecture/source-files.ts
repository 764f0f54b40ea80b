import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')

export type SourceFile = { readonly path: string; readonly text: string }

/** Every TypeScript file of the program and its tests that git knows or would take, but for the planted faults. */
export function listSourceFiles(): readonly SourceFile[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
  return listed
    .split('\n')
    .filter((path) => /^(electron|renderer|shared|tests)\/.*\.tsx?$/.test(path) && !path.includes('/canary/'))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}
