import { z } from 'zod'
import { type Edition, edition } from '../../../shared/contract/policy.ts'
import type { EditionId } from '../../../shared/domain/id/branded-id.ts'
import { AppError, notFound } from '../../../shared/errors/app-error.ts'
import { invariant } from '../../../shared/errors/invariant.ts'
import type { Database } from '../database.ts'

const editionColumns = 'edition.id, number, title, state, adopted_at AS adoptedAt, origin'
const ofBasicPolicy = `FROM edition JOIN policy_document ON policy_document.id = edition.policy_document_id
  WHERE policy_document.kind = 'basicPolicy'`

const editionWithText = edition.extend({ sourceText: z.string() })

/** An edition with its text as given. */
export type EditionWithText = z.infer<typeof editionWithText>

/** The editions of the 基本方針, the newest first. */
export function listEditions(db: Database): Edition[] {
  const rows = db.prepare(`SELECT ${editionColumns} ${ofBasicPolicy} ORDER BY number DESC`).all()
  return rows.map((row) => parse(edition, row))
}

/** The 基本方針 in force; a set-up file has exactly one. */
export function getCurrentEdition(db: Database): EditionWithText {
  const row = db
    .prepare(`SELECT ${editionColumns}, source_text AS sourceText ${ofBasicPolicy} AND state = 'current'`)
    .get()
  if (row === undefined) throw notFound('edition', 'current')
  return parse(editionWithText, row)
}

/** Throws `not_found` where there is none. */
export function getEdition(db: Database, editionId: EditionId): EditionWithText {
  const row = db
    .prepare(`SELECT ${editionColumns}, source_text AS sourceText FROM edition WHERE id = ?`)
    .get(editionId)
  if (row === undefined) throw notFound('edition', editionId)
  return parse(editionWithText, row)
}

/** Makes the document that editions of the 基本方針 belong to; a file has it once. */
export function insertBasicPolicyDocument(db: Database, id: string): void {
  db.prepare(`INSERT INTO policy_document (id, kind, row_version) VALUES (?, 'basicPolicy', 1)`).run(id)
}

/** Makes the edition in force a former one; where there is none, nothing happens. */
export function updateCurrentEditionToFormer(db: Database): void {
  db.prepare(
    `UPDATE edition SET state = 'former' WHERE state = 'current'
       AND policy_document_id = (SELECT id FROM policy_document WHERE kind = 'basicPolicy')`,
  ).run()
}

/** Adds an edition of the 基本方針 in force, numbered after the last. */
export function insertCurrentEdition(
  db: Database,
  added: Pick<EditionWithText, 'id' | 'title' | 'origin' | 'adoptedAt' | 'sourceText'>,
): void {
  const { changes } = db
    .prepare(
      `INSERT INTO edition (id, policy_document_id, number, title, state, origin, adopted_at, source_text)
       SELECT :id, id, (SELECT coalesce(max(number), 0) + 1 FROM edition WHERE policy_document_id = policy_document.id),
         :title, 'current', :origin, :adoptedAt, :sourceText
       FROM policy_document WHERE kind = 'basicPolicy'`,
    )
    .run(added)
  invariant(changes === 1, 'the 基本方針 document is made with the file')
}

function parse<Schema extends z.ZodType>(schema: Schema, row: unknown): z.output<Schema> {
  const parsed = schema.safeParse(row)
  if (parsed.success) return parsed.data
  const id = typeof row === 'object' && row !== null && 'id' in row ? String(row.id) : null
  throw new AppError('storage_corrupt', { table: 'edition', id }, parsed.error)
}
