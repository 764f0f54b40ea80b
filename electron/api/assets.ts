import { attachToAsset, retireAssetAttachment } from '../services/asset-attachment-service.ts'
import { changeManyAssets, undoBulk } from '../services/asset-bulk-service.ts'
import { showSharedContractor } from '../services/asset-contractor-service.ts'
import {
  changeAsset,
  createAsset,
  endAsset,
  restoreAsset,
  showAsset,
  showAssetRows,
} from '../services/asset-service.ts'
import {
  addExtraColumn,
  changeAssetLevel,
  changeExtraColumn,
  showAssetSettings,
} from '../services/asset-setting-service.ts'
import { retireAssetView, saveAssetView, showAssetViews } from '../services/asset-view-service.ts'
import { toBytes } from './files.ts'
import { api } from './implementer.ts'

const { assets } = api

export const assetsApi = {
  settings: assets.settings.handler(({ context }) => showAssetSettings(context.serviceContext())),
  list: assets.list.handler(({ context, input }) => showAssetRows(context.serviceContext(), input)),
  get: assets.get.handler(({ context, input }) => showAsset(context.serviceContext(), input)),
  listSameContractor: assets.listSameContractor.handler(({ context, input }) =>
    showSharedContractor(context.serviceContext(), input),
  ),
  create: assets.create.handler(({ context, input }) => createAsset(context.serviceContext(), input)),
  update: assets.update.handler(({ context, input }) => changeAsset(context.serviceContext(), input)),
  end: assets.end.handler(({ context, input }) => endAsset(context.serviceContext(), input)),
  restore: assets.restore.handler(({ context, input }) => restoreAsset(context.serviceContext(), input)),
  bulkUpdate: assets.bulkUpdate.handler(({ context, input }) =>
    changeManyAssets(context.serviceContext(), input),
  ),
  undoBulk: assets.undoBulk.handler(({ context, input }) => undoBulk(context.serviceContext(), input)),
  attach: assets.attach.handler(async ({ context, input }) => {
    const bytes = await toBytes(input.file)
    const { assetId, file } = input
    return attachToAsset(context.serviceContext(), { assetId, fileName: file.name, bytes })
  }),
  retireAttachment: assets.retireAttachment.handler(({ context, input }) =>
    retireAssetAttachment(context.serviceContext(), input),
  ),
  updateLevel: assets.updateLevel.handler(({ context, input }) =>
    changeAssetLevel(context.serviceContext(), input),
  ),
  addExtraColumn: assets.addExtraColumn.handler(({ context, input }) =>
    addExtraColumn(context.serviceContext(), input),
  ),
  updateExtraColumn: assets.updateExtraColumn.handler(({ context, input }) =>
    changeExtraColumn(context.serviceContext(), input),
  ),
  listViews: assets.listViews.handler(({ context }) => showAssetViews(context.serviceContext())),
  saveView: assets.saveView.handler(({ context, input }) => saveAssetView(context.serviceContext(), input)),
  retireView: assets.retireView.handler(({ context, input }) =>
    retireAssetView(context.serviceContext(), input),
  ),
}
