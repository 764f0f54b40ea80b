import type { AssetId, UnitId } from '../id/branded-id.ts'
import type {
  AssetMedium,
  AssetState,
  DisposalCertificate,
  NetworkZone,
  PersonalData,
} from './asset-choices.ts'
import type { AssetKind } from './asset-kind.ts'
import type { Importance } from './asset-level.ts'

/**
 * 情報資産: one row of the register, or a group handled alike (`quantity`). Dates are calendar dates, years 年度. A text
 * that is not known is empty, a choice or number that is not known null. Level codes are those of the settings.
 */
export type Asset = Readonly<{
  number: string
  name: string
  kind: AssetKind
  business: string
  content: string
  quantity: number
  medium: AssetMedium | null
  place: string
  networkZone: NetworkZone | null
  unitId: UnitId
  ownerTitle: string
  usedBy: string
  confidentiality: string | null
  integrity: string | null
  availability: string | null
  /** Set by hand over the rule; null: as the rule says. */
  importanceByHand: Importance | null
  personalData: PersonalData
  personCount: number | null
  handlingLimits: string
  backup: string
  contractor: string
  retention: string
  plannedDisposalYear: number | null
  state: AssetState
  /** The day of 廃棄 or 廃止; null while in use. */
  disposedOn: string | null
  disposalMethod: string
  disposalWitness: string
  disposalCertificate: DisposalCertificate | null
  relatedDocuments: string
  registeredOn: string
  confirmedOn: string | null
  note: string
  /** The body's own columns by the column's id; an empty one is left out. */
  extras: Readonly<Record<string, string>>
}>

/** An asset as it is kept. */
export type KeptAsset = Asset & Readonly<{ id: AssetId; rowVersion: number }>

/** A column of the body's own. A retired one keeps its values and is not shown. */
export type ExtraColumn = Readonly<{ id: string; heading: string; state: 'active' | 'retired' }>

/** What begins a new asset: in use, one piece, nothing known. */
export function toBlankAsset(input: {
  number: string
  name: string
  kind: AssetKind
  unitId: UnitId
  registeredOn: string
}): Asset {
  return {
    ...input,
    ...{ business: '', content: '', quantity: 1, medium: null, place: '', networkZone: null },
    ...{ ownerTitle: '', usedBy: '', confidentiality: null, integrity: null, availability: null },
    ...{ importanceByHand: null, personalData: 'none', personCount: null, handlingLimits: '', backup: '' },
    ...{ contractor: '', retention: '', plannedDisposalYear: null, state: 'active', disposedOn: null },
    ...{ disposalMethod: '', disposalWitness: '', disposalCertificate: null, relatedDocuments: '' },
    ...{ confirmedOn: null, note: '', extras: {} },
  }
}
