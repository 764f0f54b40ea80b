import { existsSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** The bytes of every file below a folder. */
export async function sumSizes(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true })
  const sizes = await Promise.all(
    entries.map((entry) => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? sumSizes(path) : sizeOf(path)
    }),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}

/** A file of SQLite's may be gone in between. */
async function sizeOf(file: string): Promise<number> {
  return existsSync(file) ? (await stat(file)).size : 0
}
