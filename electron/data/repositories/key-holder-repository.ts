import { z } from 'zod'
import { accountId } from '../../../shared/contract/fields.ts'
import type { AccountId } from '../../../shared/domain/id/branded-id.ts'
import { notFound } from '../../../shared/errors/app-error.ts'
import type { Database } from '../database.ts'
import { parseRow, parseRows } from '../parse-rows.ts'

const row = z.object({
  id: z.string(),
  accountId: accountId.nullable(),
  publicKey: z.string(),
  wrappedPrivateKey: z.string().nullable(),
  madeAt: z.string(),
  state: z.enum(['active', 'retired']),
  rowVersion: z.number(),
})

/** An X25519 pair of an account, or of the recovery code (`accountId` null): the public half in hexadecimal. */
export type KeyHolderRow = Readonly<z.infer<typeof row>>

const select = `SELECT id, account_id AS accountId, public_key AS publicKey,
  wrapped_private_key AS wrappedPrivateKey, made_at AS madeAt, state, row_version AS rowVersion FROM key_holder`

/** The pair an account has now, or undefined; null asks for the recovery code's. */
export function findKeyHolder(db: Database, id: AccountId | null): KeyHolderRow | undefined {
  const found = db.prepare(`${select} WHERE account_id IS ? AND state = 'active'`).get(id)
  return found === undefined ? undefined : parseRow('key_holder', row, found)
}

/** Throws `not_found` where there is none. */
export function getKeyHolder(db: Database, id: string): KeyHolderRow {
  const found = db.prepare(`${select} WHERE id = ?`).get(id)
  if (found === undefined) throw notFound('keyHolder', id)
  return parseRow('key_holder', row, found)
}

/** Every pair in use. */
export function listKeyHolders(db: Database): KeyHolderRow[] {
  return parseRows(
    'key_holder',
    row,
    db.prepare(`${select} WHERE state = 'active' ORDER BY made_at, id`).all(),
  )
}

export function insertKeyHolder(db: Database, holder: Omit<KeyHolderRow, 'state' | 'rowVersion'>): void {
  db.prepare(
    `INSERT INTO key_holder (id, account_id, public_key, wrapped_private_key, made_at, state, row_version)
     VALUES (:id, :accountId, :publicKey, :wrappedPrivateKey, :madeAt, 'active', 1)`,
  ).run(holder)
}

/** Puts the same pair under another password or code. */
export function updateHolderWrap(db: Database, id: string, wrappedPrivateKey: string): void {
  db.prepare('UPDATE key_holder SET wrapped_private_key = ?, row_version = row_version + 1 WHERE id = ?').run(
    wrappedPrivateKey,
    id,
  )
}

/** Gives a pair up that nobody can open any more. */
export function updateHolderRetired(db: Database, id: string): void {
  db.prepare(
    `UPDATE key_holder SET state = 'retired', wrapped_private_key = NULL, row_version = row_version + 1 WHERE id = ?`,
  ).run(id)
}
