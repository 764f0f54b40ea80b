import type {
  Stocktaking,
  StocktakingDetail,
  YearResult,
} from '../../../shared/contract/stocktaking-values.ts'
import type { Role } from '../../../shared/domain/account/role.ts'
import type { AssetId, StocktakingId } from '../../../shared/domain/id/branded-id.ts'
import { toStocktakingNumber } from '../../../shared/domain/inspection/record-number.ts'
import {
  checkOpening,
  checkStocktakingPeriod,
  listStanding,
  toNextSerial,
} from '../../../shared/domain/stocktaking/stocktaking-acts.ts'
import { ruleViolation } from '../../../shared/errors/app-error.ts'
import { findStandingApproval } from '../../data/repositories/approval-repository.ts'
import { countActiveAssets, getAsset } from '../../data/repositories/asset-repository.ts'
import { findSealOf } from '../../data/repositories/seal-repository.ts'
import {
  listAssetsOutside,
  listResultsOfAsset,
} from '../../data/repositories/stocktaking-asset-repository.ts'
import { listCompactItems } from '../../data/repositories/stocktaking-item-repository.ts'
import {
  getStocktaking,
  insertMissingUnits,
  insertStocktaking,
  listStocktakings,
  listStocktakingUnits,
  updateStocktaking,
} from '../../data/repositories/stocktaking-repository.ts'
import { insertMissingItems } from '../../data/repositories/stocktaking-writing-repository.ts'
import { listUnits } from '../../data/repositories/unit-repository.ts'
import { inTransaction, type ServiceContext, type WritingContext } from '../service-context.ts'
import {
  getRunningStocktaking,
  getUnsignedUnit,
  listGoneTitles,
  recordStocktaking,
} from './stocktaking-record.ts'
import type { OpeningWanted, StocktakingFields, StocktakingTarget } from './stocktaking-wanted.ts'

const writers: readonly Role[] = ['officer', 'administrator']
const namedAtMost = 20

/** Every 年度, the newest first. */
export function showStocktakings(context: ServiceContext) {
  return {
    stocktakings: listStocktakings(context.db),
    activeAssets: countActiveAssets(context.db),
    mayChange: mayChange(context),
  }
}

/** Opens the stocktaking of a 年度 with every asset in use, and marks what the one before missed. */
export function startStocktaking(context: WritingContext, input: OpeningWanted): Stocktaking {
  checkStocktakingPeriod(input)
  return inTransaction(context, () => {
    const others = listStocktakings(context.db)
    checkOpening(input.fiscalYear, others)
    const id: StocktakingId = context.newId()
    const recordNumber = toStocktakingNumber(input.fiscalYear, toNextSerial(input.fiscalYear, others))
    insertStocktaking(context.db, { id, recordNumber, ...input })
    insertMissingUnits(context.db, id)
    const [previous] = listStanding(others)
    const assetCount = insertMissingItems(context.db, { id, isAdded: false, previous })
    if (assetCount === 0) throw ruleViolation('noAssets')
    return recordStocktaking(context, 'open', null, { id, assetCount })
  })
}

/** Changes its title, how it is done, or the day it is due. */
export function changeStocktaking(
  context: ServiceContext,
  input: StocktakingTarget & StocktakingFields,
): Stocktaking {
  const { stocktakingId: id, expectedRowVersion, ...fields } = input
  return inTransaction(context, () => {
    const before = getRunningStocktaking(context, id)
    checkStocktakingPeriod({ ...before, ...fields })
    updateStocktaking(context.db, { ...before, ...fields }, expectedRowVersion)
    return recordStocktaking(context, 'update', before, { id })
  })
}

/** A stocktaking with its units and with what may be done about it. */
export function showStocktaking(
  context: ServiceContext,
  { stocktakingId: id }: { stocktakingId: StocktakingId },
): StocktakingDetail {
  const { db } = context
  const stocktaking = getStocktaking(db, id)
  const outside = stocktaking.state === 'open' ? listAssetsOutside(db, id) : []
  return {
    stocktaking,
    units: listStocktakingUnits(db, id),
    newAssets: {
      count: outside.length,
      first: outside.slice(0, namedAtMost).map(({ assetId, number, name }) => ({ assetId, number, name })),
    },
    activeUnits: listUnits(db).flatMap((unit) =>
      unit.state === 'active' ? [{ id: unit.id, name: unit.name }] : [],
    ),
    actorName: context.actor.name,
    mayChange: mayChange(context),
    mayReopen: mayChange(context) && isReopenable(context, stocktaking),
  }
}

/** A stretch of the items by the id of their asset, as compact text. */
export function showStocktakingItems(
  { db }: ServiceContext,
  input: { stocktakingId: StocktakingId; after: string | null; limit: number },
): { rows: string; next: string | null } {
  const page = { after: input.after ?? '', limit: input.limit, gone: listGoneTitles(db) }
  const { rows, last, count } = listCompactItems(db, input.stocktakingId, page)
  return { rows, next: count < input.limit ? null : last }
}

/** Takes in the assets that were registered since it began. */
export function addNewAssets(
  context: ServiceContext,
  { stocktakingId: id }: { stocktakingId: StocktakingId },
): { added: number } {
  return inTransaction(context, () => {
    const before = getRunningStocktaking(context, id)
    const outside = listAssetsOutside(context.db, id)
    if (outside.length === 0) throw ruleViolation('nothingToAdd')
    insertMissingUnits(context.db, id)
    for (const unitId of new Set(outside.map((asset) => asset.unitId))) getUnsignedUnit(context, id, unitId)
    const previous = listStanding(listStocktakings(context.db)).find(
      ({ fiscalYear }) => fiscalYear < before.fiscalYear,
    )
    const added = insertMissingItems(context.db, { id, isAdded: true, previous })
    recordStocktaking(context, 'addAssets', before, {
      id,
      added,
      numbers: outside.map(({ number }) => number),
    })
    return { added }
  })
}

/** The results of one asset in all years. */
export function showResultsOfAsset({ db }: ServiceContext, input: { assetId: AssetId }): YearResult[] {
  return listResultsOfAsset(db, getAsset(db, input.assetId).id)
}

function mayChange({ actor }: ServiceContext): boolean {
  return actor.roles.some((role) => writers.includes(role))
}

function isReopenable({ db }: ServiceContext, { id, state, fiscalYear }: Stocktaking): boolean {
  const record = { kind: 'stocktaking', id } as const
  return (
    state === 'closed' &&
    !listStanding(listStocktakings(db)).some((other) => other.fiscalYear > fiscalYear) &&
    findSealOf(db, record) === undefined &&
    findStandingApproval(db, record) === undefined
  )
}
