import { z } from 'zod'
import { type Edition, edition } from '../../../shared/contract/policy.ts'
import type { EditionId, PolicyDocumentId } from '../../../shared/domain/id/branded-id.ts'
import { type Body, bodies } from '../../../shared/domain/unit/body.ts'
import { notFound, staleRow } from '../../../shared/errors/app-error.ts'
import { invariant } from '../../../shared/errors/invariant.ts'
import type { Database } from '../database.ts'
import { parseRow, parseRows } from '../parse-rows.ts'

const flag = z.literal([0, 1])
const flags = { byManager: flag, byAssembly: flag, byAuditCommissioners: flag }

const row = edition.omit({ adopters: true }).extend(flags).transform(toEdition)
const rowWithText = edition
  .omit({ adopters: true })
  .extend({ ...flags, sourceText: z.string() })
  .transform(toEdition)

/** An edition with its text as given. */
export type EditionWithText = Edition & Readonly<{ sourceText: string }>

const columns = `edition.id, policy_document_id AS policyDocumentId, number, title, state, origin,
  adopted_at AS adoptedAt, drafted_by AS draftedBy, document_number AS documentNumber,
  adopted_by_manager AS byManager, adopted_by_assembly AS byAssembly,
  adopted_by_audit_commissioners AS byAuditCommissioners, adoption, decided_on AS decidedOn, decided_by AS decidedBy,
  enacted_on AS enactedOn, effective_on AS effectiveOn, published_on AS publishedOn,
  publication_method AS publicationMethod, reason, summary, withdrawal_reason AS withdrawalReason,
  edition.row_version AS rowVersion`

/** Every edition of every document, the newest first, without their texts. */
export function listAllEditions(db: Database): Edition[] {
  return parseRows('edition', row, db.prepare(`SELECT ${columns} FROM edition ORDER BY number DESC`).all())
}

/** The editions of a document, the newest first, without their texts. */
export function listEditionsOf(db: Database, id: PolicyDocumentId): Edition[] {
  const select = `SELECT ${columns} FROM edition WHERE policy_document_id = ? ORDER BY number DESC`
  return parseRows('edition', row, db.prepare(select).all(id))
}

/** The 基本方針 in force; a set-up file has exactly one. */
export function getCurrentEdition(db: Database): EditionWithText {
  const found = db
    .prepare(
      `SELECT ${columns}, source_text AS sourceText FROM edition
       JOIN policy_document ON policy_document.id = edition.policy_document_id
       WHERE policy_document.kind = 'basicPolicy' AND state = 'current'`,
    )
    .get()
  if (found === undefined) throw notFound('edition', 'current')
  return parseRow('edition', rowWithText, found)
}

/** Throws `not_found` where there is none. */
export function getEdition(db: Database, editionId: EditionId): EditionWithText {
  const found = db
    .prepare(`SELECT ${columns}, source_text AS sourceText FROM edition WHERE id = ?`)
    .get(editionId)
  if (found === undefined) throw notFound('edition', editionId)
  return parseRow('edition', rowWithText, found)
}

/** Approved editions whose 施行日 has come, in the order they take effect. */
export function listDueEditions(db: Database, today: string): Edition[] {
  const select = `SELECT ${columns} FROM edition WHERE state = 'approved' AND effective_on <= ?
    ORDER BY effective_on, number`
  return parseRows('edition', row, db.prepare(select).all(today))
}

export type NewEdition = Pick<
  EditionWithText,
  'id' | 'policyDocumentId' | 'title' | 'state' | 'origin' | 'adoptedAt' | 'draftedBy' | 'sourceText'
>

/** Adds an edition numbered after the last of its document. */
export function insertEdition(db: Database, added: NewEdition): void {
  const { changes } = db
    .prepare(
      `INSERT INTO edition (id, policy_document_id, number, title, state, origin, adopted_at, drafted_by,
         document_number, adopted_by_manager, adopted_by_assembly, adopted_by_audit_commissioners, decided_by,
         publication_method, reason, summary, source_text, row_version)
       SELECT :id, :policyDocumentId,
         (SELECT coalesce(max(number), 0) + 1 FROM edition WHERE policy_document_id = :policyDocumentId),
         :title, :state, :origin, :adoptedAt, :draftedBy, '', 0, 0, 0, '', '', '', '', :sourceText, 1`,
    )
    .run(added)
  invariant(changes === 1, 'one edition is added')
}

/** Saves everything of an edition but where it came from. Throws `stale_row` where it changed since it was read. */
export function updateEdition(db: Database, changed: EditionWithText, expectedRowVersion: number): void {
  const { adopters, number: _n, origin: _o, policyDocumentId: _d, ...fields } = changed
  const { adoptedAt: _a, draftedBy: _b, rowVersion: _r, ...values } = fields
  const { changes } = db
    .prepare(
      `UPDATE edition SET title = :title, state = :state, document_number = :documentNumber,
         adopted_by_manager = :byManager, adopted_by_assembly = :byAssembly,
         adopted_by_audit_commissioners = :byAuditCommissioners, adoption = :adoption, decided_on = :decidedOn,
         decided_by = :decidedBy, enacted_on = :enactedOn, effective_on = :effectiveOn, published_on = :publishedOn,
         publication_method = :publicationMethod, reason = :reason, summary = :summary,
         withdrawal_reason = :withdrawalReason, source_text = :sourceText, row_version = row_version + 1
       WHERE id = :id AND row_version = :expectedRowVersion`,
    )
    .run({ ...values, ...toFlags(adopters), expectedRowVersion })
  if (changes === 0) throw staleRow('edition', changed.id)
}

type Flags = { byManager: 0 | 1; byAssembly: 0 | 1; byAuditCommissioners: 0 | 1 }

const flagOf = {
  manager: 'byManager',
  assembly: 'byAssembly',
  auditCommissioners: 'byAuditCommissioners',
} as const satisfies Record<Body, keyof Flags>

function toEdition<Row extends Flags>({ byManager, byAssembly, byAuditCommissioners, ...fields }: Row) {
  const held: Flags = { byManager, byAssembly, byAuditCommissioners }
  return { ...fields, adopters: bodies.filter((body) => held[flagOf[body]] === 1) }
}

function toFlags(adopters: readonly Body[]): Flags {
  const has = (body: Body) => (adopters.includes(body) ? 1 : 0)
  return {
    byManager: has('manager'),
    byAssembly: has('assembly'),
    byAuditCommissioners: has('auditCommissioners'),
  }
}
