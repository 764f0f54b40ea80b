import { z } from 'zod'
import type { Database } from '../database.ts'
import { parseRow, parseRows } from '../parse-rows.ts'
import { prepared } from '../prepared.ts'

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

const pageLength = 50

/** Every encrypted text, page by page: other work on the records may go on between two of them. */
export function* iterateClosedTexts(db: Database): Generator<ClosedTextRow> {
  const page = db.prepare(`${select} WHERE id > ? ORDER BY id LIMIT ${pageLength}`)
  let rows = parseRows('closed_text', row, page.all(''))
  while (rows.length > 0) {
    yield* rows
    rows = parseRows('closed_text', row, page.all(rows.at(-1)?.id))
  }
}

/** The id follows from the rest: one that is there already, as in the sample, is the same. */
export function insertClosedText(db: Database, text: ClosedTextRow): void {
  db.prepare(
    `INSERT INTO closed_text (id, closed_key_id, sealed) VALUES (:id, :closedKeyId, :sealed)
     ON CONFLICT (id) DO NOTHING`,
  ).run(text)
}

/** Takes away what a draft said before, unless another edition says the same; what was converted is counted, and stays. */
export function deleteUnusedEditionText(db: Database, id: string): void {
  db.prepare(
    `DELETE FROM closed_text WHERE id = :id AND conversion_id IS NULL
       AND NOT EXISTS (SELECT 1 FROM edition WHERE source_text = :id)`,
  ).run({ id })
}

/** The same for a text that was written plain. */
export function insertConvertedText(db: Database, text: ClosedTextRow & { conversionId: string }): void {
  prepared(
    db,
    `INSERT INTO closed_text (id, closed_key_id, sealed, conversion_id)
     VALUES (:id, :closedKeyId, :sealed, :conversionId)`,
  ).run(text)
}

/** Whether an encrypted text stands for one that was written plain. */
export function isConvertedText(db: Database, id: string): boolean {
  const select = 'SELECT 1 FROM closed_text WHERE id = ? AND conversion_id IS NOT NULL'
  return prepared(db, select).get(id) !== undefined
}

/** The names of the texts that a conversion encrypted, in their order. */
export function listConvertedTextIds(db: Database, conversionId: string): string[] {
  const rows = db.prepare('SELECT id FROM closed_text WHERE conversion_id = ? ORDER BY id').all(conversionId)
  return parseRows('closed_text', row.pick({ id: true }), rows).map(({ id }) => id)
}
