import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { toLocalDate, toLocalTime } from '../../shared/domain/calendar/calendar-date.ts'
import { AppError } from '../../shared/errors/app-error.ts'
import { type CopiedFile, copyAttachments, copyDatabase, readBack } from '../data/copy-records.ts'
import { openDataFile } from '../data/data-file.ts'
import { flushFile, flushFolder } from '../data/durable-file.ts'
import { toAppError } from './app-error-of.ts'
import { toDataFile } from './data-folder.ts'
import type { ServiceContext } from './service-context.ts'
import { verifyBesideWork } from './verify-service.ts'

const backupName = /^情報セキュリティ台帳-控え-\d{8}-\d{6}$/
const unfinishedName = /^情報セキュリティ台帳-控え-\d{8}-\d{6}\.unfinished$/

/** Makes one copy of the data folder under the given one: under a temporary name until it was found good. */
export async function makeBackupFolder(
  context: ServiceContext,
  folder: string,
): Promise<{ place: string; sizeBytes: number; entryCount: number }> {
  const place = join(folder, toBackupName(context.now()))
  const unfinished = `${place}.unfinished`
  try {
    await removeUnfinished(folder)
    await mkdir(unfinished)
    await copyDatabase(context.db, toDataFile(unfinished))
    await copyAttachments(context.dataFolder, unfinished)
    const entryCount = await countGoodEntries(unfinished)
    const files = await readBack(unfinished)
    await writeManifest(context, unfinished, { entryCount, files })
    await rename(unfinished, place)
    flushFolder(folder)
    return { place, entryCount, sizeBytes: files.reduce((sum, file) => sum + file.sizeBytes, 0) }
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    throw toAppError(error) ?? error
  }
}

/** Removes the oldest copies beyond the given number; other things in the folder are left alone. */
export async function removeOldBackups(folder: string, keptCount: number): Promise<void> {
  const names = (await readdir(folder)).filter((name) => backupName.test(name)).toSorted()
  for (const name of names.slice(0, -keptCount))
    await rm(join(folder, name), { recursive: true, force: true })
}

async function removeUnfinished(folder: string): Promise<void> {
  for (const name of (await readdir(folder)).filter((entry) => unfinishedName.test(entry))) {
    await rm(join(folder, name), { recursive: true, force: true })
  }
}

/** Opens the copy as the program would after a loss, and counts its history. */
async function countGoodEntries(copyFolder: string): Promise<number> {
  const db = openDataFile(toDataFile(copyFolder))
  try {
    const { isSound, entryCount, brokenPlace } = await verifyBesideWork({ db, dataFolder: copyFolder })
    if (!isSound) throw new AppError('storage_corrupt', { place: brokenPlace })
    return entryCount
  } finally {
    db.close()
  }
}

async function writeManifest(
  context: ServiceContext,
  copyFolder: string,
  copy: { entryCount: number; files: readonly CopiedFile[] },
): Promise<void> {
  const manifest = { format: 'infosec-daicho/backup/1', madeAt: context.now().toISOString(), ...copy }
  const file = join(copyFolder, 'manifest.json')
  await writeFile(file, `${JSON.stringify(manifest, null, 2)}\n`, { flag: 'wx' })
  flushFile(file)
}

/** `情報セキュリティ台帳-控え-20261122-100000`, in Japanese time. */
function toBackupName(now: Date): string {
  const minute = `${toLocalDate(now)}-${toLocalTime(now)}`.replace(
    /(\d{4})-(\d\d)-(\d\d)-(\d\d):(\d\d)/,
    '$1$2$3-$4$5',
  )
  return `情報セキュリティ台帳-控え-${minute}${String(now.getUTCSeconds()).padStart(2, '0')}`
}
