import type { AssetSettings } from '../../../shared/contract/assets.ts'
import {
  assetMedia,
  assetNetworkZones,
  assetStates,
  personalDataChoices,
  toAssetStateLabel,
  toMediumLabel,
  toNetworkZoneLabel,
  toPersonalDataLabel,
} from '../../../shared/domain/asset/asset-choices.ts'
import { assetClasses, toAssetClassLabel } from '../../../shared/domain/asset/asset-class.ts'
import { assetKinds, toAssetKindLabel } from '../../../shared/domain/asset/asset-kind.ts'
import { type AssetAspect, listLevelsOf } from '../../../shared/domain/asset/asset-level.ts'
import type { FilteredField } from '../../../shared/domain/asset/filter-assets.ts'

export type FieldChoice = Readonly<{ value: string; label: string }>

/** What a field may be, in words; `unitId` has the active units, a level those that are offered. */
export function listFieldChoices(field: FilteredField, settings: AssetSettings): readonly FieldChoice[] {
  switch (field) {
    case 'state':
      return assetStates.map((value) => ({ value, label: toAssetStateLabel(value) }))
    case 'assetClass':
      return assetClasses.map((value) => ({ value, label: toAssetClassLabel(value) }))
    case 'kind':
      return assetKinds.map((value) => ({ value, label: toAssetKindLabel(value) }))
    case 'unitId':
      return settings.units.map(({ id, name, state }) => ({
        ...{ value: id, label: state === 'active' ? name : `${name}（廃止）` },
      }))
    case 'importance':
      return ['3', '2', '1'].map((value) => ({ value, label: value }))
    case 'personalData':
      return personalDataChoices.map((value) => ({ value, label: toPersonalDataLabel(value) }))
    case 'networkZone':
      return assetNetworkZones.map((value) => ({ value, label: toNetworkZoneLabel(value) }))
    case 'medium':
      return assetMedia.map((value) => ({ value, label: toMediumLabel(value) }))
    default:
      return listLevelChoices(field, settings, null)
  }
}

/** The levels offered of an aspect, and the one an asset has though it is not offered any more. */
export function listLevelChoices(
  aspect: AssetAspect,
  { levels }: AssetSettings,
  own: string | null,
): readonly FieldChoice[] {
  return listLevelsOf(levels, aspect)
    .filter(({ isOffered, code }) => isOffered || code === own)
    .map(({ code }) => ({ value: code, label: code }))
}
