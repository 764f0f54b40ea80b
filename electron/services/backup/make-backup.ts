import { readdir, rename, rm, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../../shared/errors/app-error.ts'
import { flushFolder } from '../../data/durable-file.ts'
import type { BackupSummary } from '../../files/backup/manifest.ts'
import { toAppError } from '../app-error-of.ts'
import type { PasswordCost } from '../password-hash.ts'
import type { ServiceContext } from '../service-context.ts'
import { isUnfinishedName, toBackupName } from './backup-name.ts'
import type { BackupDesk } from './backup-room.ts'
import { copyRecords, removeDatabase } from './backup-source.ts'

export type BackupPlan = Readonly<{
  folder: string
  passphrase: string | null
  cost: PasswordCost
  programEdition: string
}>

export type MadeBackup = Readonly<{
  place: string
  sizeBytes: number
  sha256: string
  entryCount: number
  attachmentCount: number
}>

/**
 * Makes one backup: written beside its final name, flushed, read back from the device, every part hashed, the records
 * opened, checked and counted, and only then given its name. A failure leaves what was there before.
 */
export async function makeBackup(
  context: ServiceContext,
  plan: BackupPlan,
  desk: BackupDesk,
): Promise<MadeBackup> {
  const place = join(plan.folder, toBackupName(context.now()))
  const unfinished = `${place}.unfinished`
  try {
    await removeUnfinished(plan.folder)
    await writeUnfinished(context, plan, desk, unfinished)
    const made = await readBack(plan, desk, unfinished)
    desk.refuseCancelled()
    await rename(unfinished, place)
    flushFolder(plan.folder)
    return { ...made, place }
  } catch (error) {
    // a stick that was pulled out cannot be tidied up; the next backup on it does that
    await rm(unfinished, { force: true }).catch(() => undefined)
    await removeDatabase(`${unfinished}.db`).catch(() => undefined)
    throw toAppError(error) ?? error
  }
}

async function removeUnfinished(folder: string): Promise<void> {
  for (const name of (await readdir(folder)).filter(isUnfinishedName)) {
    await rm(join(folder, name), { force: true })
  }
}

async function writeUnfinished(
  context: ServiceContext,
  { folder, passphrase, cost, programEdition }: BackupPlan,
  desk: BackupDesk,
  target: string,
): Promise<void> {
  desk.enter('copying')
  const copy = await copyRecords(context, desk)
  try {
    const source = { recordsFile: copy.file, dataFolder: context.dataFolder }
    const madeBy = { madeAt: context.now().toISOString(), madeBy: context.actor.name, programEdition }
    const manifest = await desk.run({ kind: 'describe', ...source, madeBy })
    await refuseTooSmall(folder, manifest.summary)
    desk.enter('writing')
    await desk.run({ kind: 'write', target, manifest, ...source, passphrase, cost })
  } finally {
    await copy.remove()
  }
}

/** Reads the file from the device again and opens the records in it as a restore would. */
async function readBack(
  { passphrase }: BackupPlan,
  desk: BackupDesk,
  file: string,
): Promise<Omit<MadeBackup, 'place'>> {
  desk.enter('readingBack')
  const recordsFile = `${file}.db`
  const { manifest, sha256, sizeBytes } = await desk.run({ kind: 'readBack', file, passphrase, recordsFile })
  desk.enter('checking')
  await desk.run({ kind: 'checkCopy', manifest, recordsFile })
  await removeDatabase(recordsFile)
  const { history, attachmentCount } = manifest.summary
  return { sha256, sizeBytes, entryCount: history.entryCount, attachmentCount }
}

/** Throws `storage_full` before anything is written where the place has too little room. */
async function refuseTooSmall(
  folder: string,
  { totalBytes, partCount, recordsBytes }: BackupSummary,
): Promise<void> {
  // the records stand there twice while they are checked
  const needed = totalBytes + 1000 * partCount + recordsBytes
  const { bavail, bsize } = await statfs(folder)
  if (bavail * bsize < needed)
    throw new AppError('storage_full', { place: 'backupFolder', neededBytes: needed })
}
