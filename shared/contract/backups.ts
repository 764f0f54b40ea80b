import { z } from 'zod'
import { call } from './call.ts'
import { nothing, rowVersion } from './fields.ts'

/** 合言葉 of a backup; it is never kept. */
export const passphrase = z.string().min(12, { error: 'tooShort' }).max(200, { error: 'tooLong' })

const backupSetting = z.object({
  folder: z.string().nullable(),
  /** Backups kept at their place; older ones are removed. */
  keptCount: z.number(),
  /** After how many days one is due. */
  dueDays: z.number(),
  asksPassphrase: z.boolean(),
  rowVersion: z.number(),
})

const madeBackup = z.object({
  at: z.string(),
  madeBy: z.string(),
  place: z.string(),
  sizeBytes: z.number(),
  entryCount: z.number(),
  attachmentCount: z.number(),
  hasPassphrase: z.boolean(),
  /** Of the whole file; null for a copy of an earlier release. */
  sha256: z.string().nullable(),
  /** Of the program that made it; empty where it was not kept. */
  programEdition: z.string(),
})

const backupStatus = z.object({
  setting: backupSetting,
  dataFolder: z.string(),
  /** The last good one and how many days old it is: 0 on the day it was made. */
  last: madeBackup.extend({ ageDays: z.number() }).nullable(),
  isDue: z.boolean(),
  /** The place is on the disk the records are on, which one fault takes both; null where no place is set or there. */
  isOnSameDisk: z.boolean().nullable(),
})
export type BackupStatus = z.infer<typeof backupStatus>

export const backupPhases = [
  'copying',
  'writing',
  'readingBack',
  'checking',
  'extracting',
  'switching',
] as const
export type BackupPhase = (typeof backupPhases)[number]

export const backupProgress = z.object({
  phase: z.enum(backupPhases),
  doneBytes: z.number(),
  totalBytes: z.number(),
})
export type BackupProgress = z.infer<typeof backupProgress>

export const backupsContract = {
  status: call.input(nothing).output(backupStatus),
  updateSetting: call
    .input(
      z.object({
        folder: z.string().min(1).max(500).nullable(),
        keptCount: z.int().min(2).max(99),
        dueDays: z.int().min(1).max(365),
        asksPassphrase: z.boolean(),
        expectedRowVersion: rowVersion,
      }),
    )
    .output(backupStatus),
  /**
   * Makes one: answers when it was written, flushed, read back and checked; a failure leaves no half backup behind.
   * Rules `noBackupFolder`, `sameDisk` (unless `mayBeOnSameDisk`), `passphraseNeeded`, `backupRunning`, `backupCancelled`.
   */
  run: call
    .input(z.object({ passphrase: passphrase.nullable(), mayBeOnSameDisk: z.boolean() }))
    .output(backupStatus),
  /** What the running backup or restore does at the moment; null where none runs. */
  stage: call.input(nothing).output(backupProgress.nullable()),
  /** Gives the running one up. */
  cancel: call.input(nothing).output(nothing),
}
