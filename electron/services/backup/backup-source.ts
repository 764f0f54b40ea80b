import { mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from '../../data/database.ts'
import { lendDatabase } from '../../data/lent-database.ts'
import type { ServiceContext } from '../service-context.ts'
import type { BackupDesk } from './backup-room.ts'

/** A copy of the records at one moment, in the data folder's `copies/` while the backup is being made. */
export type RecordsCopy = Readonly<{ file: string; remove: () => Promise<void> }>

/** Copies the records beside running work, as they are at one moment, and flushes the copy. */
export async function copyRecords(
  { db, dataFolder }: ServiceContext,
  desk: BackupDesk,
): Promise<RecordsCopy> {
  const folder = join(dataFolder, 'copies')
  const file = join(folder, 'backup.db.unfinished')
  await mkdir(folder, { recursive: true })
  await removeDatabase(file)
  try {
    if (desk.checksElsewhere) {
      await lendDatabase(db, () => desk.run({ kind: 'copy', source: db.name, target: file }))
    } else await copyHere(db, file)
  } catch (error) {
    await removeDatabase(file)
    throw error
  }
  return { file, remove: () => removeDatabase(file) }
}

/** SQLite's own online backup, page by page, where no other thread may have the records. */
async function copyHere(db: Database, file: string): Promise<void> {
  await db.backup(file)
  const handle = await open(file, 'r+')
  await handle.sync().finally(() => handle.close())
}

/** Removes a database and what SQLite keeps beside it. */
export async function removeDatabase(file: string): Promise<void> {
  for (const end of ['', '-wal', '-journal', '-shm']) await rm(`${file}${end}`, { force: true })
}
