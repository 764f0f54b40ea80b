import type { StocktakingDetail } from '../../../shared/contract/stocktaking-values.ts'
import type { ListedItem } from '../../../shared/domain/stocktaking/listed-item.ts'
import { asId } from '../../support/a-union.ts'

export const unitId = asId<ListedItem['unitId']>('u1')

export function anItem(number: string, changed: Partial<ListedItem> = {}): ListedItem {
  return {
    ...{ assetId: asId<ListedItem['assetId']>(`a-${number}`), unitId, number, name: `${number}の名称` },
    ...{ kind: 'server', quantity: 1, place: 'サーバ室', ownerTitle: '総務課長', isAdded: false },
    ...{ notFoundSince: null, result: 'none', basis: null, checkedOn: null, checkedBy: null, note: '' },
    ...{ nextStep: '', changes: [], disposedOn: null, disposalMethod: '', disposalWitness: '' },
    ...{ disposalCertificate: null, batchId: null, isUnitRetired: false, isOwnerGone: false },
    ...{ rowVersion: 1, assetRowVersion: 3, assetState: 'active', searchCopy: number },
    ...changed,
  }
}

export function aDetail(changed: Partial<StocktakingDetail> = {}): StocktakingDetail {
  const counts = { confirmed: 0, changed: 0, disposed: 0, notFound: 0, none: 3 }
  return {
    stocktaking: {
      ...{ id: asId<StocktakingDetail['stocktaking']['id']>('s1'), recordNumber: 'R8-棚卸し-01' },
      ...{ fiscalYear: 2026, title: '令和8年度　情報資産の棚卸し', method: '', state: 'open', counts },
      ...{ startedOn: '2026-11-01', dueOn: '2026-12-25', closedOn: null, closeReason: null, rowVersion: 1 },
      ...{ cancelledOn: null, cancelReason: null },
    },
    units: [
      {
        ...{ unitId, name: '総務課', isRetired: false, counts, signedBy: null, signedOn: null },
        rowVersion: 1,
      },
    ],
    newAssets: { count: 0, first: [] },
    activeUnits: [{ id: unitId, name: '総務課' }],
    ...{ actorName: '渡邊 由香', mayChange: true, mayReopen: false },
    ...changed,
  }
}
