import { z } from 'zod'
import { bodies } from '../domain/unit/body.ts'
import { appErrorCodes } from '../errors/app-error.ts'
import { call } from './call.ts'
import { line, multiline, nothing, password } from './fields.ts'

/** What the program can do at the moment; everything but `ready` belongs to the start screens. */
export const startupStatus = z.object({
  state: z.enum(['needsFolder', 'needsSetUp', 'ready', 'unusable']),
  /** Why a data folder is unusable; absent in every other state. */
  problem: z
    .enum([
      'storage_corrupt',
      'storage_from_newer_version',
      'storage_not_updated',
      'storage_locked',
      'storage_readonly',
      'storage_full',
      'file_missing',
    ])
    .optional(),
  problemPlace: z.string().optional(),
  /** Who has the records open, where another program does: an account of the system, a computer, since when. */
  holder: z
    .object({ account: z.string(), computer: z.string(), processId: z.number(), since: z.string() })
    .optional(),
  dataFolder: z.string().nullable(),
  proposedFolder: z.string(),
  isSample: z.boolean(),
  /** Damaged records may be looked at, since only files beside them or entries of the past are damaged. */
  canReadOnly: z.boolean(),
  /** What is damaged of the records that are open to be looked at only; null for sound ones. */
  readOnlyPlace: z.string().nullable(),
  canChooseFolder: z.boolean(),
  programEdition: z.string(),
})
export type StartupStatus = z.infer<typeof startupStatus>

/** The answers of the first-start wizard, sent once at its end: all of it is kept or none. */
export const setUpInput = z.object({
  organizationName: line(60),
  units: z
    .array(z.object({ name: line(40), body: z.enum(bodies) }))
    .min(1)
    .max(100),
  policy: z.discriminatedUnion('source', [
    z.object({ source: z.literal('builtIn') }),
    z.object({ source: z.literal('text'), text: multiline(1_000_000) }),
  ]),
  administrator: z.object({ displayName: line(40), loginName: line(40), password }),
  backupFolder: z.string().max(500).nullable(),
})
export type SetUpInput = z.infer<typeof setUpInput>

/** Files that the disk no longer gives are counted in `unreadableCount` and left out. */
const savedDamage = z.object({
  place: z.string(),
  fileCount: z.number(),
  sizeBytes: z.number(),
  unreadableCount: z.number(),
})
export type SavedDamage = z.infer<typeof savedDamage>

/** What a folder is chosen for: the records, their copies, or files to be handed to people. */
export const folderPurposes = ['data', 'backup', 'files'] as const
export type FolderPurpose = (typeof folderPurposes)[number]

const fullCheckStatus = z.object({
  /** When a full check last found the records sound, and by whom it was asked for. */
  last: z.object({ at: z.string(), by: z.string() }).nullable(),
  /** A week has passed since. */
  isDue: z.boolean(),
  running: z.object({ doneFiles: z.number(), totalFiles: z.number() }).nullable(),
  /** Why the last one came to no end. */
  problem: z.enum(appErrorCodes).nullable(),
})
export type FullCheckStatus = z.infer<typeof fullCheckStatus>

export const startupContract = {
  status: call.input(nothing).output(startupStatus),
  /** Shows the system's folder dialog; null when it was cancelled or this PC has none to show. */
  chooseFolder: call
    .input(z.object({ purpose: z.enum(folderPurposes) }))
    .output(z.object({ folder: z.string().nullable() })),
  /** Opens the folder's records, or makes them; refuses a folder that holds other things. */
  useFolder: call.input(z.object({ folder: z.string().min(1).max(500) })).output(startupStatus),
  /** Opens the sample union in its own folder, making it where it is missing. */
  startSample: call.input(nothing).output(startupStatus),
  leaveSample: call.input(nothing).output(startupStatus),
  /** Goes on with damaged records to look at them only; rule `cannotReadSafely`. Every write is refused by `readOnlyRecords`. */
  goOnReadOnly: call.input(nothing).output(startupStatus),
  /** Copies the damaged folder as it is into a new folder at a place from the dialog. Rule `notDamaged`. */
  saveDamaged: call.input(z.object({ folder: z.string().min(1).max(500) })).output(savedDamage),
  /** The built-in policy's text, to be shown in the wizard before anything is kept. */
  builtInPolicy: call.input(nothing).output(z.object({ title: z.string(), text: z.string() })),
  checkStatus: call.input(nothing).output(fullCheckStatus),
  /** Begins a full check beside the work, unless one runs; damage it finds closes the records. */
  startCheck: call.input(z.object({ onlyIfDue: z.boolean() })).output(fullCheckStatus),
  cancelCheck: call.input(nothing).output(fullCheckStatus),
  setUp: call.input(setUpInput).output(z.object({ recoveryCode: z.string() })),
}
