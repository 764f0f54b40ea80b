import { existsSync } from 'node:fs'
import { openDataFile } from '../data/data-file.ts'
import { type Database, holdDatabase } from '../data/database.ts'
import { forgetHolder, isHeldByAnother, noteHolder } from '../data/holder-file.ts'
import { allMigrations } from '../data/migrations/all-migrations.ts'
import { getOrganization } from '../data/repositories/organization-repository.ts'
import { toAppError } from './app-error-of.ts'
import { finishRestore } from './backup/restore-place.ts'
import { holdsRecords, toDataFile } from './data-folder.ts'
import { followMoves } from './data-place/moved-mark.ts'
import type { FolderState, ProgramState, ReadyFolder, StorageProblem } from './program-state.ts'
import { toDamageKind } from './start-check/damage.ts'
import { refuseDamaged } from './start-check/quick-check.ts'

/** Opens the folder this PC used last; what stands in the way becomes the program's state. */
export function openLastFolder(program: ProgramState): void {
  const { settings } = program.options
  const remembered = settings.getDataFolder()
  const folder = remembered === null ? null : followMoves(remembered)
  if (folder !== null && folder !== remembered) settings.setDataFolder(folder)
  switchFolder(program, folder === null ? { kind: 'needsFolder' } : lookIntoRemembered(folder))
}

/** Lets go of the open folder and goes on with another. Sessions of the one before end. */
export function switchFolder(program: ProgramState, next: FolderState): void {
  if (program.folder.kind === 'ready') letGo(program.folder)
  program.folder = next
  if (next.kind === 'ready' && next.brokenPlace === null)
    noteHolder(toDataFile(next.folder), program.options.now())
  program.epoch += 1
  program.newestSeenMs = null
}

function letGo({ db, folder, brokenPlace }: ReadyFolder): void {
  // the note goes first: a folder that was renamed or pulled out meanwhile has none
  if (brokenPlace === null && existsSync(folder)) forgetHolder(toDataFile(folder))
  db.close()
}

/**
 * Opens the folder's records or finds that they are still to be made; throws only for a folder of other things. `look`
 * throws for records that are not to be opened, before anything of the folder changes.
 */
export function lookIntoFolder(folder: string, look?: (db: Database) => void): FolderState {
  if (!holdsRecords(folder)) return { kind: 'needsSetUp', folder }
  return toState(folder, () => openDataFile(toDataFile(folder), allMigrations, look))
}

/** Opens a folder whose records were just brought to the newest shape and verified: nothing is looked at again. */
export function openVerified(folder: string): FolderState {
  return toState(folder, () => holdDatabase(toDataFile(folder)))
}

function toState(folder: string, open: () => Database): FolderState {
  try {
    const db = open()
    try {
      return { kind: 'ready', folder, db, isSample: getOrganization(db).isSample, brokenPlace: null }
    } catch (error) {
      db.close()
      throw error
    }
  } catch (error) {
    return toUnusable(folder, error)
  }
}

/** As `lookIntoFolder`, with the quick check of every start: what it finds damaged is not opened. */
export function lookIntoChecked(folder: string): FolderState {
  return lookIntoFolder(folder, (db) => refuseDamaged(db, folder))
}

/** A remembered folder once had records: an unplugged stick must not look like a new start. */
export function lookIntoRemembered(folder: string): FolderState {
  try {
    finishRestore(folder)
    const state = lookIntoChecked(folder)
    if (state.kind !== 'needsSetUp') return state
    return { kind: 'unusable', folder, problem: 'file_missing', place: null, damage: null }
  } catch (error) {
    return toUnusable(folder, error)
  }
}

const problems: readonly StorageProblem[] = [
  'storage_corrupt',
  'storage_from_newer_version',
  'storage_not_updated',
  'storage_locked',
  'storage_readonly',
  'storage_full',
  'file_missing',
]

function toUnusable(folder: string, error: unknown): FolderState {
  const known = toAppError(error)
  if (!known) throw error
  const damage = toDamageKind(known)
  // what another program is writing reads like damage
  if (damage !== null && isHeldByAnother(toDataFile(folder)))
    return { kind: 'unusable', folder, problem: 'storage_locked', place: null, damage: null }
  const problem = problems.find((code) => code === known.code) ?? 'storage_readonly'
  const place = known.details.place
  return { kind: 'unusable', folder, problem, place: typeof place === 'string' ? place : null, damage }
}
