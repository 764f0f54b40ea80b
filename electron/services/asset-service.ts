import type { AssetEnd, AssetValues } from '../../shared/contract/asset-values.ts'
import type { AssetDetail } from '../../shared/contract/assets.ts'
import type { Role } from '../../shared/domain/account/role.ts'
import type { Asset, KeptAsset } from '../../shared/domain/asset/asset.ts'
import { toAssetNumber, toAssetSerial } from '../../shared/domain/asset/asset-number.ts'
import type { AssetId, UnitId } from '../../shared/domain/id/branded-id.ts'
import { ruleViolation } from '../../shared/errors/app-error.ts'
import {
  countAssets,
  getAsset,
  listAssetNumbers,
  listCompactAssets,
} from '../data/repositories/asset-repository.ts'
import { listAttachmentsOf } from '../data/repositories/attachment-repository.ts'
import { getUnit } from '../data/repositories/unit-repository.ts'
import { prepareAssetWriter } from './asset-writing.ts'
import { toShownAttachment } from './attachment-service.ts'
import { inTransaction, type ServiceContext } from './service-context.ts'

type Target = { assetId: AssetId; expectedRowVersion: number }

const writers: readonly Role[] = ['officer', 'administrator']
const inUse: Pick<
  Asset,
  'state' | 'disposedOn' | 'disposalMethod' | 'disposalWitness' | 'disposalCertificate'
> = {
  ...{ state: 'active', disposedOn: null, disposalMethod: '', disposalWitness: '' },
  disposalCertificate: null,
}

/** A stretch of the register by number, as compact text. */
export function showAssetRows(
  { db }: ServiceContext,
  { after, limit }: { after: string | null; limit: number },
): { rows: string; total: number; next: string | null } {
  const { rows, last, count } = listCompactAssets(db, after ?? '', limit)
  return { rows, total: countAssets(db), next: count < limit ? null : last }
}

/** An asset with its files. */
export function showAsset(context: ServiceContext, input: { assetId: AssetId }): AssetDetail {
  const asset = getAsset(context.db, input.assetId)
  return {
    asset: toContractAsset(asset),
    attachments: listAttachmentsOf(context.db, 'asset', asset.id).map(toShownAttachment),
    mayChange: context.actor.roles.some((role) => writers.includes(role)),
  }
}

/** Adds an asset; one without a number gets the next. */
export function createAsset(context: ServiceContext, input: AssetValues): AssetDetail['asset'] {
  return inTransaction(context, () => {
    refuseRetiredUnit(context, input.unitId)
    const number = input.number === '' ? toNextNumber(listAssetNumbers(context.db)) : input.number
    const asset = { ...input, ...inUse, number, id: context.newId<AssetId>() }
    return toContractAsset(prepareAssetWriter(context).insert('assets.create', asset))
  })
}

/** Changes what an asset is; how it ended is changed by `endAsset` and `restoreAsset`. */
export function changeAsset(context: ServiceContext, input: Target & AssetValues): AssetDetail['asset'] {
  return inTransaction(context, () => {
    const { assetId, expectedRowVersion, ...values } = input
    const before = getAsset(context.db, assetId)
    if (before.unitId !== values.unitId) refuseRetiredUnit(context, values.unitId)
    const number = values.number === '' ? before.number : values.number
    return keep(context, 'assets.update', before, { ...before, ...values, number }, expectedRowVersion)
  })
}

/** 廃棄 or 廃止: the asset stays in the register with how it ended. */
export function endAsset(context: ServiceContext, input: Target & AssetEnd): AssetDetail['asset'] {
  return inTransaction(context, () => {
    const { assetId, expectedRowVersion, ...end } = input
    const before = getAsset(context.db, assetId)
    if (before.state !== 'active') throw ruleViolation('assetEnded', { number: before.number })
    const act = end.state === 'disposed' ? 'assets.dispose' : 'assets.retire'
    return keep(context, act, before, { ...before, ...end }, expectedRowVersion)
  })
}

/** Takes a 廃棄 or 廃止 back that was recorded by mistake. */
export function restoreAsset(context: ServiceContext, input: Target): AssetDetail['asset'] {
  return inTransaction(context, () => {
    const before = getAsset(context.db, input.assetId)
    if (before.state === 'active') throw ruleViolation('assetActive', { number: before.number })
    return keep(context, 'assets.restore', before, { ...before, ...inUse }, input.expectedRowVersion)
  })
}

/** The number after the greatest that the program gave. */
export function toNextNumber(numbers: readonly string[]): string {
  return toAssetNumber(numbers.reduce((most, number) => Math.max(most, toAssetSerial(number)), 0) + 1)
}

export function refuseRetiredUnit(context: Pick<ServiceContext, 'db'>, id: UnitId): void {
  const unit = getUnit(context.db, id)
  if (unit.state === 'retired') throw ruleViolation('unitRetired', { name: unit.name })
}

function keep(
  context: ServiceContext,
  act: string,
  before: KeptAsset,
  wanted: Asset,
  expectedRowVersion: number,
): AssetDetail['asset'] {
  return toContractAsset(prepareAssetWriter(context).update(act, before, wanted, expectedRowVersion))
}

/** The contract's own shape: it has no read-only parts. */
function toContractAsset(asset: KeptAsset): AssetDetail['asset'] {
  return { ...asset, extras: { ...asset.extras } }
}
