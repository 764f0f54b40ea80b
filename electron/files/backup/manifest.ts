import { z } from 'zod'

/** The name of the list inside a backup; it is its first entry. */
export const manifestName = 'manifest.json'
/** The records inside a backup. */
export const recordsName = 'daicho.db'

const part = z.object({
  /** The records, or an attached file as the data folder names it; nothing else can come out of a backup. */
  path: z.string().regex(/^(daicho\.db|attachments\/[0-9a-f]{2}\/[0-9a-f]{64})$/),
  sizeBytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
export type BackupPart = z.infer<typeof part>

/** What a backup says of itself: from where it is, and every part of it with its size and SHA-256. */
export const backupManifest = z.object({
  format: z.literal('infosec-daicho/backup/2'),
  madeAt: z.iso.datetime(),
  madeBy: z.string().max(100),
  programEdition: z.string().max(40),
  /** The number of the newest migration of the records. */
  migration: z.int().min(1),
  organizationName: z.string().max(100),
  isSample: z.boolean(),
  /** Rows of each table, by its name: what a restore must bring back. */
  rowCounts: z.record(z.string().max(100), z.int().min(0)),
  /** Number of history entries, and the hash of the last. */
  history: z.object({ entryCount: z.int().min(0), headHash: z.string().regex(/^[0-9a-f]{64}$/) }),
  parts: z.array(part).min(1).max(1_000_000),
})
export type BackupManifest = z.infer<typeof backupManifest>
