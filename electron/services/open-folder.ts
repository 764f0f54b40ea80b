import { openDataFile } from '../data/data-file.ts'
import { getOrganization } from '../data/repositories/organization-repository.ts'
import { toAppError } from './app-error-of.ts'
import { finishRestore } from './backup/restore-place.ts'
import { holdsRecords, toDataFile } from './data-folder.ts'
import type { FolderState, ProgramState, StorageProblem } from './program-state.ts'

/** Opens the folder this PC used last; what stands in the way becomes the program's state. */
export function openLastFolder(program: ProgramState): void {
  const folder = program.options.settings.getDataFolder()
  switchFolder(program, folder === null ? { kind: 'needsFolder' } : lookIntoRemembered(folder))
}

/** Lets go of the open folder and goes on with another. Sessions of the one before end. */
export function switchFolder(program: ProgramState, next: FolderState): void {
  if (program.folder.kind === 'ready') program.folder.db.close()
  program.folder = next
  program.epoch += 1
}

/** Opens the folder's records or finds that they are still to be made; throws only for a folder of other things. */
export function lookIntoFolder(folder: string): FolderState {
  if (!holdsRecords(folder)) return { kind: 'needsSetUp', folder }
  try {
    const db = openDataFile(toDataFile(folder))
    try {
      return { kind: 'ready', folder, db, isSample: getOrganization(db).isSample }
    } catch (error) {
      db.close()
      throw error
    }
  } catch (error) {
    return toUnusable(folder, error)
  }
}

/** A remembered folder once had records: an unplugged stick must not look like a new start. */
export function lookIntoRemembered(folder: string): FolderState {
  try {
    finishRestore(folder)
    const state = lookIntoFolder(folder)
    if (state.kind !== 'needsSetUp') return state
    return { kind: 'unusable', folder, problem: 'file_missing', place: null }
  } catch (error) {
    return toUnusable(folder, error)
  }
}

const problems: readonly StorageProblem[] = [
  'storage_corrupt',
  'storage_from_newer_version',
  'storage_locked',
  'storage_readonly',
  'storage_full',
  'file_missing',
]

function toUnusable(folder: string, error: unknown): FolderState {
  const known = toAppError(error)
  if (!known) throw error
  const problem = problems.find((code) => code === known.code) ?? 'storage_readonly'
  const place = known.details.place
  return { kind: 'unusable', folder, problem, place: typeof place === 'string' ? place : null }
}
