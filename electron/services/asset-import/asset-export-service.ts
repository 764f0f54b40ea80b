import { type AssetColumn, listAssetColumns } from '../../../shared/domain/asset-import/asset-columns.ts'
import type { AssetId } from '../../../shared/domain/id/branded-id.ts'
import { invalidInput, ruleViolation } from '../../../shared/errors/app-error.ts'
import type { AssetFile, AssetFileInput } from '../../files/asset-import/write-asset-file.ts'
import type { ServiceContext } from '../service-context.ts'
import { readImportSettings } from './asset-import-service.ts'
import { listRegisterPages } from './register-pages.ts'

type Wanted = Readonly<{
  /** Null for all columns. */
  columns: readonly AssetColumn[] | null
  /** Null for the whole register. */
  assetIds: readonly AssetId[] | null
}> &
  Pick<AssetFileInput, 'format' | 'encoding' | 'gaps'>

/** The register as a file; throws rule `notInEncoding` where CP932 has not all characters and nobody said what then. */
export async function exportAssets(
  context: ServiceContext,
  wanted: Wanted,
): Promise<{ bytes: Uint8Array; name: string; rowCount: number; gapCount: number }> {
  const { bytes, rowCount, gapCount } = await writeFile(context, wanted)
  if (bytes === null) throw ruleViolation('notInEncoding', { count: gapCount })
  return { bytes, rowCount, gapCount, name: `情報資産台帳.${wanted.format}` }
}

/** The cells that CP932 cannot hold, so that one may choose before a file is written. */
export async function findEncodingGaps(
  context: ServiceContext,
  wanted: Pick<Wanted, 'columns' | 'assetIds'>,
): Promise<Pick<AssetFile, 'gapCount' | 'gaps'>> {
  const file = await writeFile(context, { ...wanted, format: 'csv', encoding: 'cp932', gaps: 'refuse' })
  return { gapCount: file.gapCount, gaps: file.gaps }
}

async function writeFile(context: ServiceContext, wanted: Wanted): Promise<AssetFile> {
  const { levels, extraColumns, units } = readImportSettings(context)
  const known = listAssetColumns(extraColumns).map(({ id }) => id)
  const unknown = wanted.columns?.find((column) => !known.includes(column))
  if (unknown !== undefined) throw invalidInput('columns', 'notInList', { column: unknown })
  const pages: string[] = []
  for await (const page of listRegisterPages(context)) pages.push(page)
  const unitNames = new Map<string, string>(units.map(({ id, name }) => [id, name]))
  return context.runFileTask('writeAssetFile', {
    ...{ pages, ids: wanted.assetIds, columns: wanted.columns ?? known },
    ...{ format: wanted.format, encoding: wanted.encoding, gaps: wanted.gaps },
    words: { levels, extraColumns, unitNames },
  })
}
