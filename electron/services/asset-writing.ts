import { keptAsset } from '../../shared/contract/asset-values.ts'
import type { Asset, ExtraColumn, KeptAsset } from '../../shared/domain/asset/asset.ts'
import type { AssetLevel } from '../../shared/domain/asset/asset-level.ts'
import { toAssetSearchCopy } from '../../shared/domain/asset/asset-search.ts'
import { findAssetProblems } from '../../shared/domain/asset/check-asset.ts'
import { toLocalDate } from '../../shared/domain/calendar/calendar-date.ts'
import type { AssetId } from '../../shared/domain/id/branded-id.ts'
import { invalidInput } from '../../shared/errors/app-error.ts'
import { prepareAssetInsert, prepareAssetUpdate } from '../data/repositories/asset-repository.ts'
import { listAssetLevels, listExtraColumns } from '../data/repositories/asset-setting-repository.ts'
import { recordChange, type WritingContext } from './service-context.ts'

/** Writes assets with their search copy and history; prepared once for many. Belongs into a transaction. */
export type AssetWriter = Readonly<{
  /** Throws `invalid_input` for the first field that is wrong. */
  insert: (act: string, asset: Asset & { id: AssetId }) => KeptAsset
  update: (act: string, before: KeptAsset, wanted: Asset, expectedRowVersion: number) => KeptAsset
}>

type AssetRules = Readonly<{ levels: AssetLevel[]; extraColumns: ExtraColumn[]; today: string }>

/** What an asset is checked against. */
export function readAssetRules({ db, now }: Pick<WritingContext, 'db' | 'now'>): AssetRules {
  return { levels: listAssetLevels(db), extraColumns: listExtraColumns(db), today: toLocalDate(now()) }
}

/** `isChecked`: the assets were checked already, by the rules that hold now. */
export function prepareAssetWriter(context: WritingContext, { isChecked = false } = {}): AssetWriter {
  const rules = readAssetRules(context)
  const insert = prepareAssetInsert(context.db)
  const update = prepareAssetUpdate(context.db)
  // the unit's name is not copied: it may change, and the list adds it
  const words = { levels: rules.levels, unitNames: new Map<string, string>() }
  const check = (asset: Asset) => {
    const [problem] = isChecked ? [] : findAssetProblems(asset, rules)
    if (problem) throw invalidInput(problem.field, problem.reason, { number: asset.number })
  }
  return {
    insert: (act, given) => {
      const wanted = withoutEmptyExtras(given)
      check(wanted)
      insert(wanted, toAssetSearchCopy(wanted, words))
      const after = inOrder({ ...wanted, rowVersion: 1 })
      recordChange(context, { act, recordKind: 'asset', recordId: wanted.id, before: null, after })
      return after
    },
    update: (act, before, wanted, expectedRowVersion) => {
      const asset = withoutEmptyExtras({ ...wanted, id: before.id })
      check(asset)
      const after = inOrder({ ...asset, rowVersion: before.rowVersion + 1 })
      const changed = listChangedFields(before, after)
      update(asset, { changed, expectedRowVersion, searchCopy: toAssetSearchCopy(asset, words) })
      const change = { before: pick(before, changed), after: pick(after, changed) }
      recordChange(context, { act, recordKind: 'asset', recordId: before.id, ...change })
      return after
    },
  }
}

function withoutEmptyExtras<Kept extends Asset>(asset: Kept): Kept {
  const values = Object.entries(asset.extras)
  return values.some(([, value]) => value === '')
    ? { ...asset, extras: Object.fromEntries(values.filter(([, value]) => value !== '')) }
    : asset
}

type Field = keyof KeptAsset

// the keys of an asset are its fields
const fieldsInOrder = Object.keys(keptAsset.shape).toSorted() as Field[]

/** The asset with its fields in the order in which the history writes them, so that nothing is sorted again. */
function inOrder(asset: KeptAsset): KeptAsset {
  const ordered: Partial<Record<Field, unknown>> = {}
  for (const field of fieldsInOrder) ordered[field] = asset[field]
  // all of its fields and no other
  return ordered as KeptAsset
}

/** Only these go into the history: a register changed as a whole stays small there. */
function listChangedFields(before: KeptAsset, after: KeptAsset): Field[] {
  // the keys of an asset are its fields
  const fields = Object.keys(after) as Field[]
  return fields.filter((field) =>
    field === 'extras'
      ? JSON.stringify(before.extras) !== JSON.stringify(after.extras)
      : before[field] !== after[field],
  )
}

function pick(asset: KeptAsset, fields: readonly Field[]): object {
  return Object.fromEntries(fields.map((field) => [field, asset[field]]))
}
