import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, mkdir, open, readdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { attachmentsFolderName } from './attachment-files.ts'
import type { Database } from './database.ts'

/** A file of a copy: its path with `/`, its size and its SHA-256 as read back from the copy. */
export type CopiedFile = Readonly<{ path: string; sizeBytes: number; sha256: string }>

/** Copies the open records as they are at one moment, page by page beside running work, and flushes the copy. */
export async function copyDatabase(db: Database, target: string): Promise<void> {
  await db.backup(target)
  await flush(target)
}

/** Copies every attached file of the data folder and flushes each. */
export async function copyAttachments(dataFolder: string, targetFolder: string): Promise<void> {
  for (const path of await listFiles(join(dataFolder, attachmentsFolderName))) {
    const target = join(targetFolder, attachmentsFolderName, path)
    await mkdir(dirname(target), { recursive: true })
    await copyFile(join(dataFolder, attachmentsFolderName, path), target)
    await flush(target)
  }
}

/** Reads every file of the folder back, in the order of their paths. */
export async function readBack(folder: string): Promise<CopiedFile[]> {
  const paths = (await listFiles(folder)).toSorted()
  const files: CopiedFile[] = []
  for (const path of paths) {
    const hash = createHash('sha256')
    await pipeline(createReadStream(join(folder, path)), hash)
    const { size } = await stat(join(folder, path))
    files.push({ path: path.replaceAll('\\', '/'), sizeBytes: size, sha256: hash.digest('hex') })
  }
  return files
}

async function listFiles(folder: string, below = ''): Promise<string[]> {
  const entries = await readdir(join(folder, below), { withFileTypes: true }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  })
  const lists = entries.map((entry) => {
    const path = join(below, entry.name)
    if (entry.isDirectory()) return listFiles(folder, path)
    // a file that was still being written when the program ended
    return entry.name.endsWith('.unfinished') ? [] : [path]
  })
  return (await Promise.all(lists)).flat()
}

async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
