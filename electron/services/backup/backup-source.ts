import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { attachmentsFolderName } from '../../data/attachment-files.ts'
import type { Database } from '../../data/database.ts'
import { readMigrationNumber } from '../../data/migrations/run-migrations.ts'
import { getHistoryHead } from '../../data/repositories/history-repository.ts'
import { getOrganization } from '../../data/repositories/organization-repository.ts'
import { countRows } from '../../data/repositories/soundness-repository.ts'
import { type BackupManifest, type BackupPart, recordsName } from '../../files/backup/manifest.ts'
import type { ServiceContext } from '../service-context.ts'

/** A copy of the records at one moment, in the data folder's `copies/` while the backup is being made. */
export type RecordsCopy = Readonly<{ file: string; remove: () => Promise<void> }>

/** Copies the records page by page beside running work (SQLite's own online backup) and flushes the copy. */
export async function copyRecords({ db, dataFolder }: ServiceContext): Promise<RecordsCopy> {
  const folder = join(dataFolder, 'copies')
  const file = join(folder, 'backup.db.unfinished')
  await mkdir(folder, { recursive: true })
  await removeDatabase(file)
  try {
    await db.backup(file)
    const handle = await open(file, 'r+')
    await handle.sync().finally(() => handle.close())
  } catch (error) {
    await removeDatabase(file)
    throw error
  }
  return { file, remove: () => removeDatabase(file) }
}

/** What the backup will say of itself, of the copied records and every attached file. */
export async function describeSource(
  context: ServiceContext & { readonly programEdition: string },
  copy: { readonly file: string; readonly db: Database },
): Promise<BackupManifest> {
  const { db } = copy
  const head = getHistoryHead(db)
  const organization = getOrganization(db)
  return {
    format: 'infosec-daicho/backup/2',
    madeAt: context.now().toISOString(),
    madeBy: context.actor.name,
    programEdition: context.programEdition,
    migration: readMigrationNumber(db),
    organizationName: organization.name,
    isSample: organization.isSample,
    rowCounts: countRows(db),
    history: { entryCount: head.sequence, headHash: head.hash },
    parts: [await describeRecords(copy.file), ...(await listAttachedFiles(context.dataFolder))],
  }
}

async function describeRecords(file: string): Promise<BackupPart> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return { path: recordsName, sizeBytes: (await stat(file)).size, sha256: hash.digest('hex') }
}

const attachedName = /^[0-9a-f]{64}$/

/** Every attached file by its name, which is its SHA-256; the bytes are compared with it as they are read. */
async function listAttachedFiles(dataFolder: string): Promise<BackupPart[]> {
  const folder = join(dataFolder, attachmentsFolderName)
  if (!existsSync(folder)) return []
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && attachedName.test(entry.name))
  const parts = await Promise.all(
    files.map(async ({ name, parentPath }) => ({
      path: `${attachmentsFolderName}/${name.slice(0, 2)}/${name}`,
      sizeBytes: (await stat(join(parentPath, name))).size,
      sha256: name,
    })),
  )
  return parts.toSorted((left, right) => (left.path < right.path ? -1 : 1))
}

/** Removes a database and what SQLite keeps beside it. */
export async function removeDatabase(file: string): Promise<void> {
  for (const end of ['', '-wal', '-journal', '-shm']) await rm(`${file}${end}`, { force: true })
}
