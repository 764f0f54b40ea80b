import type { BulkChange } from '../../../shared/contract/asset-values.ts'
import type { Stocktaking } from '../../../shared/contract/stocktaking-values.ts'
import type { AssetColumn } from '../../../shared/domain/asset-import/asset-columns.ts'
import type { AssetId } from '../../../shared/domain/id/branded-id.ts'
import type { ImportDeskTasks, ImportTarget } from '../../files/asset-import/import-desk.ts'
import type { Actor } from '../actor.ts'
import type { OpenedKey } from '../conversion/opened-key.ts'
import type {
  ClosingWanted,
  OpeningWanted,
  ReopeningWanted,
  RestBatch,
  RestConfirmed,
  RestUndone,
  RestWanted,
} from '../stocktaking/stocktaking-wanted.ts'

/** What a worker needs to write as the program does: the file it is lent, who acts, the time, fresh ids. */
export type LentWork = Readonly<{
  file: string
  actor: Actor
  at: string
  ids: readonly string[]
  /** Becomes 1 when the person gives up. */
  stopFlag: Int32Array<SharedArrayBuffer>
}>

/** The same change of many assets. */
export type BulkWanted = Readonly<{
  targets: readonly { assetId: AssetId; expectedRowVersion: number }[]
  change: BulkChange
}>

/** The units an import makes, and the mapping of its columns where it is to be remembered. */
export type ImportWanted = Readonly<{
  newUnits: readonly string[]
  mapping: Readonly<{ fingerprint: string; mapping: readonly (AssetColumn | null)[] }> | null
}>
export type ImportKept = { bulkId: string; added: number; changed: number }

type Undone = { changedCount: number }

/** The work that writes many assets in one transaction. */
export type AssetWritingTasks = {
  keepImport: { input: LentWork & ImportTarget & { wanted: ImportWanted }; output: ImportKept }
  undoImport: { input: LentWork & { bulkId: string }; output: Undone }
  changeMany: { input: LentWork & { wanted: BulkWanted }; output: { bulkId: string } & Undone }
  undoMany: { input: LentWork & { bulkId: string }; output: Undone }
}

/** The work on every item of a stocktaking, and on the assets behind them. */
export type StocktakingTasks = {
  openStocktaking: { input: LentWork & { wanted: OpeningWanted }; output: Stocktaking }
  closeStocktaking: { input: LentWork & { wanted: ClosingWanted }; output: Stocktaking }
  reopenStocktaking: { input: LentWork & { wanted: ReopeningWanted }; output: Stocktaking }
  confirmRest: { input: LentWork & { wanted: RestWanted }; output: RestConfirmed }
  undoConfirmRest: { input: LentWork & { wanted: RestBatch }; output: RestUndone }
}

/** What encrypts the 実施手順 that were written before there was a key, and leaves nothing plain behind. */
export type ConversionTasks = {
  convertRecords: { input: LentWork & { dataFolder: string; key: OpenedKey }; output: undefined }
  sweepFolder: { input: LentWork & { dataFolder: string }; output: undefined }
}

/** Everything the worker for assets does: all that writes too much at once to do it beside the window. */
export type AssetWorkTasks = ImportDeskTasks & AssetWritingTasks & StocktakingTasks & ConversionTasks
