import { toFiscalYearLabel } from '../calendar/fiscal-year.ts'
import { toWareki, toWarekiShort } from '../calendar/wareki.ts'
import type { Asset } from './asset.ts'
import {
  toAssetStateLabel,
  toCertificateLabel,
  toMediumLabel,
  toNetworkZoneLabel,
  toPersonalDataLabel,
} from './asset-choices.ts'
import { toAssetClassLabel } from './asset-class.ts'
import type { AssetFieldId } from './asset-fields.ts'
import { toImportance } from './asset-importance.ts'
import { toAssetClass, toAssetKindLabel } from './asset-kind.ts'
import type { AssetLevel } from './asset-level.ts'

/** What the words of an asset are looked up in. Dates are 令和8年4月1日, or R8.4.1 where `dates` says short. */
export type AssetWords = Readonly<{
  levels: readonly AssetLevel[]
  unitNames: ReadonlyMap<string, string>
  dates: 'long' | 'short'
}>

/** A field of an asset in words, as the list, files and papers show it; what is not known is empty. */
export function toAssetText(id: AssetFieldId, asset: Asset, words: AssetWords): string {
  switch (id) {
    case 'assetClass':
      return toAssetClassLabel(toAssetClass(asset.kind))
    case 'kind':
      return toAssetKindLabel(asset.kind)
    case 'medium':
      return asset.medium === null ? '' : toMediumLabel(asset.medium)
    case 'networkZone':
      return asset.networkZone === null ? '' : toNetworkZoneLabel(asset.networkZone)
    case 'unitId':
      return words.unitNames.get(asset.unitId) ?? ''
    case 'importance':
      return String(toImportance(asset, words.levels) ?? '')
    case 'personalData':
      return toPersonalDataLabel(asset.personalData)
    case 'state':
      return toAssetStateLabel(asset.state)
    case 'disposalCertificate':
      return asset.disposalCertificate === null ? '' : toCertificateLabel(asset.disposalCertificate)
    case 'plannedDisposalYear':
      return asset.plannedDisposalYear === null ? '' : toFiscalYearLabel(asset.plannedDisposalYear)
    case 'disposedOn':
    case 'registeredOn':
    case 'confirmedOn':
      return toDateText(asset[id], words.dates)
    default:
      return String(asset[id] ?? '')
  }
}

function toDateText(date: string | null, dates: 'long' | 'short'): string {
  if (date === null) return ''
  return dates === 'long' ? toWareki(date) : toWarekiShort(date)
}
