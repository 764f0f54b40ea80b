import { cancelStocktaking, signUnit, undoSigning } from '../services/stocktaking/closing-service.ts'
import {
  closeStocktaking,
  confirmRest,
  openStocktaking,
  reopenStocktaking,
  undoConfirmRest,
} from '../services/stocktaking/every-item-service.ts'
import { exportStocktaking } from '../services/stocktaking/export-stocktaking.ts'
import { recordResult, undoResult } from '../services/stocktaking/item-result-service.ts'
import { moveAssets, undoMove } from '../services/stocktaking/move-assets-service.ts'
import {
  addNewAssets,
  changeStocktaking,
  showResultsOfAsset,
  showStocktaking,
  showStocktakingItems,
  showStocktakings,
} from '../services/stocktaking/stocktaking-service.ts'
import { toTableFile } from './files.ts'
import { api } from './implementer.ts'

const { stocktakings } = api

export const stocktakingsApi = {
  list: stocktakings.list.handler(({ context }) => showStocktakings(context.serviceContext())),
  open: stocktakings.open.handler(({ context, input }) => openStocktaking(context.serviceContext(), input)),
  update: stocktakings.update.handler(({ context, input }) =>
    changeStocktaking(context.serviceContext(), input),
  ),
  get: stocktakings.get.handler(({ context, input }) => showStocktaking(context.serviceContext(), input)),
  listItems: stocktakings.listItems.handler(({ context, input }) =>
    showStocktakingItems(context.serviceContext(), input),
  ),
  addAssets: stocktakings.addAssets.handler(({ context, input }) =>
    addNewAssets(context.serviceContext(), input),
  ),
  record: stocktakings.record.handler(({ context, input }) => recordResult(context.serviceContext(), input)),
  undo: stocktakings.undo.handler(({ context, input }) => undoResult(context.serviceContext(), input)),
  confirmRest: stocktakings.confirmRest.handler(({ context, input }) =>
    confirmRest(context.serviceContext(), input),
  ),
  undoConfirmRest: stocktakings.undoConfirmRest.handler(({ context, input }) =>
    undoConfirmRest(context.serviceContext(), input),
  ),
  moveAssets: stocktakings.moveAssets.handler(({ context, input }) =>
    moveAssets(context.serviceContext(), input),
  ),
  undoMove: stocktakings.undoMove.handler(({ context, input }) => undoMove(context.serviceContext(), input)),
  signUnit: stocktakings.signUnit.handler(({ context, input }) => signUnit(context.serviceContext(), input)),
  undoSign: stocktakings.undoSign.handler(({ context, input }) =>
    undoSigning(context.serviceContext(), input),
  ),
  close: stocktakings.close.handler(({ context, input }) =>
    closeStocktaking(context.serviceContext(), input),
  ),
  reopen: stocktakings.reopen.handler(({ context, input }) =>
    reopenStocktaking(context.serviceContext(), input),
  ),
  cancel: stocktakings.cancel.handler(({ context, input }) =>
    cancelStocktaking(context.serviceContext(), input),
  ),
  listOfAsset: stocktakings.listOfAsset.handler(({ context, input }) =>
    showResultsOfAsset(context.serviceContext(), input),
  ),
  exportFile: stocktakings.exportFile.handler(async ({ context, input }) =>
    toTableFile(await exportStocktaking(context.serviceContext(), input), input.format),
  ),
}
