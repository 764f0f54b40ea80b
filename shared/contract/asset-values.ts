import { z } from 'zod'
import {
  assetMedia,
  assetNetworkZones,
  assetStates,
  disposalCertificates,
  personalDataChoices,
} from '../domain/asset/asset-choices.ts'
import { type AssetFieldId, extraColumnLimits, getAssetField } from '../domain/asset/asset-fields.ts'
import { assetKinds } from '../domain/asset/asset-kind.ts'
import { assetId, calendarDate, fiscalYear, line, multiline, unitId } from './fields.ts'

/** One line within the limit of the field. */
function text(id: AssetFieldId, min = 0) {
  return line(toMax(id), min)
}

function toMax(id: AssetFieldId): number {
  const { value } = getAssetField(id)
  return value.type === 'text' || value.type === 'count' ? value.max : 0
}

const levelCode = line(10).nullable()
const importance = z.union([z.literal(1), z.literal(2), z.literal(3)])

/** What is written of an asset but for its end; the program gives a number where it is empty. */
export const assetValues = z.object({
  number: text('number'),
  name: text('name', 1),
  kind: z.enum(assetKinds),
  business: text('business'),
  content: multiline(toMax('content')),
  quantity: z.int().min(1).max(toMax('quantity')),
  medium: z.enum(assetMedia).nullable(),
  place: text('place'),
  networkZone: z.enum(assetNetworkZones).nullable(),
  unitId,
  ownerTitle: text('ownerTitle'),
  usedBy: text('usedBy'),
  confidentiality: levelCode,
  integrity: levelCode,
  availability: levelCode,
  importanceByHand: importance.nullable(),
  personalData: z.enum(personalDataChoices),
  personCount: z.int().min(0).max(toMax('personCount')).nullable(),
  handlingLimits: text('handlingLimits'),
  backup: text('backup'),
  contractor: text('contractor'),
  retention: text('retention'),
  plannedDisposalYear: fiscalYear.nullable(),
  relatedDocuments: text('relatedDocuments'),
  registeredOn: calendarDate,
  confirmedOn: calendarDate.nullable(),
  note: multiline(toMax('note')),
  extras: z.record(z.string().max(64), line(extraColumnLimits.valueMax)),
})
export type AssetValues = z.infer<typeof assetValues>

/** How an asset ended: 廃棄 or 廃止. */
export const assetEnd = z.object({
  state: z.enum(['disposed', 'retired']),
  disposedOn: calendarDate,
  disposalMethod: text('disposalMethod'),
  disposalWitness: text('disposalWitness'),
  disposalCertificate: z.enum(disposalCertificates).nullable(),
})
export type AssetEnd = z.infer<typeof assetEnd>

/** An asset as it is kept. */
export const keptAsset = assetValues.extend({
  id: assetId,
  state: z.enum(assetStates),
  disposedOn: z.string().nullable(),
  disposalMethod: z.string(),
  disposalWitness: z.string(),
  disposalCertificate: z.enum(disposalCertificates).nullable(),
  rowVersion: z.number(),
})

/** What may be changed of many at once: whatever is not an asset's own. Of `extras` the columns that are named. */
export const bulkChange = assetValues
  .omit({ number: true, name: true, quantity: true, personCount: true, registeredOn: true })
  .partial()
  .refine((change) => Object.keys(change).length > 0, { error: 'required' })
export type BulkChange = z.infer<typeof bulkChange>
