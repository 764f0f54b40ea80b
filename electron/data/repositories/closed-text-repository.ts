import { z } from 'zod'
import type { Database } from '../database.ts'
import { parseRow } from '../parse-rows.ts'

const row = z.object({
  id: z.string(),
  closedKeyId: z.string(),
  sealed: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
})

/** An encrypted text: nonce, tag and ciphertext under one of the keys; its id follows from them. */
export type ClosedTextRow = Readonly<z.infer<typeof row>>

const select = 'SELECT id, closed_key_id AS closedKeyId, sealed FROM closed_text'

export function findClosedText(db: Database, id: string): ClosedTextRow | undefined {
  const found = db.prepare(`${select} WHERE id = ?`).get(id)
  return found === undefined ? undefined : parseRow('closed_text', row, found)
}

/** Every encrypted text, one at a time. */
export function* iterateClosedTexts(db: Database): Generator<ClosedTextRow> {
  for (const found of db.prepare(`${select} ORDER BY id`).iterate()) yield parseRow('closed_text', row, found)
}

/** The id follows from the rest: one that is there already, as in the sample, is the same. */
export function insertClosedText(db: Database, text: ClosedTextRow): void {
  db.prepare(
    `INSERT INTO closed_text (id, closed_key_id, sealed) VALUES (:id, :closedKeyId, :sealed)
     ON CONFLICT (id) DO NOTHING`,
  ).run(text)
}

/** Takes away what a draft said before, unless another edition says the same. */
export function deleteUnusedEditionText(db: Database, id: string): void {
  db.prepare(
    'DELETE FROM closed_text WHERE id = :id AND NOT EXISTS (SELECT 1 FROM edition WHERE source_text = :id)',
  ).run({ id })
}
