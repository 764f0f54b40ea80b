import { z } from 'zod'
import { accountId } from '../../../shared/contract/fields.ts'
import type { AccountId } from '../../../shared/domain/id/branded-id.ts'
import { notFound } from '../../../shared/errors/app-error.ts'
import type { Database } from '../database.ts'
import { parseRow, parseRows } from '../parse-rows.ts'

const row = z.object({
  id: z.string(),
  accountId,
  publicKey: z.string(),
  wrappedPrivateKey: z.string().nullable(),
  madeAt: z.string(),
  state: z.enum(['active', 'retired']),
  rowVersion: z.number(),
})

/** An Ed25519 key of an account: the public half in hexadecimal, the private one as `private-key-wrap` wrapped it. */
export type AccountKeyRow = Readonly<z.infer<typeof row>>

const select = `SELECT id, account_id AS accountId, public_key AS publicKey,
  wrapped_private_key AS wrappedPrivateKey, made_at AS madeAt, state, row_version AS rowVersion FROM account_key`

/** The key an account signs with now, or undefined. */
export function findActiveKey(db: Database, id: AccountId): AccountKeyRow | undefined {
  const found = db.prepare(`${select} WHERE account_id = ? AND state = 'active'`).get(id)
  return found === undefined ? undefined : parseRow('account_key', row, found)
}

/** Throws `not_found` where there is none. */
export function getAccountKey(db: Database, id: string): AccountKeyRow {
  const found = db.prepare(`${select} WHERE id = ?`).get(id)
  if (found === undefined) throw notFound('accountKey', id)
  return parseRow('account_key', row, found)
}

/** Every key an account ever had, the retired ones too. */
export function listKeysOf(db: Database, id: AccountId): AccountKeyRow[] {
  return parseRows(
    'account_key',
    row,
    db.prepare(`${select} WHERE account_id = ? ORDER BY made_at, id`).all(id),
  )
}

export function insertAccountKey(db: Database, key: Omit<AccountKeyRow, 'state' | 'rowVersion'>): void {
  db.prepare(
    `INSERT INTO account_key (id, account_id, public_key, wrapped_private_key, made_at, state, row_version)
     VALUES (:id, :accountId, :publicKey, :wrappedPrivateKey, :madeAt, 'active', 1)`,
  ).run(key)
}

/** Puts the same key under another password. */
export function updateWrappedKey(db: Database, id: string, wrappedPrivateKey: string): void {
  db.prepare(
    'UPDATE account_key SET wrapped_private_key = ?, row_version = row_version + 1 WHERE id = ?',
  ).run(wrappedPrivateKey, id)
}

/** Gives a key up that nobody can open any more; what it signed can still be checked. */
export function updateKeyRetired(db: Database, id: string): void {
  db.prepare(
    `UPDATE account_key SET state = 'retired', wrapped_private_key = NULL, row_version = row_version + 1 WHERE id = ?`,
  ).run(id)
}
