import {
  assetMedia,
  assetNetworkZones,
  assetStates,
  disposalCertificates,
  personalDataChoices,
  toAssetStateLabel,
  toCertificateLabel,
  toMediumLabel,
  toNetworkZoneLabel,
  toPersonalDataLabel,
} from './asset-choices.ts'
import { assetClasses, toAssetClassLabel } from './asset-class.ts'
import type { AssetFieldId } from './asset-fields.ts'
import { assetKinds, toAssetKindLabel } from './asset-kind.ts'
import { type AssetLevel, listLevelsOf } from './asset-level.ts'

export type FieldChoice = Readonly<{ value: string; label: string }>

/** What the choices of a field are looked up in. */
export type ChoiceSettings = Readonly<{
  levels: readonly AssetLevel[]
  units: readonly Readonly<{ id: string; name: string; state: 'active' | 'retired' }>[]
}>

/** What a field may be, in words; empty for a field that is written. A retired unit says so. */
export function listFieldChoices(
  field: AssetFieldId,
  { levels, units }: ChoiceSettings,
): readonly FieldChoice[] {
  switch (field) {
    case 'state':
      return toChoices(assetStates, toAssetStateLabel)
    case 'assetClass':
      return toChoices(assetClasses, toAssetClassLabel)
    case 'kind':
      return toChoices(assetKinds, toAssetKindLabel)
    case 'unitId':
      return units.map(({ id, name, state }) => ({
        ...{ value: id, label: state === 'active' ? name : `${name}（廃止）` },
      }))
    case 'importance':
      return toChoices(['3', '2', '1'], (one) => one)
    case 'personalData':
      return toChoices(personalDataChoices, toPersonalDataLabel)
    case 'networkZone':
      return toChoices(assetNetworkZones, toNetworkZoneLabel)
    case 'medium':
      return toChoices(assetMedia, toMediumLabel)
    case 'disposalCertificate':
      return toChoices(disposalCertificates, toCertificateLabel)
    case 'confidentiality':
    case 'integrity':
    case 'availability':
      return listLevelsOf(levels, field).map(({ code }) => ({ value: code, label: code }))
    default:
      return []
  }
}

function toChoices<Value extends string>(
  values: readonly Value[],
  toLabel: (value: Value) => string,
): readonly FieldChoice[] {
  return values.map((value) => ({ value, label: toLabel(value) }))
}
