import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import { buildAssetRegisterReport } from '../../../shared/domain/report/asset-register-model.ts'
import { listAssets } from '../../data/repositories/asset-repository.ts'
import { listAssetLevels, listExtraColumns } from '../../data/repositories/asset-setting-repository.ts'
import { getOrganization } from '../../data/repositories/organization-repository.ts'
import { listUnits } from '../../data/repositories/unit-repository.ts'
import { type DrawingKind, resultReaders } from './report-drawing.ts'

/** 情報資産台帳, as it is now. */
export const assetRegisterDrawing: DrawingKind<'asset-register'> = {
  readers: resultReaders,
  isIssued: false,
  toSubjectId: () => 'all',
  prepare: (context, { kind: _, ...how }) => {
    const { name, isSample } = getOrganization(context.db)
    const now = context.now()
    const model = buildAssetRegisterReport({
      ...how,
      organizationName: name,
      isSample,
      createdOn: toLocalDate(now),
      createdAt: now.toISOString(),
      assets: listAssets(context.db),
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
