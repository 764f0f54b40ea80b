import type { AssetSettings } from '../../shared/contract/assets.ts'
import { extraColumnLimits } from '../../shared/domain/asset/asset-fields.ts'
import type { AssetAspect, Importance } from '../../shared/domain/asset/asset-level.ts'
import { ruleViolation } from '../../shared/errors/app-error.ts'
import {
  getAssetLevel,
  getExtraColumn,
  insertExtraColumn,
  listAssetLevels,
  listExtraColumns,
  updateAssetLevel,
  updateExtraColumn,
} from '../data/repositories/asset-setting-repository.ts'
import { listStaffMembers } from '../data/repositories/staff-member-repository.ts'
import { listUnits } from '../data/repositories/unit-repository.ts'
import { inTransaction, recordChange, type ServiceContext } from './service-context.ts'

/** What the register is worded and filled in by. */
export function showAssetSettings({ db }: ServiceContext): AssetSettings {
  const titles = listStaffMembers(db).flatMap(({ title, state }) =>
    state === 'active' && title !== '' ? [title] : [],
  )
  return {
    levels: listAssetLevels(db),
    extraColumns: listExtraColumns(db),
    units: listUnits(db).map(({ id, name, state }) => ({ id, name, state })),
    titles: [...new Set(titles)],
  }
}

type Level = {
  aspect: AssetAspect
  code: string
  name: string
  criterion: string
  weight: Importance
  isOffered: boolean
}

/** Words a level anew, hides it, or weighs it otherwise; assets that have it keep it. */
export function changeAssetLevel(
  context: ServiceContext,
  input: Level & { expectedRowVersion: number },
): AssetSettings {
  return inTransaction(context, () => {
    const { expectedRowVersion, ...level } = input
    const before = getAssetLevel(context.db, level.aspect, level.code)
    updateAssetLevel(context.db, level, expectedRowVersion)
    const after = getAssetLevel(context.db, level.aspect, level.code)
    const recordId = `${level.aspect} ${level.code}`
    recordChange(context, { act: 'assets.updateLevel', recordKind: 'assetLevel', recordId, before, after })
    return showAssetSettings(context)
  })
}

/** Adds a column of the body's own behind the others. */
export function addExtraColumn(context: ServiceContext, { heading }: { heading: string }): AssetSettings {
  return inTransaction(context, () => {
    refuseTakenHeading(context, heading, null)
    if (listExtraColumns(context.db).length >= extraColumnLimits.columns)
      throw ruleViolation('tooManyColumns', { most: extraColumnLimits.columns })
    const id: string = context.newId()
    insertExtraColumn(context.db, id, heading)
    const after = getExtraColumn(context.db, id)
    const change = { act: 'assets.addExtraColumn', recordKind: 'assetExtraColumn', recordId: id }
    recordChange(context, { ...change, before: null, after })
    return showAssetSettings(context)
  })
}

/** Renames a column of the body's own, retires it or brings it back; its values stay. */
export function changeExtraColumn(
  context: ServiceContext,
  input: { columnId: string; heading: string; state: 'active' | 'retired'; expectedRowVersion: number },
): AssetSettings {
  return inTransaction(context, () => {
    const { columnId: id, heading, state } = input
    const before = getExtraColumn(context.db, id)
    refuseTakenHeading(context, heading, id)
    updateExtraColumn(context.db, { id, heading, state }, input.expectedRowVersion)
    const after = getExtraColumn(context.db, id)
    const change = { act: 'assets.updateExtraColumn', recordKind: 'assetExtraColumn', recordId: id }
    recordChange(context, { ...change, before, after })
    return showAssetSettings(context)
  })
}

function refuseTakenHeading({ db }: ServiceContext, heading: string, own: string | null): void {
  const isTaken = listExtraColumns(db).some((column) => column.heading === heading && column.id !== own)
  if (isTaken) throw ruleViolation('headingTaken', { heading })
}
