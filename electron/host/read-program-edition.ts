import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The number of the program as its package names it: `0.1.0`. */
export function readProgramEdition(rootFolder: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(rootFolder, 'package.json'), 'utf8'))
  const hasNumber = typeof manifest === 'object' && manifest !== null && 'version' in manifest
  return hasNumber ? String(manifest.version) : ''
}
