import { existsSync } from 'node:fs'
import { readdir, rm, stat, truncate } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import type { Leftover } from '../../../shared/contract/conversions.ts'
import { notFound } from '../../../shared/errors/app-error.ts'
import { listConversions } from '../../data/repositories/conversion-repository.ts'
import { listEntriesOf } from '../../data/repositories/history-repository.ts'
import { dataFileName } from '../data-folder.ts'
import { markName } from '../data-place/moved-mark.ts'
import { sumSizes } from '../data-place/sum-sizes.ts'
import { inTransaction, recordChange, type ServiceContext } from '../service-context.ts'

type Place = Pick<Leftover, 'kind' | 'place'>

/**
 * Copies of the records that the program itself left on this PC and that may hold 実施手順 as they were before a conversion:
 * those made before a new release changed the records, and folders that a restore or a move kept. The newest first.
 */
export async function listLeftovers(context: ServiceContext): Promise<Leftover[]> {
  const [newest] = listConversions(context.db)
  if (newest === undefined) return []
  const places = [...(await listCopies(context)), ...(await listAside(context)), ...listMoved(context)]
  const leftovers = await Promise.all(places.map(measure))
  return leftovers
    .filter((leftover) => leftover.sizeBytes > 0 && mayBePlain(leftover, newest.convertedAt))
    .toSorted((one, other) => (one.keptAt < other.keptAt ? 1 : -1))
}

/** Deletes one of these for good. Of a folder that was moved from stays what leads other accounts of the PC on. */
export async function removeLeftover(
  context: ServiceContext,
  { place }: Pick<Leftover, 'place'>,
): Promise<Leftover[]> {
  const found = (await listLeftovers(context)).find((leftover) => leftover.place === place)
  if (found === undefined) throw notFound('leftover', place)
  if (found.kind === 'moved') await emptyMoved(place)
  else await rm(place, { recursive: true, force: true })
  inTransaction(context, () =>
    recordChange(context, {
      ...{ act: 'conversions.removeLeftover', recordKind: 'dataFolder', recordId: '1' },
      ...{ before: { leftover: place }, after: { leftover: '' } },
    }),
  )
  return listLeftovers(context)
}

/** Records of this number and from it on may have been converted, so that the day tells. */
const firstConverted = 35

/** A copy is named by the number of its records, see `migrateFile`. */
function mayBePlain({ kind, place, keptAt }: Leftover, convertedAt: string): boolean {
  const number = /-from-(\d+)\.db$/.exec(place)?.[1]
  if (kind !== 'copy' || number === undefined || Number(number) < firstConverted) return true
  return keptAt <= convertedAt
}

async function listCopies({ dataFolder }: ServiceContext): Promise<Place[]> {
  const folder = join(dataFolder, 'copies')
  const names = existsSync(folder) ? await readdir(folder) : []
  return names.map((name) => ({ kind: 'copy', place: join(folder, name) }))
}

/** See `restore-place.ts`. */
async function listAside({ dataFolder }: ServiceContext): Promise<Place[]> {
  const beside = dirname(dataFolder)
  const names = await readdir(beside)
  return names
    .filter((name) => name.startsWith(`${basename(dataFolder)}-復元前-`))
    .map((name) => ({ kind: 'aside', place: join(beside, name) }))
}

const moved = z.object({ dataFolder: z.string() })

function listMoved({ db, dataFolder }: ServiceContext): Place[] {
  const left = listEntriesOf(db, 'dataFolder', '1').flatMap(({ act, beforeJson }) =>
    act === 'dataFolder.move' && beforeJson !== null ? moved.parse(JSON.parse(beforeJson)).dataFolder : [],
  )
  return [...new Set(left)]
    .filter((place) => place !== dataFolder && existsSync(join(place, markName)))
    .map((place) => ({ kind: 'moved', place }))
}

async function measure({ kind, place }: Place): Promise<Leftover> {
  const found = await stat(place)
  const file = found.isDirectory() ? join(place, dataFileName) : place
  const keptAt = existsSync(file) ? (await stat(file)).mtime : found.mtime
  const sizeBytes = found.isDirectory() ? await sumRecords(place) : found.size
  return { kind, place, keptAt: keptAt.toISOString(), sizeBytes }
}

/** A folder whose records are gone is no leftover. */
async function sumRecords(folder: string): Promise<number> {
  const file = join(folder, dataFileName)
  const isEmpty = existsSync(file) && (await stat(file)).size === 0
  return isEmpty ? 0 : sumSizes(folder)
}

async function emptyMoved(folder: string): Promise<void> {
  const stay = [markName, dataFileName]
  for (const name of await readdir(folder))
    if (!stay.includes(name)) await rm(join(folder, name), { recursive: true, force: true })
  // empty: the mark counts only beside it
  await truncate(join(folder, dataFileName))
}
