import type { IncidentDetail, IncidentParticulars } from '../../../shared/contract/incidents.ts'
import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import { toFiscalYear } from '../../../shared/domain/calendar/fiscal-year.ts'
import type { AssetId, IncidentId } from '../../../shared/domain/id/branded-id.ts'
import { checkIncidentDays } from '../../../shared/domain/incident/incident-days.ts'
import { toIncidentNumber } from '../../../shared/domain/incident/incident-number.ts'
import {
  checkSettling,
  refuseUnlessHandling,
  refuseUnlessSettled,
} from '../../../shared/domain/incident/incident-state.ts'
import { invalidInput } from '../../../shared/errors/app-error.ts'
import { getAsset } from '../../data/repositories/asset-repository.ts'
import {
  deleteAffectedAsset,
  insertAffectedAsset,
  listAffectedAssetIds,
  replaceIncidentNotices,
} from '../../data/repositories/incident-part-repository.ts'
import {
  getLastIncidentSerial,
  type IncidentRow,
  insertIncident,
  updateIncident,
} from '../../data/repositories/incident-repository.ts'
import { closeText } from '../closed/closed-texts.ts'
import { inTransaction, recordChange, type ServiceContext } from '../service-context.ts'
import { showIncident } from './incident-detail.ts'
import { type RecordedIncident, readRecordedIncident } from './incident-record.ts'
import { closeIncidentTexts, closeNotices, requireIncidentKey, showIncidentTexts } from './incident-texts.ts'

type Target = Readonly<{ incidentId: IncidentId; expectedRowVersion: number }>

/** Records an incident; its number is of the 年度 it was found in. */
export function createIncident(context: ServiceContext, input: IncidentParticulars): IncidentDetail {
  return inTransaction(context, () => {
    requireIncidentKey(context)
    checkIncidentDays(input, toLocalDate(context.now()))
    const id: IncidentId = context.newId()
    const fiscalYear = toFiscalYear(input.foundOn)
    const serial = getLastIncidentSerial(context.db, fiscalYear) + 1
    const { kind, foundOn, foundTime, occurredOn } = input
    insertIncident(context.db, {
      ...{ id, number: toIncidentNumber(fiscalYear, serial), fiscalYear, serial },
      ...{ kind, foundOn, foundTime, occurredOn },
      ...closeIncidentTexts(context, input, null),
    })
    replaceIncidentNotices(context.db, id, closeNotices(context, input.notices, []))
    takeOverAssets(context, id, input.affectedAssetIds)
    record(context, 'incidents.create', id, null)
    return showIncident(context, { incidentId: id })
  })
}

/** Writes an incident anew while it is handled. */
export function changeIncident(context: ServiceContext, input: Target & IncidentParticulars): IncidentDetail {
  const { kind, foundOn, foundTime, occurredOn, notices, affectedAssetIds } = input
  return change(context, 'incidents.update', input, (before) => {
    refuseUnlessHandling(before)
    checkIncidentDays(input, toLocalDate(context.now()))
    replaceIncidentNotices(context.db, before.id, closeNotices(context, notices, before.notices))
    takeOverAssets(context, before.id, affectedAssetIds)
    return { kind, foundOn, foundTime, occurredOn, ...closeIncidentTexts(context, input, before) }
  })
}

/** Settles an incident whose cause and prevention are written. */
export function settleIncident(
  context: ServiceContext,
  input: Target & { settledOn: string },
): IncidentDetail {
  const days = { settledOn: input.settledOn, today: toLocalDate(context.now()) }
  return change(context, 'incidents.settle', input, (before) => {
    checkSettling(showIncidentTexts(context, before), days)
    return { state: 'settled', settledOn: days.settledOn }
  })
}

/** Opens a settled incident again, with the reason. */
export function reopenIncident(context: ServiceContext, input: Target & { reason: string }): IncidentDetail {
  return change(context, 'incidents.reopen', input, (before) => {
    refuseUnlessSettled(before)
    return { state: 'handling', settledOn: null, reopeningReason: closeText(context, input.reason) }
  })
}

/** Takes back what was no incident, with the reason. */
export function withdrawIncident(
  context: ServiceContext,
  input: Target & { reason: string },
): IncidentDetail {
  return change(context, 'incidents.withdraw', input, (before) => {
    refuseUnlessHandling(before)
    return { state: 'withdrawn', withdrawalReason: closeText(context, input.reason) }
  })
}

/** One act on one incident: what it was, what becomes of it, and the history of both. */
function change(
  context: ServiceContext,
  act: string,
  { incidentId, expectedRowVersion }: Target,
  toChanged: (before: RecordedIncident) => Partial<IncidentRow>,
): IncidentDetail {
  return inTransaction(context, () => {
    requireIncidentKey(context)
    const before = readRecordedIncident(context.db, incidentId)
    const { notices: _n, affectedAssetIds: _a, ...row } = before
    updateIncident(context.db, { ...row, ...toChanged(before) }, expectedRowVersion)
    record(context, act, incidentId, before)
    return showIncident(context, { incidentId })
  })
}

function record(
  context: ServiceContext,
  act: string,
  recordId: IncidentId,
  before: RecordedIncident | null,
): void {
  const after = readRecordedIncident(context.db, recordId)
  recordChange(context, { act, recordKind: 'incident', recordId, before, after })
}

/** The assets named from now on. One that has ended may stay, but is not named anew. */
function takeOverAssets({ db }: ServiceContext, id: IncidentId, assetIds: readonly AssetId[]): void {
  const present = new Set(listAffectedAssetIds(db, id))
  const wanted = new Set(assetIds)
  for (const assetId of present) if (!wanted.has(assetId)) deleteAffectedAsset(db, id, assetId)
  for (const assetId of wanted) {
    if (present.has(assetId)) continue
    if (getAsset(db, assetId).state !== 'active') throw invalidInput('affectedAssetIds', 'notActive')
    insertAffectedAsset(db, id, assetId)
  }
}
