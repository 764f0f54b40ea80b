import { z } from 'zod'
import { call } from './call.ts'
import { nothing } from './fields.ts'

const backupStatus = z.object({
  folder: z.string().nullable(),
  dataFolder: z.string(),
  last: z
    .object({ at: z.string(), place: z.string(), sizeBytes: z.number(), entryCount: z.number() })
    .nullable(),
})
export type BackupStatus = z.infer<typeof backupStatus>

export const backupsContract = {
  status: call.input(nothing).output(backupStatus),
  setFolder: call.input(z.object({ folder: z.string().min(1).max(500).nullable() })).output(backupStatus),
  /** Copies, flushes, reads back and verifies before it answers; a failure leaves no half copy behind. */
  run: call.input(nothing).output(backupStatus),
}
