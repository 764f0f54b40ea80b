import type { AppErrorCode, AppErrorDetails } from '../../../shared/errors/app-error.ts'
import type { PassphraseCost } from './chunk-cipher.ts'
import type { BackupManifest, PackedManifest } from './manifest.ts'

/** Work on a backup file that takes long; all paths are absolute. */
export type FileWork =
  | Readonly<{
      kind: 'write'
      target: string
      manifest: PackedManifest
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

/** Work on the records that go into a backup or came out of one. */
export type RecordsWork =
  /** Copies records that are lent to another thread, as they are at one moment, and flushes the copy. */
  | Readonly<{ kind: 'copy'; source: string; target: string }>
  /** What the backup will say of itself: counted in a finished copy of the records, with every attached file. */
  | Readonly<{ kind: 'describe'; recordsFile: string; dataFolder: string; madeBy: BackupMaker }>
  /** Checks records that came out of a backup of this program, in a file of their own. */
  | Readonly<{ kind: 'checkCopy'; manifest: PackedManifest; recordsFile: string }>
  /** Checks a folder a backup was brought into, its records brought to the newest shape. */
  | Readonly<{ kind: 'checkFolder'; manifest: PackedManifest; folder: string }>

/** Verifies records that are lent to another thread, as they are at one moment, with every kept file; progress counts files. */
export type VerifyWork = Readonly<{ kind: 'verify'; source: string; dataFolder: string }>
/** `brokenPlace` names the first thing that does not fit. */
export type VerifyResult = Readonly<{ isSound: boolean; entryCount: number; brokenPlace: string | null }>

export type BackupMaker = Pick<BackupManifest, 'madeAt' | 'madeBy' | 'programEdition'>

export type BackupWork = FileWork | RecordsWork | VerifyWork

/** What work on a file answers with; `sha256` is of the whole file where it was read through. */
export type FileWorkResult = Readonly<{ manifest: PackedManifest; sha256: string; sizeBytes: number }>
/** The answer of each kind: of a description the manifest, of other work on records that all went well. */
export type BackupWorkResult<Work extends BackupWork> = Work extends FileWork
  ? FileWorkResult
  : Work extends VerifyWork
    ? VerifyResult
    : Work extends { kind: 'describe' }
      ? PackedManifest
      : null

export type BackupWorkMessage =
  | Readonly<{ progress: Readonly<{ doneBytes: number; totalBytes: number }> }>
  | Readonly<{ result: BackupWorkResult<BackupWork> }>
  | Readonly<{ error: Readonly<{ code: AppErrorCode; details: AppErrorDetails; cause: string }> }>
  /** What the file system refused, by its own code. */
  | Readonly<{ refused: Readonly<{ code: string; syscall: string; cause: string }> }>
