import type { ReportSubject } from '../../../shared/contract/reports.ts'
import type { KeptAsset } from '../../../shared/domain/asset/asset.ts'
import { filterAssets, searchAssets } from '../../../shared/domain/asset/filter-assets.ts'
import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import { buildAssetRegisterReport } from '../../../shared/domain/report/asset-register-model.ts'
import { listAssetSearchCopies, listAssets } from '../../data/repositories/asset-repository.ts'
import { listAssetLevels, listExtraColumns } from '../../data/repositories/asset-setting-repository.ts'
import { getOrganization } from '../../data/repositories/organization-repository.ts'
import { listUnits } from '../../data/repositories/unit-repository.ts'
import type { ServiceContext } from '../service-context.ts'
import { type DrawingKind, resultReaders } from './report-drawing.ts'

/** 情報資産台帳, as it is now. */
export const assetRegisterDrawing: DrawingKind<'asset-register'> = {
  readers: resultReaders,
  isIssued: false,
  toSubjectId: () => 'all',
  prepare: (context, { kind: _, narrowing, assetIds, ...how }) => {
    const { name, isSample } = getOrganization(context.db)
    const now = context.now()
    const model = buildAssetRegisterReport({
      ...how,
      organizationName: name,
      isSample,
      createdOn: toLocalDate(now),
      createdAt: now.toISOString(),
      assets: listNarrowed(context, narrowing, assetIds),
      narrowing: assetIds === undefined ? narrowing : 'chosen',
      levels: listAssetLevels(context.db),
      units: listUnits(context.db),
      extraColumns: listExtraColumns(context.db),
    })
    return {
      title: model.title,
      recordNumber: model.title,
      fiscalYear: null,
      recordSha256: null,
      shownSha256: null,
      draw: (signal) => context.drawReport('asset-register', model, signal),
    }
  },
}

type Subject = Extract<ReportSubject, { kind: 'asset-register' }>

/** The assets the paper has, by number: all, those the list shows, or those that were chosen there. */
function listNarrowed(
  { db }: ServiceContext,
  narrowing: Subject['narrowing'],
  assetIds: Subject['assetIds'],
): readonly KeptAsset[] {
  const assets = listAssets(db)
  if (assetIds !== undefined) {
    const chosen = new Set(assetIds)
    return assets.filter(({ id }) => chosen.has(id))
  }
  if (narrowing === undefined) return assets
  const filtered = filterAssets(assets, narrowing.filters, listAssetLevels(db))
  if (narrowing.search.trim() === '') return filtered
  const copies = listAssetSearchCopies(db)
  const unitNames = new Map<string, string>(listUnits(db).map(({ id, name }) => [id, name]))
  const searched = filtered.map((asset) => ({ ...asset, searchCopy: copies.get(asset.id) ?? '' }))
  return searchAssets(searched, narrowing.search, unitNames)
}
