import { invariant } from '../../shared/errors/invariant.ts'
import type { Database } from '../data/database.ts'
import { getHistoryHead, insertHistoryEntry } from '../data/repositories/history-repository.ts'
import { withStorageErrors } from '../data/storage-error.ts'
import type { RunFileTask } from '../files/file-messages.ts'
import type { ReportDrawer } from '../reports/draw-report.ts'
import type { Actor } from './actor.ts'
import type { AssetImportRoom } from './asset-import/import-room.ts'
import type { BackupRoom } from './backup/backup-room.ts'
import type { CallGate } from './call-gate.ts'
import type { ClosedKeyRing } from './closed/closed-key-ring.ts'
import { toCanonicalJson, toEntryHash } from './history-chain.ts'
import type { PasswordCost } from './password-hash.ts'

export type { Actor }

/** Draws a report off this thread; see `ReportDrawer`. */
export type DrawReport = ReportDrawer['draw']

/** Everything a use case may reach: its records, the time, fresh ids, who is asking, and where files are. */
export type ServiceContext = Readonly<{
  db: Database
  now: () => Date
  /** A fresh id; the caller's type says of which kind: `const unitId: UnitId = newId()`. */
  newId: <Id extends string>() => Id
  actor: Actor
  /** What the actor's password opened of the 実施手順. */
  closedKeys: ClosedKeyRing
  /** Absolute path of the built-in data. */
  assetsFolder: string
  /** Absolute path of the open data folder. */
  dataFolder: string
  /** Absolute path of the worker that reads PDF files from outside. */
  pdfReaderFile: string
  drawReport: DrawReport
  /** Reads or writes a spreadsheet off this thread. */
  runFileTask: RunFileTask
  /** Keeps other calls out while a long transaction gives way to the window. */
  gate: CallGate
  /** Where backups are made and read. */
  backups: Readonly<{
    room: BackupRoom
    cost: PasswordCost
    programEdition: string
    /** Notes on this PC, outside the records, where the last good one went. */
    remember: (folder: string) => void
  }>
  /** The imports of assets that are open. */
  assetImports: AssetImportRoom
}>

/** What a use case needs that only writes records; a worker has no more of the program. */
export type WritingContext = Pick<ServiceContext, 'db' | 'now' | 'newId' | 'actor'>

/** One change for the history. `before` is null for a new record; both hold plain JSON values. */
export type Change = Readonly<{
  act: string
  recordKind: string
  recordId: string
  before: object | null
  after: object | null
}>

/**
 * Runs `act` in one immediate transaction: all of it is kept or none. It must not await. Inside another
 * transaction it becomes a part of that one.
 */
export function inTransaction<Result>(context: Pick<ServiceContext, 'db'>, act: () => Result): Result {
  return withStorageErrors(() =>
    context.db
      .transaction(() => {
        const result = act()
        invariant(!(result instanceof Promise), 'a transaction never awaits')
        return result
      })
      .immediate(),
  )
}

/** Adds the change to the history, chained to the entry before. Belongs into the transaction that makes the change. */
export function recordChange(context: Omit<WritingContext, 'newId'>, change: Change): void {
  invariant(context.db.inTransaction, 'a change is recorded in its own transaction')
  const head = getHistoryHead(context.db)
  const entry = {
    sequence: head.sequence + 1,
    at: context.now().toISOString(),
    accountId: context.actor.accountId,
    accountName: context.actor.name,
    act: change.act,
    recordKind: change.recordKind,
    recordId: change.recordId,
    beforeJson: change.before && toCanonicalJson(change.before),
    afterJson: change.after && toCanonicalJson(change.after),
    previousHash: head.hash,
  }
  insertHistoryEntry(context.db, { ...entry, hash: toEntryHash(entry) })
}
