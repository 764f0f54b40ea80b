import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, mkdir, readdir, rm, stat } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { SavedDamage } from '../../../shared/contract/startup.ts'
import { toLocalDate, toLocalTime } from '../../../shared/domain/calendar/calendar-date.ts'
import { AppError, ruleViolation } from '../../../shared/errors/app-error.ts'
import { flushFile, flushFolder } from '../../data/durable-file.ts'
import { toAppError } from '../app-error-of.ts'
import { refuseUnfitFolder } from '../backup/backup-service.ts'
import { requireGivenOut } from '../given-out.ts'
import type { Connection, ProgramState } from '../program-state.ts'

/**
 * Copies a damaged data folder as it is into a new folder at the given place, and compares every file with its copy.
 * Rule `notDamaged` for any other folder; refused as `invalid_input` of `folder` as backups are. A failure leaves no
 * half copy.
 */
export async function saveDamaged(connection: Connection, folder: string): Promise<SavedDamage> {
  const { program } = connection
  const source = getDamagedFolder(program)
  requireGivenOut(connection, 'folder', folder)
  refuseUnfitFolder('folder', source, folder)
  const place = join(folder, `情報セキュリティ台帳-破損-${toStamp(program.options.now())}`)
  try {
    return await copyWhole(source, place)
  } catch (error) {
    await rm(place, { recursive: true, force: true })
    throw toAppError(error) ?? error
  }
}

function getDamagedFolder({ folder }: ProgramState): string {
  const isDamaged =
    folder.kind === 'unusable'
      ? folder.damage !== null
      : folder.kind === 'ready' && folder.brokenPlace !== null
  if (!isDamaged || !('folder' in folder)) throw ruleViolation('notDamaged')
  return folder.folder
}

function toStamp(now: Date): string {
  const time = toLocalTime(now).replace(':', '')
  return `${toLocalDate(now).replaceAll('-', '')}-${time}${String(now.getUTCSeconds()).padStart(2, '0')}`
}

async function copyWhole(source: string, place: string): Promise<SavedDamage> {
  const files = await listFiles(source)
  const saved = { place, fileCount: 0, sizeBytes: 0, unreadableCount: 0 }
  await mkdir(place, { recursive: true })
  for (const from of files) {
    const sha256 = await hashFile(from).catch(() => null)
    if (sha256 === null) saved.unreadableCount += 1
    else {
      const to = join(place, relative(source, from))
      await copyExactly(from, to, sha256)
      saved.fileCount += 1
      saved.sizeBytes += (await stat(to)).size
    }
  }
  flushFolder(place)
  return saved
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const lists = entries.map((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return listFiles(path)
    return entry.isFile() ? [path] : []
  })
  return (await Promise.all(lists)).flat()
}

async function copyExactly(from: string, to: string, sha256: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true })
  await copyFile(from, to)
  flushFile(to)
  if ((await hashFile(to)) !== sha256) throw new AppError('storage_readonly', { place: 'copy' })
}

async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}
