import type { AssetValues } from '../../../shared/contract/asset-values.ts'
import { addDays, toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import { toFiscalYear } from '../../../shared/domain/calendar/fiscal-year.ts'
import type { UnitId } from '../../../shared/domain/id/branded-id.ts'
import { invariant } from '../../../shared/errors/invariant.ts'
import { createAsset } from '../asset-service.ts'
import type { ServiceContext } from '../service-context.ts'
import { showUnits } from '../unit-service.ts'
import { readSampleAssets, type SampleAsset } from './sample-asset-data.ts'

/** The register of the sample union as its officer put it together; the first stocktaking finds that a few things are gone. */
export function insertSampleAssets(context: ServiceContext): void {
  const today = toLocalDate(context.now())
  const unitIds = new Map(showUnits(context).map(({ id, name }) => [name, id]))
  for (const { unit, end: _, ...sample } of readSampleAssets(context.assetsFolder)) {
    const unitId = unitIds.get(unit)
    invariant(unitId, `${unit} is a unit of the sample`)
    createAsset(context, toValues(sample, unitId, today))
  }
}

function toValues(
  { disposalAfterYears, ...sample }: Omit<SampleAsset, 'unit' | 'end'>,
  unitId: UnitId,
  today: string,
): AssetValues {
  const registeredOn = addDays(today, -7)
  return {
    ...{
      ...sample,
      number: '',
      unitId,
      registeredOn,
      confirmedOn: today,
      importanceByHand: null,
      extras: {},
    },
    plannedDisposalYear: disposalAfterYears === null ? null : toFiscalYear(registeredOn) + disposalAfterYears,
  }
}
