import { statfs } from 'node:fs/promises'
import type { DataPlace } from '../../../shared/contract/data-folder.ts'
import { ruleViolation } from '../../../shared/errors/app-error.ts'
import { getReadyFolder, type ProgramState, type ReadyFolder } from '../program-state.ts'
import { sumSizes } from './sum-sizes.ts'

/** Where the records are, how large they are and what room there is. */
export async function showDataPlace(program: ProgramState): Promise<DataPlace> {
  const ready = getReadyFolder(program)
  const { bavail, bsize } = await statfs(ready.folder)
  return {
    folder: ready.folder,
    sizeBytes: await sumSizes(ready.folder),
    freeBytes: bavail * bsize,
    canShow: program.options.dialogs?.showFolder !== undefined,
    fixed: toFixed(ready),
  }
}

/** Why the records may not be moved; null where they may. */
export function toFixed({ isSample, brokenPlace }: ReadyFolder): DataPlace['fixed'] {
  if (isSample) return 'sample'
  return brokenPlace === null ? null : 'damaged'
}

/** Shows the folder of the records in the system's file manager. */
export async function showInFileManager(program: ProgramState): Promise<void> {
  const { folder } = getReadyFolder(program)
  const show = program.options.dialogs?.showFolder
  if (show === undefined) throw ruleViolation('cannotShow')
  await show(folder)
}
