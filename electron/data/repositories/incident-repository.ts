import { z } from 'zod'
import { incidentId } from '../../../shared/contract/fields.ts'
import type { IncidentId } from '../../../shared/domain/id/branded-id.ts'
import { incidentKinds } from '../../../shared/domain/incident/incident-kind.ts'
import { incidentStates } from '../../../shared/domain/incident/incident-state.ts'
import { notFound, staleRow } from '../../../shared/errors/app-error.ts'
import type { Database } from '../database.ts'
import { parseRow, parseRows } from '../parse-rows.ts'

const row = z.object({
  id: incidentId,
  number: z.string(),
  fiscalYear: z.number(),
  serial: z.number(),
  kind: z.enum(incidentKinds),
  foundOn: z.string(),
  foundTime: z.string().nullable(),
  occurredOn: z.string().nullable(),
  title: z.string(),
  circumstances: z.string(),
  impact: z.string(),
  firstAid: z.string(),
  cause: z.string(),
  prevention: z.string(),
  reporterName: z.string(),
  receiverName: z.string(),
  state: z.enum(incidentStates),
  settledOn: z.string().nullable(),
  reopeningReason: z.string().nullable(),
  withdrawalReason: z.string().nullable(),
  rowVersion: z.number(),
})

/** An incident as it is kept: its texts are the names of encrypted ones, or empty. */
export type IncidentRow = Readonly<z.infer<typeof row>>

const select = `SELECT id, number, fiscal_year AS fiscalYear, serial, kind, found_on AS foundOn, found_time AS foundTime,
    occurred_on AS occurredOn, title, circumstances, impact, first_aid AS firstAid, cause, prevention,
    reporter_name AS reporterName, receiver_name AS receiverName, state, settled_on AS settledOn,
    reopening_reason AS reopeningReason, withdrawal_reason AS withdrawalReason, row_version AS rowVersion
  FROM incident`

/** All, the newest first. */
export function listIncidents(db: Database): IncidentRow[] {
  const rows = db.prepare(`${select} ORDER BY found_on DESC, fiscal_year DESC, serial DESC`).all()
  return parseRows('incident', row, rows)
}

/** Throws `not_found` where there is none. */
export function getIncident(db: Database, id: IncidentId): IncidentRow {
  const found = db.prepare(`${select} WHERE id = ?`).get(id)
  if (found === undefined) throw notFound('incident', id)
  return parseRow('incident', row, found)
}

/** The highest serial of a 年度; 0 before the first. */
export function getLastIncidentSerial(db: Database, fiscalYear: number): number {
  const serial = db.prepare('SELECT coalesce(max(serial), 0) FROM incident WHERE fiscal_year = ?').pluck()
  return Number(serial.get(fiscalYear))
}

type Started = 'state' | 'settledOn' | 'reopeningReason' | 'withdrawalReason' | 'rowVersion'

export function insertIncident(db: Database, incident: Omit<IncidentRow, Started>): void {
  db.prepare(
    `INSERT INTO incident (id, number, fiscal_year, serial, kind, found_on, found_time, occurred_on, title, circumstances,
       impact, first_aid, cause, prevention, reporter_name, receiver_name, state, row_version)
     VALUES (:id, :number, :fiscalYear, :serial, :kind, :foundOn, :foundTime, :occurredOn, :title, :circumstances,
       :impact, :firstAid, :cause, :prevention, :reporterName, :receiverName, 'handling', 1)`,
  ).run(incident)
}

/** Throws `stale_row` where it changed since it was read. */
export function updateIncident(
  db: Database,
  incident: Omit<IncidentRow, 'serial'>,
  expectedRowVersion: number,
): void {
  const { number: _n, fiscalYear: _y, rowVersion: _r, ...columns } = incident
  const { changes } = db
    .prepare(
      `UPDATE incident SET kind = :kind, found_on = :foundOn, found_time = :foundTime, occurred_on = :occurredOn,
         title = :title, circumstances = :circumstances, impact = :impact, first_aid = :firstAid, cause = :cause,
         prevention = :prevention, reporter_name = :reporterName, receiver_name = :receiverName, state = :state,
         settled_on = :settledOn, reopening_reason = :reopeningReason, withdrawal_reason = :withdrawalReason,
         row_version = row_version + 1
       WHERE id = :id AND row_version = :expectedRowVersion`,
    )
    .run({ ...columns, expectedRowVersion })
  if (changes === 0) throw staleRow('incident', incident.id)
}

const named = z.object({ id: z.string() })

/** The ids of all incidents and of their files, for those who may not know of them. */
export function listIncidentRecordIds(db: Database): string[] {
  const rows = db
    .prepare(`SELECT id FROM incident UNION SELECT id FROM attachment WHERE record_kind = 'incident'`)
    .all()
  return parseRows('incident', named, rows).map(({ id }) => id)
}
