import type { z } from 'zod'
import { accountId, riskId } from '../../../shared/contract/fields.ts'
import { acceptance } from '../../../shared/contract/risk-values.ts'
import type { RiskAcceptanceId, RiskAnalysisId, RiskId } from '../../../shared/domain/id/branded-id.ts'
import { notFound, staleRow } from '../../../shared/errors/app-error.ts'
import type { Database } from '../database.ts'
import { parseRow, parseRows } from '../parse-rows.ts'
import { prepared } from '../prepared.ts'

const row = acceptance.extend({ riskId, accountId: accountId.nullable() })

/** 受容 of a risk by one who may decide it. */
export type RiskAcceptanceRow = Readonly<z.infer<typeof row>>

const select = `SELECT part.id, risk_id AS riskId, account_id AS accountId, accepted_by AS acceptedBy, title,
  accepted_on AS acceptedOn, valid_until AS validUntil, reason, way, accepted_score AS acceptedScore,
  carried_from_id AS carriedFromId, part.state, withdrawal_reason AS withdrawalReason,
  part.row_version AS rowVersion FROM risk_acceptance AS part`

/** All acceptances of a risk, the one that stands first and then the newest. */
export function listAcceptancesOf(db: Database, id: RiskId): RiskAcceptanceRow[] {
  const sql = `${select} WHERE risk_id = ? ORDER BY part.state, accepted_on DESC, part.id DESC`
  return parseRows('risk_acceptance', row, prepared(db, sql).all(id))
}

/** The acceptances of an analysis that stand, by the number of their risk. */
export function listStandingAcceptances(db: Database, id: RiskAnalysisId): RiskAcceptanceRow[] {
  const sql = `${select} JOIN risk ON risk.id = risk_id WHERE analysis_id = ? AND part.state = 'active' ORDER BY serial`
  return parseRows('risk_acceptance', row, prepared(db, sql).all(id))
}

/** The acceptance of a risk that stands, or undefined. */
export function findStandingAcceptance(db: Database, id: RiskId): RiskAcceptanceRow | undefined {
  const found = prepared(db, `${select} WHERE risk_id = ? AND part.state = 'active'`).get(id)
  return found === undefined ? undefined : parseRow('risk_acceptance', row, found)
}

/** Throws `not_found` where there is none. */
export function getRiskAcceptance(db: Database, id: RiskAcceptanceId): RiskAcceptanceRow {
  const found = prepared(db, `${select} WHERE part.id = ?`).get(id)
  if (found === undefined) throw notFound('riskAcceptance', id)
  return parseRow('risk_acceptance', row, found)
}

export function insertRiskAcceptance(
  db: Database,
  added: Omit<RiskAcceptanceRow, 'state' | 'withdrawalReason' | 'rowVersion'>,
): void {
  prepared(
    db,
    `INSERT INTO risk_acceptance (id, risk_id, account_id, accepted_by, title, accepted_on, valid_until, reason, way,
       accepted_score, carried_from_id, state, row_version)
     VALUES (:id, :riskId, :accountId, :acceptedBy, :title, :acceptedOn, :validUntil, :reason, :way, :acceptedScore,
       :carriedFromId, 'active', 1)`,
  ).run(added)
}

/** Throws `stale_row` where it was withdrawn already. */
export function updateAcceptanceWithdrawn(
  db: Database,
  { id, reason }: Readonly<{ id: RiskAcceptanceId; reason: string }>,
  expectedRowVersion: number,
): void {
  const { changes } = prepared(
    db,
    `UPDATE risk_acceptance SET state = 'withdrawn', withdrawal_reason = :reason, row_version = row_version + 1
     WHERE id = :id AND row_version = :expectedRowVersion AND state = 'active'`,
  ).run({ id, reason, expectedRowVersion })
  if (changes === 0) throw staleRow('riskAcceptance', id)
}
