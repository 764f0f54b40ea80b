import type { Asset, KeptAsset } from '../../shared/domain/asset/asset.ts'
import { toAssetSearchCopy } from '../../shared/domain/asset/asset-search.ts'
import { findAssetProblems } from '../../shared/domain/asset/check-asset.ts'
import { toLocalDate } from '../../shared/domain/calendar/calendar-date.ts'
import type { AssetId } from '../../shared/domain/id/branded-id.ts'
import { invalidInput } from '../../shared/errors/app-error.ts'
import { prepareAssetInsert, prepareAssetUpdate } from '../data/repositories/asset-repository.ts'
import { listAssetLevels, listExtraColumns } from '../data/repositories/asset-setting-repository.ts'
import { recordChange, type ServiceContext } from './service-context.ts'

/** Writes assets with their search copy and history; prepared once for many. Belongs into a transaction. */
export type AssetWriter = Readonly<{
  /** Throws `invalid_input` for the first field that is wrong. */
  insert: (act: string, asset: Asset & { id: AssetId }) => KeptAsset
  update: (act: string, before: KeptAsset, wanted: Asset, expectedRowVersion: number) => KeptAsset
}>

export function prepareAssetWriter(context: ServiceContext): AssetWriter {
  const levels = listAssetLevels(context.db)
  const settings = {
    ...{ levels, extraColumns: listExtraColumns(context.db) },
    today: toLocalDate(context.now()),
  }
  const insert = prepareAssetInsert(context.db)
  const update = prepareAssetUpdate(context.db)
  // the unit's name is not copied: it may change, and the list adds it
  const toCopy = (asset: Asset) => toAssetSearchCopy(asset, { levels, unitNames: new Map() })
  const check = (asset: Asset) => {
    const [problem] = findAssetProblems(asset, settings)
    if (problem) throw invalidInput(problem.field, problem.reason, { number: asset.number })
  }
  return {
    insert: (act, given) => {
      const wanted = withoutEmptyExtras(given)
      check(wanted)
      insert(wanted, toCopy(wanted))
      const after = { ...wanted, rowVersion: 1 }
      recordChange(context, { act, recordKind: 'asset', recordId: wanted.id, before: null, after })
      return after
    },
    update: (act, before, wanted, expectedRowVersion) => {
      const asset = withoutEmptyExtras({ ...wanted, id: before.id })
      check(asset)
      update(asset, expectedRowVersion, toCopy(asset))
      const after = { ...asset, rowVersion: before.rowVersion + 1 }
      recordChange(context, { act, recordKind: 'asset', recordId: before.id, ...toDifference(before, after) })
      return after
    },
  }
}

function withoutEmptyExtras<Kept extends Asset>(asset: Kept): Kept {
  const extras = Object.fromEntries(Object.entries(asset.extras).filter(([, value]) => value !== ''))
  return { ...asset, extras }
}

/** Only the fields that changed: a register changed as a whole stays small in the history. */
function toDifference(before: KeptAsset, after: KeptAsset): { before: object; after: object } {
  // the keys of an asset are its fields
  const fields = Object.keys(after) as (keyof KeptAsset)[]
  const changed = fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
  return { before: pick(before, changed), after: pick(after, changed) }
}

function pick(asset: KeptAsset, fields: readonly (keyof KeptAsset)[]): object {
  return Object.fromEntries(fields.map((field) => [field, asset[field]]))
}
