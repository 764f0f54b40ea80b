import { toAssetValues } from '../../support/some-assets.ts'
import { type CallCases, targetOf } from './call-case.ts'

type Union = Parameters<CallCases<'home'>['get']>[0]

const fields = async ({ officer, asset }: Union) => {
  const { asset: kept } = await officer.assets.get({ assetId: asset.id })
  return { target: targetOf('assetId', kept), values: toAssetValues(kept) }
}
const view = {
  ...{ name: '私の表示' },
  settings: { search: '', filters: {}, columnIds: ['number'], sorting: null, widths: {} },
}

export const assetCases: CallCases<'assets'> = {
  settings: () => [{}],
  list: () => [{ after: null, limit: 100 }],
  get: ({ asset }) => [{ assetId: asset.id }],
  listSameContractor: ({ asset }) => [{ assetId: asset.id }],
  create: async (union) => [{ ...(await fields(union)).values, number: '' }],
  update: async (union) => {
    const { target, values } = await fields(union)
    return [{ ...target, ...values, content: '書き足した' }]
  },
  end: async (union) => [
    {
      ...(await fields(union)).target,
      ...{ state: 'disposed', disposedOn: '2026-11-22', disposalMethod: '破砕', disposalWitness: '' },
      disposalCertificate: null,
    },
  ],
  restore: async (union) => {
    const { target } = await fields(union)
    const end = {
      state: 'retired',
      disposedOn: '2026-11-22',
      disposalMethod: '',
      disposalWitness: '',
    } as const
    const ended = await union.officer.assets.end({ ...target, ...end, disposalCertificate: null })
    return [targetOf('assetId', ended)]
  },
  bulkUpdate: async (union) => [{ targets: [(await fields(union)).target], change: { place: '書庫' } }],
  undoBulk: async (union) => {
    const targets = [(await fields(union)).target]
    const { bulkId } = await union.officer.assets.bulkUpdate({ targets, change: { place: '書庫' } })
    return [{ bulkId }]
  },
  attach: ({ asset }) => [{ assetId: asset.id, file: new File(['%PDF-1.7\n%%EOF\n'], '構成図.pdf') }],
  retireAttachment: ({ asset }) => [targetOf('attachmentId', asset.attachment)],
  updateLevel: async ({ officer }) => {
    const { levels } = await officer.assets.settings({})
    return levels.slice(0, 1).map(({ rowVersion, ...level }) => ({
      ...{ ...level, isOffered: false, expectedRowVersion: rowVersion },
    }))
  },
  addExtraColumn: () => [{ heading: '製造番号' }],
  updateExtraColumn: async ({ officer }) => {
    const { extraColumns } = await officer.assets.addExtraColumn({ heading: '製造番号' })
    return extraColumns.map(({ id, rowVersion }) => ({
      ...{ columnId: id, heading: '管理番号', state: 'active', expectedRowVersion: rowVersion },
    }))
  },
  listViews: () => [{}],
  saveView: () => [view],
  retireView: async ({ officer }) => {
    const views = await officer.assets.saveView(view)
    return views.map((one) => targetOf('viewId', one))
  },
}
