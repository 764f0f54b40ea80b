import { z } from 'zod'
import { backupProgress } from './backups.ts'
import { call } from './call.ts'
import { nothing } from './fields.ts'

const dataPlace = z.object({
  /** Where the records are on this PC. */
  folder: z.string(),
  /** Of the records and all that is kept with them. */
  sizeBytes: z.number(),
  /** Free on the disk they are on. */
  freeBytes: z.number(),
  /** This PC can show the folder. */
  canShow: z.boolean(),
  /** What stands in the way of moving: they are the sample's, or damaged. */
  fixed: z.enum(['sample', 'damaged']).nullable(),
})
export type DataPlace = z.infer<typeof dataPlace>

/** Where the records are, and moving them (policy article 7 item (7): what is to be kept is not lost). */
export const dataFolderContract = {
  status: call.input(nothing).output(dataPlace),
  /** Shows the folder in the system's file manager. Rule `cannotShow` where there is none to show it. */
  show: call.input(nothing).output(nothing),
  /**
   * Moves the records into a folder of their own inside the chosen one: copied, every part compared by its SHA-256,
   * opened, verified and counted, and only then used. The folder that was in use stays as it is. Sessions end.
   * `invalid_input` of `folder`: `notChosen`, `notAFolder`, `insideDataFolder`, `holdsRecords`, `tooLong`, `notEmpty`. Rules
   * `sampleStays`, `damagedStays`, `backupRunning`, `backupCancelled`; `storage_full`, `storage_readonly`, `file_missing`
   * where the place has no room, may not be written to, or is gone. Whatever fails changes nothing.
   */
  move: call
    .input(z.object({ folder: z.string().min(1).max(500) }))
    .output(z.object({ folder: z.string(), keptFolder: z.string() })),
  stage: call.input(nothing).output(backupProgress.nullable()),
  cancel: call.input(nothing).output(nothing),
}
