import { importLimits } from '../../shared/domain/asset-import/import-limits.ts'
import { exportAssets, findEncodingGaps } from '../services/asset-import/asset-export-service.ts'
import {
  chooseForAssetImport,
  exportWrongRows,
  giveUpAssetImport,
  openAssetImport,
  showImportProgress,
  showImportRows,
} from '../services/asset-import/asset-import-service.ts'
import { keepAssetImport } from '../services/asset-import/keep-asset-import.ts'
import { showLastImport, undoAssetImport } from '../services/asset-import/undo-asset-import.ts'
import { toBytes, toTableFile } from './files.ts'
import { api } from './implementer.ts'

const { assetImport } = api

export const assetImportApi = {
  open: assetImport.open.handler(async ({ context, input }) => {
    const bytes = await toBytes(input.file, importLimits.maxBytes)
    return openAssetImport(context.serviceContext(), { importId: input.importId, bytes })
  }),
  choose: assetImport.choose.handler(({ context, input }) =>
    chooseForAssetImport(context.serviceContext(), input),
  ),
  listRows: assetImport.listRows.handler(({ context, input }) =>
    showImportRows(context.serviceContext(), input),
  ),
  wrongRows: assetImport.wrongRows.handler(async ({ context, input }) =>
    toTableFile(await exportWrongRows(context.serviceContext(), input), 'csv'),
  ),
  apply: assetImport.apply.handler(({ context, input }) => keepAssetImport(context.serviceContext(), input)),
  stage: assetImport.stage.handler(({ context, input }) =>
    showImportProgress(context.serviceContext(), input),
  ),
  cancel: assetImport.cancel.handler(({ context, input }) =>
    giveUpAssetImport(context.serviceContext(), input),
  ),
  last: assetImport.last.handler(({ context }) => showLastImport(context.serviceContext())),
  undo: assetImport.undo.handler(({ context, input }) => undoAssetImport(context.serviceContext(), input)),
  findGaps: assetImport.findGaps.handler(({ context, input }) =>
    findEncodingGaps(context.serviceContext(), input),
  ),
  exportFile: assetImport.exportFile.handler(async ({ context, input }) =>
    toTableFile(await exportAssets(context.serviceContext(), input), input.format),
  ),
}
