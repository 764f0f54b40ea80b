import { z } from 'zod'
import { assetStates, disposalCertificates } from '../domain/asset/asset-choices.ts'
import { assetKinds } from '../domain/asset/asset-kind.ts'
import {
  stocktakingBases,
  stocktakingResults,
  stocktakingStates,
} from '../domain/stocktaking/stocktaking-result.ts'
import { assetId, stocktakingId, unitId } from './fields.ts'

const counts = z.object({
  confirmed: z.number(),
  changed: z.number(),
  disposed: z.number(),
  notFound: z.number(),
  none: z.number(),
})

/** A stocktaking with how many of its assets have each result. */
export const stocktaking = z.object({
  id: stocktakingId,
  recordNumber: z.string(),
  fiscalYear: z.number(),
  title: z.string(),
  method: z.string(),
  state: z.enum(stocktakingStates),
  startedOn: z.string(),
  dueOn: z.string(),
  closedOn: z.string().nullable(),
  closeReason: z.string().nullable(),
  /** The day of 取消; null while it counts. */
  cancelledOn: z.string().nullable(),
  cancelReason: z.string().nullable(),
  counts,
  rowVersion: z.number(),
})
export type Stocktaking = z.infer<typeof stocktaking>

const unit = z.object({
  unitId,
  /** As it was called when the stocktaking took it in. */
  name: z.string(),
  /** It has ended since. */
  isRetired: z.boolean(),
  counts,
  /** The seal on its paper; null while it is not recorded. */
  signedBy: z.string().nullable(),
  signedOn: z.string().nullable(),
  rowVersion: z.number(),
})
export type StocktakingUnit = z.infer<typeof unit>

const numbered = z.object({ assetId, number: z.string(), name: z.string() })

/** A stocktaking with its units and what may be done about it. */
export const detail = z.object({
  stocktaking,
  /** In the order of the papers. */
  units: z.array(unit),
  /** Assets in use that are not in it: registered since it began. Twenty at most are named. */
  newAssets: z.object({ count: z.number(), first: z.array(numbered) }),
  /** The units an asset may be moved to. */
  activeUnits: z.array(z.object({ id: unitId, name: z.string() })),
  /** The name that results on screen are recorded under. */
  actorName: z.string(),
  mayChange: z.boolean(),
  /** No later year went on from it, and nobody was asked to approve it. */
  mayReopen: z.boolean(),
})
export type StocktakingDetail = z.infer<typeof detail>

const change = z.object({ heading: z.string(), before: z.string(), after: z.string() })

/** One asset in a stocktaking; see `ListedItem`. */
export const item = z.object({
  assetId,
  unitId,
  number: z.string(),
  name: z.string(),
  kind: z.enum(assetKinds),
  quantity: z.number(),
  place: z.string(),
  ownerTitle: z.string(),
  isAdded: z.boolean(),
  notFoundSince: z.number().nullable(),
  result: z.enum(stocktakingResults),
  basis: z.enum(stocktakingBases).nullable(),
  checkedOn: z.string().nullable(),
  checkedBy: z.string().nullable(),
  note: z.string(),
  nextStep: z.string(),
  changes: z.array(change),
  disposedOn: z.string().nullable(),
  disposalMethod: z.string(),
  disposalWitness: z.string(),
  disposalCertificate: z.enum(disposalCertificates).nullable(),
  batchId: z.string().nullable(),
  isUnitRetired: z.boolean(),
  isOwnerGone: z.boolean(),
  rowVersion: z.number(),
  assetRowVersion: z.number(),
  assetState: z.enum(assetStates),
  searchCopy: z.string(),
})

/** What one 年度 found of an asset. */
export const yearResult = z.object({
  stocktakingId,
  fiscalYear: z.number(),
  state: z.enum(stocktakingStates),
  result: z.enum(stocktakingResults),
  checkedOn: z.string().nullable(),
  checkedBy: z.string().nullable(),
  note: z.string(),
  nextStep: z.string(),
  changes: z.array(change),
})
export type YearResult = z.infer<typeof yearResult>
