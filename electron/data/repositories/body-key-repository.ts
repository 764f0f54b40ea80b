import { z } from 'zod'
import { bodyKeyId } from '../../../shared/contract/fields.ts'
import type { BodyKeyId } from '../../../shared/domain/id/branded-id.ts'
import { notFound } from '../../../shared/errors/app-error.ts'
import type { Database } from '../database.ts'
import { parseRow, parseRows } from '../parse-rows.ts'

const row = z.object({
  id: bodyKeyId,
  certificatePem: z.string(),
  privateKeyPem: z.string(),
  madeAt: z.string(),
  state: z.enum(['active', 'retired']),
  rowVersion: z.number(),
})

/** The body's own key; the private half never leaves the services. */
export type BodyKeyRow = Readonly<z.infer<typeof row>>

const select = `SELECT id, certificate_pem AS certificatePem, private_key_pem AS privateKeyPem, made_at AS madeAt,
  state, row_version AS rowVersion FROM body_key`

/** The key that signs now; undefined in records of an earlier release until one is wanted. */
export function findActiveBodyKey(db: Database): BodyKeyRow | undefined {
  const found = db.prepare(`${select} WHERE state = 'active'`).get()
  return found === undefined ? undefined : parseRow('body_key', row, found)
}

/** Throws `not_found` where there is none. */
export function getBodyKey(db: Database, id: BodyKeyId): BodyKeyRow {
  const found = db.prepare(`${select} WHERE id = ?`).get(id)
  if (found === undefined) throw notFound('bodyKey', id)
  return parseRow('body_key', row, found)
}

/** Every key the body ever signed with, the newest first. */
export function listBodyKeys(db: Database): BodyKeyRow[] {
  return parseRows('body_key', row, db.prepare(`${select} ORDER BY made_at DESC, id`).all())
}

export function insertBodyKey(db: Database, key: Omit<BodyKeyRow, 'state' | 'rowVersion'>): void {
  db.prepare(
    `INSERT INTO body_key (id, certificate_pem, private_key_pem, made_at, state, row_version)
     VALUES (:id, :certificatePem, :privateKeyPem, :madeAt, 'active', 1)`,
  ).run(key)
}
