import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Removes a folder, one inner folder after the other: thousands of files at once would keep the window waiting. */
export async function removeFolder(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  for (const entry of entries.filter((one) => one.isDirectory())) {
    await removeFolder(join(folder, entry.name))
  }
  await rm(folder, { recursive: true, force: true })
}
