import type { AppErrorCode, AppErrorDetails } from '../../../shared/errors/app-error.ts'
import type { PassphraseCost } from './chunk-cipher.ts'
import type { BackupManifest } from './manifest.ts'

/** Work on a backup file that takes long; all paths are absolute. */
export type BackupWork =
  | Readonly<{
      kind: 'write'
      target: string
      manifest: BackupManifest
      /** The finished copy of the records, and the folder under which the attached files are. */
      recordsFile: string
      dataFolder: string
      passphrase: string | null
      cost: PassphraseCost
    }>
  /** Reads all of it, compares every part with its SHA-256, and puts the records into a file of their own. */
  | Readonly<{ kind: 'readBack'; file: string; passphrase: string | null; recordsFile: string }>
  /** Brings all of it into an empty folder, every file flushed. */
  | Readonly<{ kind: 'extract'; file: string; passphrase: string | null; folder: string }>
  | Readonly<{ kind: 'inspect'; file: string; passphrase: string | null }>

/** What all kinds of work answer with; `sha256` is of the whole file where it was written or read through. */
export type BackupWorkResult = Readonly<{ manifest: BackupManifest; sha256: string; sizeBytes: number }>

export type BackupWorkMessage =
  | Readonly<{ progress: Readonly<{ doneBytes: number; totalBytes: number }> }>
  | Readonly<{ result: BackupWorkResult }>
  | Readonly<{ error: Readonly<{ code: AppErrorCode; details: AppErrorDetails; cause: string }> }>
  /** What the file system refused, by its own code. */
  | Readonly<{ refused: Readonly<{ code: string; syscall: string; cause: string }> }>
