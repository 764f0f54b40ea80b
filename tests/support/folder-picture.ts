import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Every file of a folder with its hash and the time of its last change, and every folder with the latter: it tells of any write. */
export function takePicture(folder: string): string[] {
  const names = ['.', ...readdirSync(folder, { recursive: true }).map(String).toSorted()]
  return names.map((name) => {
    const path = join(folder, name)
    const { mtimeMs, ctimeMs } = statSync(path)
    return [name, hashOf(path), mtimeMs, ctimeMs].join(' ')
  })
}

function hashOf(path: string): string {
  if (statSync(path).isDirectory()) return 'folder'
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}
