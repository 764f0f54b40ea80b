import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../../shared/errors/app-error.ts'
import { attachmentsFolderName } from '../../data/attachment-files.ts'
import type { Database } from '../../data/database.ts'
import { flushFolder } from '../../data/durable-file.ts'
import { listConversions, updateConversionSwept } from '../../data/repositories/conversion-repository.ts'
import { listKeptFiles } from '../../data/repositories/soundness-repository.ts'
import { withStorageErrors } from '../../data/storage-error.ts'
import { inTransaction, recordChange, type WritingContext } from '../service-context.ts'
import { readRecordedConversion } from './conversion-record.ts'

type Sources = WritingContext & Readonly<{ dataFolder: string }>

/**
 * Leaves no plain byte of what was converted: files that no record has any more go, and the database is written anew without
 * its empty places, its log cut off. Only while nobody else gets at the records. Ended early, it begins anew the next time.
 */
export function sweep(context: Sources): void {
  const { db } = context
  removeUnusedFiles(context)
  withStorageErrors(() => db.exec('VACUUM'))
  cutOffLog(db)
  inTransaction(context, () => {
    for (const { id, sweptAt } of listConversions(db)) if (sweptAt === null) recordSwept(context, id)
  })
}

function recordSwept(context: Sources, id: string): void {
  const { db } = context
  const before = readRecordedConversion(db, id)
  updateConversionSwept(db, id, context.now().toISOString())
  const after = readRecordedConversion(db, id)
  recordChange(context, {
    ...{ act: 'conversions.sweep', recordKind: 'conversion', recordId: id },
    ...{ before, after },
  })
}

/** Files under `attachments/` that belong to nothing, such as those that an encrypted one took the place of. */
export function removeUnusedFiles({ db, dataFolder }: Pick<Sources, 'db' | 'dataFolder'>): void {
  const folder = join(dataFolder, attachmentsFolderName)
  const kept = new Set(listKeptFiles(db).map(({ sha256 }) => sha256))
  withStorageErrors(() => {
    for (const { name, parentPath } of listFiles(folder)) {
      if (kept.has(name)) continue
      rmSync(join(parentPath, name), { force: true })
      flushFolder(parentPath)
    }
  })
}

function listFiles(folder: string) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

/** Writes what the log says into the file and empties it; a reader that is in the way is told as `storage_locked`. */
function cutOffLog(db: Database): void {
  const [outcome] = withStorageErrors(() => db.pragma('wal_checkpoint(TRUNCATE)')) as { busy: number }[]
  if (outcome?.busy !== 0) throw new AppError('storage_locked', { place: 'log' })
}
