import { z } from 'zod'
import { backupProgress, passphrase } from './backups.ts'
import { call } from './call.ts'
import { nothing } from './fields.ts'

const source = z.object({
  /** A file given out by `chooseFile` or `listFiles`; any other is refused as `invalid_input` (`notChosen`). */
  file: z.string().min(1).max(500),
  passphrase: z.union([passphrase, z.null()]),
})

const summary = z.object({
  madeAt: z.string(),
  madeBy: z.string(),
  programEdition: z.string(),
  organizationName: z.string(),
  isSample: z.boolean(),
  entryCount: z.number(),
  attachmentCount: z.number(),
})

const present = z.object({
  organizationName: z.string(),
  isSample: z.boolean(),
  /** When a record was last changed; null before the first change. */
  changedAt: z.string().nullable(),
  /** Empty where it is not known who asks. */
  changedBy: z.string(),
  /** Their history reaches to the end of the backup's, or beyond. */
  isLonger: z.boolean(),
  /** Their history is another one: the backup was not made of them. */
  isOther: z.boolean(),
  /** Changes of records that the backup's history does not have. */
  changesSince: z.number(),
})
export type PresentRecords = z.infer<typeof present>

const contents = summary.extend({
  sizeBytes: z.number(),
  /** The records a restore would put aside; null where there are none, or none that can be read. */
  present: present.nullable(),
  /** Rows by table, in the backup and here; `here` is null where nothing is open that a restore would put aside. */
  tables: z.array(z.object({ table: z.string(), inBackup: z.number(), here: z.number().nullable() })),
})
export type BackupContents = z.infer<typeof contents>

const listedBackup = z.object({ file: z.string(), name: z.string(), at: z.string(), sizeBytes: z.number() })
export type ListedBackup = z.infer<typeof listedBackup>

/** `contents` is null for one with a passphrase; `passedOver` newer ones cannot be used. */
const newestBackup = z.object({ listed: listedBackup, contents: contents.nullable(), passedOver: z.number() })
export type NewestBackup = z.infer<typeof newestBackup>

const rehearsal = summary.extend({ sha256: z.string(), seconds: z.number() })
export type RehearsalResult = z.infer<typeof rehearsal>

/**
 * Getting records back from a backup. Where records are open only an administrator may (`not_permitted`); where none
 * are, as on a new PC or beside damaged ones, whoever starts the program. Errors of a file: `file_unreadable` with
 * reason `needsPassphrase`, `wrongPassphrase`, `notABackup`, `brokenBackup` or `otherFormat`; `storage_corrupt` with the place
 * that is wrong; `storage_from_newer_version`.
 */
export const restoresContract = {
  /** Shows the system's file dialog; null when it was cancelled. */
  chooseFile: call.input(nothing).output(z.object({ file: z.string().nullable() })),
  /** The backups at the place this PC backed up to last, the newest first. */
  listFiles: call.input(nothing).output(z.array(listedBackup)),
  /** The newest backup at the known places that can be used; null where there is none. */
  findNewest: call.input(nothing).output(newestBackup.nullable()),
  inspect: call.input(source).output(contents),
  /** Restores into a folder of its own, checks it as `run` does, and removes it again. */
  rehearse: call.input(source).output(rehearsal),
  /** Puts the backup in the place of the records; the folder that was in use is kept aside. Sessions end. */
  run: call.input(source).output(z.object({ asideFolder: z.string().nullable() })),
  stage: call.input(nothing).output(backupProgress.nullable()),
  cancel: call.input(nothing).output(nothing),
}
