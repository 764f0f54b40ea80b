import type { Stocktaking, StocktakingDetail } from '../../../shared/contract/stocktaking-values.ts'
import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import type { UnitId } from '../../../shared/domain/id/branded-id.ts'
import {
  checkCancelling,
  checkClosing,
  checkReopening,
  checkSigning,
} from '../../../shared/domain/stocktaking/stocktaking-acts.ts'
import { countDone } from '../../../shared/domain/stocktaking/tally-stocktaking.ts'
import { ruleViolation } from '../../../shared/errors/app-error.ts'
import {
  getStocktaking,
  getStocktakingUnit,
  listStocktakings,
  listStocktakingUnits,
  updateCancelled,
  updateStocktaking,
  updateUnitSigning,
} from '../../data/repositories/stocktaking-repository.ts'
import { settleItemConcerns } from '../../data/repositories/stocktaking-writing-repository.ts'
import { refuseWhileApproved } from '../approval-access.ts'
import { inTransaction, recordChange, type ServiceContext, type WritingContext } from '../service-context.ts'
import {
  getRunningStocktaking,
  getUnsignedUnit,
  listGoneTitles,
  recordStocktaking,
  toPartId,
  toRecordedUnit,
} from './stocktaking-record.ts'
import { showStocktaking } from './stocktaking-service.ts'
import { takeStocktakingSnapshot } from './stocktaking-snapshot.ts'
import type { ClosingWanted, ReopeningWanted, StocktakingTarget } from './stocktaking-wanted.ts'

type UnitTarget = StocktakingTarget & { unitId: UnitId }

/** Records the seal on a unit's paper; its results are settled until it is taken back. */
export function signUnit(
  context: ServiceContext,
  input: UnitTarget & { signedBy: string; signedOn: string },
): StocktakingDetail {
  return inTransaction(context, () => {
    const { startedOn } = getRunningStocktaking(context, input.stocktakingId)
    const { name, counts } = getUnsignedUnit(context, input.stocktakingId, input.unitId)
    const { signedBy, signedOn } = input
    const today = toLocalDate(context.now())
    checkSigning({ unitName: name, left: counts.none }, { signedOn, startedOn, today })
    const recorded = { recordedAt: context.now().toISOString(), recordedBy: context.actor.name }
    return keepSigning(context, 'signUnit', input, { signedBy, signedOn, ...recorded })
  })
}

/** Takes the record of a seal back (rule `unitNotSigned` where there is none). */
export function undoSigning(context: ServiceContext, input: UnitTarget): StocktakingDetail {
  return inTransaction(context, () => {
    getRunningStocktaking(context, input.stocktakingId)
    const { name, signedOn } = getStocktakingUnit(context.db, input.stocktakingId, input.unitId)
    if (signedOn === null) throw ruleViolation('unitNotSigned', { name })
    return keepSigning(context, 'undoSign', input, null)
  })
}

function keepSigning(
  context: ServiceContext,
  act: string,
  { stocktakingId: id, unitId, expectedRowVersion }: UnitTarget,
  signing: Parameters<typeof updateUnitSigning>[2],
): StocktakingDetail {
  const before = getStocktakingUnit(context.db, id, unitId)
  updateUnitSigning(context.db, { id, unitId, expectedRowVersion }, signing)
  const after = getStocktakingUnit(context.db, id, unitId)
  recordChange(context, {
    ...{ act: `stocktakings.${act}`, recordKind: 'stocktakingUnit', recordId: toPartId(id, unitId) },
    ...{ before: toRecordedUnit(before), after: toRecordedUnit(after) },
  })
  return showStocktaking(context, { stocktakingId: id })
}

/** Closes the stocktaking by the rules of `checkClosing`; the database then refuses every later change. */
export function settleStocktaking(context: WritingContext, input: ClosingWanted): Stocktaking {
  return inTransaction(context, () => {
    const before = getRunningStocktaking(context, input.stocktakingId)
    const today = toLocalDate(context.now())
    const { closedOn, acknowledged } = input
    const { reason } = checkClosing({ ...before, ...input, today, left: before.counts.none })
    settleItemConcerns(context.db, before.id, listGoneTitles(context.db))
    const closed = { ...before, state: 'closed' as const, closedOn, closeReason: reason }
    updateStocktaking(context.db, closed, input.expectedRowVersion)
    return recordStocktaking(context, 'close', before, { id: before.id, acknowledged })
  })
}

/**
 * 取消 of a stocktaking that was opened by mistake: it stays with all that was recorded and is settled. What its results
 * wrote into the register stays too, for that was found.
 */
export function cancelStocktaking(context: ServiceContext, input: ReopeningWanted): Stocktaking {
  const { stocktakingId: id, expectedRowVersion } = input
  return inTransaction(context, () => {
    const before = getRunningStocktaking(context, id)
    const hasSeals = listStocktakingUnits(context.db, id).some(({ signedOn }) => signedOn !== null)
    const hasRecords = hasSeals || countDone(before.counts) > 0
    const { reason: cancelReason } = checkCancelling({ ...before, hasRecords, reason: input.reason })
    const cancelledOn = toLocalDate(context.now())
    updateCancelled(context.db, { id, expectedRowVersion }, { cancelledOn, cancelReason })
    return recordStocktaking(context, 'cancel', before, { id })
  })
}

/** Opens a closed stocktaking again to mend it, with the reason. The history keeps the fingerprint it had. */
export function unsettleStocktaking(context: WritingContext, input: ReopeningWanted): Stocktaking {
  const { stocktakingId: id, reason } = input
  return inTransaction(context, () => {
    const before = getStocktaking(context.db, id)
    checkReopening(before, listStocktakings(context.db))
    refuseWhileApproved(context.db, { kind: 'stocktaking', id }, before.recordNumber)
    const { sha256: contentSha256 } = takeStocktakingSnapshot(context.db, id)
    const open = { ...before, state: 'open' as const, closedOn: null, closeReason: null }
    updateStocktaking(context.db, open, input.expectedRowVersion)
    return recordStocktaking(context, 'reopen', before, { id, reason, contentSha256 })
  })
}
