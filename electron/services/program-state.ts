import type { ConversionStage } from '../../shared/contract/conversions.ts'
import type { FolderPurpose } from '../../shared/contract/startup.ts'
import type { AccountId } from '../../shared/domain/id/branded-id.ts'
import type { AppErrorCode } from '../../shared/errors/app-error.ts'
import { ruleViolation } from '../../shared/errors/app-error.ts'
import type { Database } from '../data/database.ts'
import { findAccount } from '../data/repositories/account-repository.ts'
import type { RunFileTask } from '../files/file-messages.ts'
import type { AssetImportRoom } from './asset-import/import-room.ts'
import type { LentWork } from './asset-work/asset-work-tasks.ts'
import type { BackupRoom } from './backup/backup-room.ts'
import type { CallGate } from './call-gate.ts'
import { type ClosedKeyRing, makeRing } from './closed/closed-key-ring.ts'
import type { HistoryExportRoom } from './history/history-export-room.ts'
import type { LogIncident } from './incident-log.ts'
import { type PasswordCost, standardPasswordCost } from './password-hash.ts'
import type { Actor, DrawReport, ServiceContext } from './service-context.ts'
import type { DamageKind } from './start-check/damage.ts'

/** What this PC remembers for the program; never a record. */
export type ProgramSettings = Readonly<{
  getDataFolder: () => string | null
  setDataFolder: (folder: string | null) => void
  /** Where the last good backup went: known when the records themselves cannot be read. */
  getBackupFolder?: () => string | null
  setBackupFolder?: (folder: string) => void
}>

/** What the surroundings give the program: the desktop shell, the preview, the command line or a test. */
export type ProgramOptions = Readonly<{
  settings: ProgramSettings
  /** Absolute path of the built-in data. */
  assetsFolder: string
  /** Absolute path of the report fonts. */
  fontsFolder: string
  /** Absolute path of the worker that draws reports. */
  workerFile: string
  /** Absolute path of the worker that reads PDF files from outside. */
  pdfReaderFile: string
  /** Absolute path of the worker that reads and writes spreadsheets. */
  fileWorkerFile: string
  /** Absolute path of the worker that takes ledgers in and writes many assets at once. */
  assetWorkerFile: string
  /** Absolute path of the worker that writes and reads backups. */
  backupWorkerFile: string
  /** The data folder the first start proposes. */
  proposedFolder: string
  /** Where the sample union is kept, apart from real records. */
  sampleFolder: string
  programEdition: string
  now: () => Date
  newId: () => string
  /** The system's folder dialog; null where this PC has none to show. */
  dialogs: {
    chooseFolder: (purpose: FolderPurpose) => Promise<string | null>
    chooseBackup: () => Promise<string | null>
    /** Shows a folder in the system's file manager. */
    showFolder?: (folder: string) => Promise<void>
  } | null
  /** Nobody waits at a window, so that backups are checked on this thread, which has loaded what it takes. */
  isWindowless?: boolean
  /** Cheaper only in tests. */
  passwordCost?: PasswordCost
  /** Where failures without a code go; the data folder's `logs/` where absent. */
  logIncident?: LogIncident
  /** Draws reports; the worker where absent. */
  drawReport?: DrawReport
}>

/** Why a folder's file cannot be used. */
export type StorageProblem = Extract<AppErrorCode, `storage_${string}` | 'file_missing'>

/** `brokenPlace` is what is damaged of records that may only be looked at, whose `db` is an image in memory. */
export type ReadyFolder = Readonly<{
  kind: 'ready'
  folder: string
  db: Database
  isSample: boolean
  brokenPlace: string | null
}>

/** `damage` is what of the records is damaged; null where something else keeps them from being opened. */
export type UnusableFolder = Readonly<{
  kind: 'unusable'
  folder: string
  problem: StorageProblem
  place: string | null
  damage: DamageKind | null
}>

export type FolderState =
  | Readonly<{ kind: 'needsFolder' }>
  | Readonly<{ kind: 'needsSetUp'; folder: string }>
  | ReadyFolder
  | UnusableFolder

/** A full check that runs; `doneFiles` of `totalFiles` kept files were read and hashed. */
export type RunningCheck = {
  doneFiles: number
  readonly totalFiles: number
  readonly aborting: AbortController
  /** Comes true once no other thread has the records open for it; never rejects. */
  threadEnded: Promise<void>
}

