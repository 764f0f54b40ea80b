import { outcomes } from '../../support/a-stocktaking.ts'
import { someAssetValues } from '../../support/some-assets.ts'
import { type CallCases, nothing, targetOf } from './call-case.ts'
import { getFirstItem } from './marked-stocktaking.ts'

type Union = Parameters<CallCases<'home'>['get']>[0]

const onScreen = { basis: 'screen' } as const

async function itemTarget({ officer, stocktaking: { running } }: Union) {
  const item = await getFirstItem(officer, running)
  return {
    ...{ stocktakingId: running.id, assetId: item.assetId, expectedRowVersion: item.rowVersion },
    ...{ expectedAssetRowVersion: item.assetRowVersion, keepsAsset: false },
  }
}

async function undoTarget(union: Union) {
  const { expectedAssetRowVersion: _, ...target } = await itemTarget(union)
  return target
}

async function addAsset({ officer, staff }: Union) {
  return officer.assets.create(someAssetValues(staff.head.unitId, { name: '新しいもの' }))
}

/** An asset in it that nobody looked at. */
async function withRest(union: Union) {
  const asset = await addAsset(union)
  await union.officer.stocktakings.addAssets({ stocktakingId: union.stocktaking.running.id })
  return asset
}

async function unitTarget({ officer, stocktaking: { running } }: Union) {
  const { units } = await officer.stocktakings.get({ stocktakingId: running.id })
  const [unit] = units
  if (unit === undefined) throw new Error('no unit')
  return { stocktakingId: running.id, unitId: unit.unitId, expectedRowVersion: unit.rowVersion }
}

export const stocktakingCases: CallCases<'stocktakings'> = {
  list: nothing,
  open: async ({ officer, stocktaking: { running } }) => {
    const target = targetOf('stocktakingId', running)
    await officer.stocktakings.close({ ...target, closedOn: '2026-11-22', acknowledged: 0, reason: '' })
    return [{ fiscalYear: 2027, title: '次の年度', method: '', startedOn: '2026-11-22', dueOn: '2026-12-22' }]
  },
  update: ({ stocktaking: { running } }) => [
    { ...targetOf('stocktakingId', running), title: '直した件名', method: '', dueOn: '2026-12-24' },
  ],
  get: ({ stocktaking: { running, closed } }) => [
    { stocktakingId: running.id },
    { stocktakingId: closed.id },
  ],
  listItems: ({ stocktaking: { running, closed } }) =>
    [running, closed].map(({ id }) => ({ stocktakingId: id, after: null, limit: 100 })),
  addAssets: async (union) => {
    await addAsset(union)
    return [{ stocktakingId: union.stocktaking.running.id }]
  },
  record: async (union) => [{ ...(await itemTarget(union)), checked: onScreen, outcome: outcomes.confirmed }],
  undo: async (union) => [await undoTarget(union)],
  confirmRest: async (union) => {
    await withRest(union)
    const stocktakingId = union.stocktaking.running.id
    return [{ stocktakingId, unitId: null, checked: onScreen, expectedCount: 1 }]
  },
  undoConfirmRest: async (union) => {
    await withRest(union)
    const stocktakingId = union.stocktaking.running.id
    const { batchId } = await union.officer.stocktakings.confirmRest({
      ...{ stocktakingId, unitId: null, checked: onScreen, expectedCount: 1 },
    })
    return [{ stocktakingId, batchId }]
  },
  moveAssets: async (union) => {
    const { id, rowVersion } = await withRest(union)
    const assets = [{ assetId: id, expectedRowVersion: rowVersion }]
    return [{ stocktakingId: union.stocktaking.running.id, unitId: union.staff.colleague.unitId, assets }]
  },
  undoMove: async (union) => {
    const { id, rowVersion } = await withRest(union)
    const stocktakingId = union.stocktaking.running.id
    const assets = [{ assetId: id, expectedRowVersion: rowVersion }]
    const { unitId } = union.staff.colleague
    const { bulkId } = await union.officer.stocktakings.moveAssets({ stocktakingId, unitId, assets })
    return [{ stocktakingId, bulkId }]
  },
  signUnit: async (union) => [{ ...(await unitTarget(union)), signedBy: '課長', signedOn: '2026-11-21' }],
  undoSign: async (union) => {
    const signing = { ...(await unitTarget(union)), signedBy: '課長', signedOn: '2026-11-21' }
    await union.officer.stocktakings.signUnit(signing)
    return [await unitTarget(union)]
  },
  close: ({ stocktaking: { running } }) => [
    { ...targetOf('stocktakingId', running), closedOn: '2026-11-22', acknowledged: 0, reason: '' },
  ],
  reopen: async ({ officer, stocktaking: { running } }) => {
    const target = targetOf('stocktakingId', running)
    const closing = { ...target, closedOn: '2026-11-22', acknowledged: 0, reason: '' }
    const closed = await officer.stocktakings.close(closing)
    return [{ ...targetOf('stocktakingId', closed), reason: '直す' }]
  },
  cancel: ({ stocktaking: { running } }) => [
    { ...targetOf('stocktakingId', running), reason: '年度をまちがえた' },
  ],
  listOfAsset: ({ asset }) => [{ assetId: asset.id }],
  exportFile: ({ stocktaking: { running } }) => [
    { stocktakingId: running.id, format: 'csv' },
    { stocktakingId: running.id, format: 'xlsx' },
  ],
}
