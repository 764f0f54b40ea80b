import type { RecordsWork } from '../../files/backup/backup-messages.ts'
import { type PackedManifest, packManifest, unpackManifest } from '../../files/backup/manifest.ts'
import { checkCopyOf, checkFolderOf } from './check-records.ts'
import { copyLent } from './copy-lent.ts'
import { describeSource } from './describe-source.ts'

/** Does one piece of work on the records of a backup; see `RecordsWork`. Throws the signal's reason once it is given up. */
export async function doRecordsWork(work: RecordsWork, signal: AbortSignal): Promise<PackedManifest | null> {
  switch (work.kind) {
    case 'copy':
      await copyLent(work, signal)
      return null
    case 'describe':
      return packManifest(await describeSource(work))
    case 'checkCopy':
      await checkCopyOf(unpackManifest(work.manifest), work.recordsFile, signal)
      return null
    case 'checkFolder':
      await checkFolderOf(unpackManifest(work.manifest), work.folder, signal)
      return null
  }
}
