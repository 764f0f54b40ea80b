import { z } from 'zod'
import { notFound } from '../../../shared/errors/app-error.ts'
import type { Database } from '../database.ts'
import { parseRow, parseRows } from '../parse-rows.ts'

const keyRow = z.object({
  id: z.string(),
  serial: z.number(),
  keySha256: z.string(),
  madeAt: z.string(),
  madeBy: z.string(),
})

/** A key of the 実施手順, without the key itself. */
export type ClosedKeyRow = Readonly<z.infer<typeof keyRow>>

const selectKey = `SELECT id, serial, key_sha256 AS keySha256, made_at AS madeAt, made_by AS madeBy FROM closed_key`

/** Every key, the newest first. */
export function listClosedKeys(db: Database): ClosedKeyRow[] {
  return parseRows('closed_key', keyRow, db.prepare(`${selectKey} ORDER BY serial DESC`).all())
}

/** Throws `not_found` where there is none. */
export function getClosedKey(db: Database, id: string): ClosedKeyRow {
  const found = db.prepare(`${selectKey} WHERE id = ?`).get(id)
  if (found === undefined) throw notFound('closedKey', id)
  return parseRow('closed_key', keyRow, found)
}

export function insertClosedKey(db: Database, key: ClosedKeyRow): void {
  db.prepare(
    `INSERT INTO closed_key (id, serial, key_sha256, made_at, made_by)
     VALUES (:id, :serial, :keySha256, :madeAt, :madeBy)`,
  ).run(key)
}

const grantRow = z.object({
  id: z.string(),
  closedKeyId: z.string(),
  keyHolderId: z.string(),
  wrappedKey: z.string().nullable(),
  grantedAt: z.string(),
  grantedBy: z.string(),
  endedAt: z.string().nullable(),
  endedBy: z.string().nullable(),
  rowVersion: z.number(),
})

/** A key in the hands of a holder; `wrappedKey` is null once it was taken back. */
export type ClosedKeyGrantRow = Readonly<z.infer<typeof grantRow>>

const selectGrant = `SELECT id, closed_key_id AS closedKeyId, key_holder_id AS keyHolderId, wrapped_key AS wrappedKey,
  granted_at AS grantedAt, granted_by AS grantedBy, ended_at AS endedAt, ended_by AS endedBy,
  row_version AS rowVersion FROM closed_key_grant`

/** Every grant a holder ever had. */
export function listGrantsOf(db: Database, keyHolderId: string): ClosedKeyGrantRow[] {
  const select = `${selectGrant} WHERE key_holder_id = ? ORDER BY granted_at, id`
  return parseRows('closed_key_grant', grantRow, db.prepare(select).all(keyHolderId))
}

/** The grants a holder has now. */
export function listStandingGrants(db: Database, keyHolderId: string): ClosedKeyGrantRow[] {
  const select = `${selectGrant} WHERE key_holder_id = ? AND wrapped_key IS NOT NULL ORDER BY granted_at, id`
  return parseRows('closed_key_grant', grantRow, db.prepare(select).all(keyHolderId))
}

/** The grant of this key to this holder, where it stands. */
export function findStandingGrant(
  db: Database,
  keyHolderId: string,
  closedKeyId: string,
): ClosedKeyGrantRow | undefined {
  const found = db
    .prepare(`${selectGrant} WHERE key_holder_id = ? AND closed_key_id = ? AND wrapped_key IS NOT NULL`)
    .get(keyHolderId, closedKeyId)
  return found === undefined ? undefined : parseRow('closed_key_grant', grantRow, found)
}

type NewGrant = Omit<ClosedKeyGrantRow, 'endedAt' | 'endedBy' | 'rowVersion'>

export function insertClosedKeyGrant(db: Database, grant: NewGrant): void {
  db.prepare(
    `INSERT INTO closed_key_grant (id, closed_key_id, key_holder_id, wrapped_key, granted_at, granted_by, row_version)
     VALUES (:id, :closedKeyId, :keyHolderId, :wrappedKey, :grantedAt, :grantedBy, 1)`,
  ).run(grant)
}

/** Takes the wrapped key away. */
export function updateGrantEnded(
  db: Database,
  ended: { id: string; endedAt: string; endedBy: string },
): void {
  db.prepare(
    `UPDATE closed_key_grant SET wrapped_key = NULL, ended_at = :endedAt, ended_by = :endedBy,
       row_version = row_version + 1 WHERE id = :id`,
  ).run(ended)
}