/** A conversion that runs; its flag becomes 1 when the person gives up. */
export type RunningConversion = { stage: ConversionStage; readonly stopFlag: LentWork['stopFlag'] }

/** The one running program. `epoch` counts the folders it opened, so that a session dies with its folder. */
export type ProgramState = {
  readonly options: ProgramOptions
  readonly drawReport: DrawReport
  readonly runFileTask: RunFileTask
  readonly gate: CallGate
  readonly assetImports: AssetImportRoom
  readonly backupRoom: BackupRoom
  readonly historyExports: HistoryExportRoom
  folder: FolderState
  epoch: number
  /** The newest instant that the open records and this run have seen, in milliseconds; null before the first look. */
  newestSeenMs: number | null
  /** The full check that runs beside the work, and why the last one came to no end. */
  fullCheck: RunningCheck | null
  fullCheckProblem: AppErrorCode | null
  /** The conversion of old 実施手順 that runs now. */
  conversion: RunningConversion | null
  /** Password checks wait for one another, so that tries at once cannot slip past the delay. */
  passwordTurn: Promise<unknown>
}

/** Who sits at one window. Times are those of the program's clock, in milliseconds. */
export type Session =
  | Readonly<{ state: 'signedOut' }>
  | (SignedIn & Readonly<{ state: 'signedIn' }>)
  /** `unrecordedAct` is the act of locking that the history has yet to hold. */
  | (SignedIn & Readonly<{ state: 'locked'; unrecordedAct: 'session.lock' | 'session.lockWhenIdle' | null }>)
type SignedIn = Readonly<{ accountId: AccountId; epoch: number; activeAtMs: number }>

/** One window, or one browser of the preview. `givenOut` are the places it got from dialogs; it may name no other. */
export type Connection = {
  readonly program: ProgramState
  readonly givenOut: Set<string>
  session: Session
  /** What its person can open of the 実施手順; of one who is not signed in, nothing. */
  closedKeys: ClosedKeyRing
}

export const nobody: Actor = { accountId: null, name: '', roles: [], staffMemberId: null }

/** The open folder; throws rule `notReady` before one is set up. */
export function getReadyFolder(program: ProgramState): ReadyFolder {
  if (program.folder.kind !== 'ready') throw ruleViolation('notReady', { state: program.folder.kind })
  return program.folder
}

/** The surroundings of a use case in the open folder, with the person of this connection. */
export function toServiceContext(connection: Connection): ServiceContext {
  const actor = findActor(connection)
  const context = toContextOf(connection.program, actor)
  return actor.accountId === null ? context : { ...context, closedKeys: connection.closedKeys }
}

export function toContextOf(program: ProgramState, actor: Actor): ServiceContext {
  const { db, folder } = getReadyFolder(program)
  return makeServiceContext(program, { db, folder, actor })
}

/** The surroundings over a database that is not the program's open one, as while a folder is being set up. */
export function makeServiceContext(
  program: ProgramState,
  place: { db: Database; folder: string; actor: Actor },
): ServiceContext {
  const { options } = program
  return {
    db: place.db,
    now: options.now,
    // an id is its text; its kind exists for the compiler only
    newId: <Id extends string>() => options.newId() as Id,
    actor: place.actor,
    closedKeys: makeRing(),
    assetsFolder: options.assetsFolder,
    dataFolder: place.folder,
    pdfReaderFile: options.pdfReaderFile,
    drawReport: program.drawReport,
    runFileTask: program.runFileTask,
    gate: program.gate,
    assetImports: program.assetImports,
    backups: {
      room: program.backupRoom,
      cost: options.passwordCost ?? standardPasswordCost,
      programEdition: options.programEdition,
      remember: (folder) => options.settings.setBackupFolder?.(folder),
    },
  }
}

/** The person at the connection while the folder they signed in to is open; otherwise nobody. */
export function findActor(connection: Connection): Actor {
  const { program, session } = connection
  if (session.state !== 'signedIn' || session.epoch !== program.epoch) return nobody
  const account = findAccount(getReadyFolder(program).db, session.accountId)
  if (account?.state !== 'active') return nobody
  return {
    accountId: account.id,
    name: account.displayName,
    roles: account.roles,
    staffMemberId: account.staffMemberId,
  }
}
