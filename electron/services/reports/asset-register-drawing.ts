import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import {
  type AssetRegisterSource,
  assetRegisterTitle,
} from '../../../shared/domain/report/asset-register-model.ts'
import { listAssetLevels, listExtraColumns } from '../../data/repositories/asset-setting-repository.ts'
import { getOrganization } from '../../data/repositories/organization-repository.ts'
import { listUnits } from '../../data/repositories/unit-repository.ts'
import { listRegisterPages } from '../asset-import/register-pages.ts'
import { type DrawingKind, resultReaders } from './report-drawing.ts'

/** 情報資産台帳, as it is now. The window gets its turn while the assets are read. */
export const assetRegisterDrawing: DrawingKind<'asset-register'> = {
  readers: resultReaders,
  isIssued: false,
  toSubjectId: () => 'all',
  prepare: async (context, { kind: _, ...how }) => {
    const { name, isSample } = getOrganization(context.db)
    const now = context.now()
    const assetPages: string[] = []
    for await (const page of listRegisterPages(context)) assetPages.push(page)
    const source: AssetRegisterSource = {
      ...how,
      organizationName: name,
      isSample,
      createdOn: toLocalDate(now),
      createdAt: now.toISOString(),
      levels: listAssetLevels(context.db),
      units: listUnits(context.db),
      extraColumns: listExtraColumns(context.db),
      assetPages,
    }
    return {
      title: assetRegisterTitle,
      recordNumber: assetRegisterTitle,
      fiscalYear: null,
      recordSha256: null,
      shownSha256: null,
      draw: (signal) => context.drawReport('asset-register', source, signal),
    }
  },
}
