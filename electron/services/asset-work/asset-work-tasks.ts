import type { ImportDeskTasks, ImportTarget } from '../../files/asset-import/import-desk.ts'
import type { BulkWanted } from '../asset-bulk-writing.ts'
import type { ImportKept, ImportWanted } from '../asset-import/keep-import-rows.ts'
import type { Actor } from '../service-context.ts'

/** What a worker needs to write as the program does: the file it is lent, who acts, the time, fresh ids. */
export type LentWork = Readonly<{
  file: string
  actor: Actor
  at: string
  ids: readonly string[]
  /** Becomes 1 when the person gives up. */
  stopFlag: Int32Array<SharedArrayBuffer>
}>

type Undone = { changedCount: number }

/** The work that writes many assets in one transaction. */
export type AssetWritingTasks = {
  keepImport: { input: LentWork & ImportTarget & { wanted: ImportWanted }; output: ImportKept }
  undoImport: { input: LentWork & { bulkId: string }; output: Undone }
  changeMany: { input: LentWork & { wanted: BulkWanted }; output: { bulkId: string } & Undone }
  undoMany: { input: LentWork & { bulkId: string }; output: Undone }
}

/** Everything the worker for assets does. */
export type AssetWorkTasks = ImportDeskTasks & AssetWritingTasks
