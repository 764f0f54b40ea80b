import type { AboutAsset, FindingDetail } from '../../shared/contract/findings.ts'
import type { AssetId, FindingId } from '../../shared/domain/id/branded-id.ts'
import { invalidInput } from '../../shared/errors/app-error.ts'
import { getAsset } from '../data/repositories/asset-repository.ts'
import {
  deleteNamedAsset,
  insertNamedAsset,
  listFindingsOfAsset,
  listNamedAssets,
} from '../data/repositories/finding-asset-repository.ts'
import { type FindingRow, getFinding, updateFinding } from '../data/repositories/finding-repository.ts'
import { refuseSettled } from './finding-access.ts'
import { showFinding } from './finding-detail-service.ts'
import { inTransaction, recordChange, type ServiceContext } from './service-context.ts'

type Wanted = { findingId: FindingId; expectedRowVersion: number; assetIds: readonly AssetId[] }

/** Says which assets a finding is about, in place of those it named. One that has ended may stay, but is not named anew. */
export function linkAssets(context: ServiceContext, input: Wanted): FindingDetail {
  const { findingId, expectedRowVersion } = input
  return inTransaction(context, () => {
    const finding = getFinding(context.db, findingId)
    refuseSettled(finding)
    const before = { ...finding, assets: listNamedAssets(context.db, findingId) }
    updateFinding(context.db, finding, expectedRowVersion)
    takeOver(context, before, new Set(input.assetIds))
    recordChange(context, {
      ...{ act: 'findings.linkAssets', recordKind: 'finding', recordId: findingId, before },
      after: { ...getFinding(context.db, findingId), assets: listNamedAssets(context.db, findingId) },
    })
    return showFinding(context, { findingId })
  })
}

type Before = FindingRow & { readonly assets: readonly { assetId: AssetId }[] }

function takeOver(context: ServiceContext, { id, assets }: Before, wanted: ReadonlySet<AssetId>): void {
  const present = new Set(assets.map(({ assetId }) => assetId))
  for (const assetId of present) if (!wanted.has(assetId)) deleteNamedAsset(context.db, id, assetId)
  for (const assetId of wanted) {
    if (present.has(assetId)) continue
    const { number, name, state } = getAsset(context.db, assetId)
    if (state !== 'active') throw invalidInput('assetIds', 'notActive')
    insertNamedAsset(context.db, id, { assetId, assetNumber: number, assetName: name })
  }
}

/** The findings that name an asset, those taken back left out. */
export function showFindingsForAsset({ db }: ServiceContext, input: { assetId: AssetId }): AboutAsset[] {
  return listFindingsOfAsset(db, getAsset(db, input.assetId).id)
}
