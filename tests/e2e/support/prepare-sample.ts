import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root, userDataOf } from './places.ts'

const variable = 'DAICHO_E2E_SAMPLE'

/** Makes the sample union once for all tests of a run: it takes several seconds each time. */
export default function prepareSample(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'daicho-e2e-sample-'))
  execFileSync(process.execPath, [join(root, 'tests', 'e2e', 'support', 'make-sample.ts'), folder])
  process.env[variable] = folder
  return () => rmSync(folder, { recursive: true, force: true })
}

/** Puts the sample where the program under `home` looks for one before it makes its own. */
export function giveSample(home: string): void {
  const prepared = process.env[variable]
  if (prepared === undefined) throw new Error('no sample was prepared')
  cpSync(prepared, join(userDataOf(home), '見本'), { recursive: true })
}
