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

/** A manifest without its parts, of which there may be thousands. */
export type BackupSummary = Readonly<Omit<BackupManifest, 'parts'>> &
  Readonly<{ attachmentCount: number; recordsBytes: number; partCount: number; totalBytes: number }>

/** A manifest as one thread hands it on to the next; `text` is all of it as JSON. */
export type PackedManifest = Readonly<{ summary: BackupSummary; text: string }>

/** Packs a manifest: copying it object by object would keep the receiving thread from its other work. */
export function packManifest({ parts, ...manifest }: BackupManifest): PackedManifest {
  const records = parts.filter(({ path }) => path === recordsName)
  const toBytes = (some: readonly BackupPart[]) => some.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
  const summary = {
    ...manifest,
    attachmentCount: parts.length - records.length,
    recordsBytes: toBytes(records),
    partCount: parts.length,
    totalBytes: toBytes(parts),
  }
  return { summary, text: JSON.stringify({ ...manifest, parts }) }
}

/** What `packManifest` packed. */
export function unpackManifest({ text }: PackedManifest): BackupManifest {
  return JSON.parse(text)
}
