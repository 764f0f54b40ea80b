import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { attachmentsFolderName } from '../../data/attachment-files.ts'
import { lookIntoDatabase } from '../../data/database.ts'
import { readMigrationNumber } from '../../data/migrations/run-migrations.ts'
import { getHistoryHead } from '../../data/repositories/history-repository.ts'
import { getOrganization } from '../../data/repositories/organization-repository.ts'
import { countRows } from '../../data/repositories/soundness-repository.ts'
import type { BackupMaker } from '../../files/backup/backup-messages.ts'
import { type BackupManifest, type BackupPart, recordsName } from '../../files/backup/manifest.ts'

type Source = Readonly<{ recordsFile: string; dataFolder: string; madeBy: BackupMaker }>

/** What the backup will say of itself, of the copied records and every attached file. */
export async function describeSource({ recordsFile, dataFolder, madeBy }: Source): Promise<BackupManifest> {
  const counted = lookIntoDatabase(recordsFile, (db) => {
    const { sequence, hash } = getHistoryHead(db)
    const { name: organizationName, isSample } = getOrganization(db)
    return {
      migration: readMigrationNumber(db),
      organizationName,
      isSample,
      rowCounts: countRows(db),
      history: { entryCount: sequence, headHash: hash },
    }
  })
  const parts = [await describeRecords(recordsFile), ...(await listAttachedFiles(dataFolder))]
  return { format: 'infosec-daicho/backup/2', ...madeBy, ...counted, parts }
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
