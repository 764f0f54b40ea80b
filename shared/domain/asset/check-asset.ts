import { isCalendarDate } from '../calendar/calendar-date.ts'
import type { Asset, ExtraColumn } from './asset.ts'
import {
  assetMedia,
  assetNetworkZones,
  assetStates,
  disposalCertificates,
  personalDataChoices,
} from './asset-choices.ts'
import { type AssetField, type AssetFieldId, assetFields, extraColumnLimits } from './asset-fields.ts'
import { assetKinds } from './asset-kind.ts'
import { type AssetLevel, findLevel } from './asset-level.ts'

/** Why a value is not accepted; the screens have the sentence. `extra:` and the id name a column of the body's own. */
export type AssetProblem = Readonly<{
  field: AssetFieldId | `extra:${string}`
  reason:
    | 'required'
    | 'tooLong'
    | 'controlCharacter'
    | 'notInList'
    | 'notANumber'
    | 'tooSmall'
    | 'tooLarge'
    | 'impossibleDate'
    | 'beforeRegistration'
    | 'inFuture'
    | 'onlyWhenDisposed'
    | 'onlyWithPersonalData'
}>

type Reason = AssetProblem['reason']
type Settings = Readonly<{
  levels: readonly AssetLevel[]
  extraColumns: readonly ExtraColumn[]
  /** A calendar date. */
  today: string
}>

const choices: Readonly<Partial<Record<AssetFieldId, readonly string[]>>> = {
  kind: assetKinds,
  medium: assetMedia,
  networkZone: assetNetworkZones,
  personalData: personalDataChoices,
  state: assetStates,
  disposalCertificate: disposalCertificates,
}

/** Every field of an asset that is wrong, in the order of the columns; the first reason of each. Whether its unit exists is not looked at. */
export function findAssetProblems(asset: Asset, settings: Settings): AssetProblem[] {
  const problems = assetFields.flatMap((field): AssetProblem[] => {
    const reason =
      findFieldProblem(field, asset, settings) ?? findTogetherProblem(field.id, asset, settings.today)
    return reason === null ? [] : [{ field: field.id, reason }]
  })
  return [...problems, ...findExtraProblems(asset, settings)]
}

function findFieldProblem({ id, value }: AssetField, asset: Asset, settings: Settings): Reason | null {
  if (id === 'assetClass') return null
  if (id === 'importance') return isImportance(asset.importanceByHand) ? null : 'notInList'
  const given = asset[id]
  if (given === null || given === '')
    return value.type === 'unit' || ('isRequired' in value && value.isRequired === true) ? 'required' : null
  switch (value.type) {
    case 'text':
      return findTextProblem(String(given), value.max, value.isMultiline === true)
    case 'count':
      return findCountProblem(given, value.min, value.max)
    case 'fiscalYear':
      return findCountProblem(given, 1989, 2200)
    case 'date':
      return isCalendarDate(String(given)) ? null : 'impossibleDate'
    case 'level':
      return findLevel(settings.levels, value.aspect, String(given)) ? null : 'notInList'
    case 'choice':
      return choices[id]?.includes(String(given)) ? null : 'notInList'
    default:
      return null
  }
}

/** What only fields together tell. */
function findTogetherProblem(id: AssetFieldId, asset: Asset, today: string): Reason | null {
  const isActive = asset.state === 'active'
  switch (id) {
    case 'personCount':
      return asset.personalData === 'none' && (asset.personCount ?? 0) > 0 ? 'onlyWithPersonalData' : null
    case 'disposedOn':
      if (asset.disposedOn === null) return isActive ? null : 'required'
      if (isActive) return 'onlyWhenDisposed'
      if (asset.disposedOn > today) return 'inFuture'
      return asset.disposedOn < asset.registeredOn ? 'beforeRegistration' : null
    case 'disposalMethod':
      if (isActive) return asset.disposalMethod === '' ? null : 'onlyWhenDisposed'
      return asset.state === 'disposed' && asset.disposalMethod === '' ? 'required' : null
    case 'disposalWitness':
      return isActive && asset.disposalWitness !== '' ? 'onlyWhenDisposed' : null
    case 'disposalCertificate':
      return isActive && asset.disposalCertificate !== null ? 'onlyWhenDisposed' : null
    case 'registeredOn':
      return asset.registeredOn > today ? 'inFuture' : null
    case 'confirmedOn':
      return asset.confirmedOn !== null && asset.confirmedOn > today ? 'inFuture' : null
    default:
      return null
  }
}

function findExtraProblems({ extras }: Asset, { extraColumns }: Settings): AssetProblem[] {
  return Object.entries(extras).flatMap(([id, value]): AssetProblem[] => {
    const isKnown = extraColumns.some((column) => column.id === id)
    const reason = isKnown ? findTextProblem(value, extraColumnLimits.valueMax, false) : 'notInList'
    return reason === null ? [] : [{ field: `extra:${id}`, reason }]
  })
}

function findTextProblem(value: string, max: number, isMultiline: boolean): Reason | null {
  if ([...value].length > max) return 'tooLong'
  const plain = isMultiline ? value.replace(/[\t\n\r]/g, '') : value
  return /[\p{Cc}\p{Cs}]/u.test(plain) ? 'controlCharacter' : null
}

function findCountProblem(value: unknown, min: number, max: number): Reason | null {
  if (typeof value !== 'number' || !Number.isInteger(value)) return 'notANumber'
  if (value < min) return 'tooSmall'
  return value > max ? 'tooLarge' : null
}

function isImportance(value: number | null): boolean {
  return value === null || value === 1 || value === 2 || value === 3
}
