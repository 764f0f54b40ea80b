import type { ApprovableKind } from '../../../shared/domain/approval/approvable.ts'
import { AppError } from '../../../shared/errors/app-error.ts'
import { invariant } from '../../../shared/errors/invariant.ts'
import type { Database } from '../database.ts'

const sheetsOf = 'SELECT id FROM inspection_sheet WHERE inspection_id = :recordId'
const findingsOf = 'SELECT id FROM finding WHERE inspection_id = :recordId'
const editionsOf = 'SELECT edition_id FROM inspection_checklist_edition WHERE inspection_id = :recordId'

/** Which rows of each table belong to an inspection. */
const rowsOfInspection = {
  inspection: 'id = :recordId',
  inspection_question: 'inspection_id = :recordId',
  inspection_checklist_edition: 'inspection_id = :recordId',
  checklist_edition: `id IN (${editionsOf})`,
  checklist_edition_question: `edition_id IN (${editionsOf})`,
  inspection_sheet: 'inspection_id = :recordId',
  answer: `sheet_id IN (${sheetsOf})`,
  approval: toApprovalWhere('inspection'),
  approval_step: `approval_id IN (SELECT id FROM approval WHERE ${toApprovalWhere('inspection')})`,
  finding: 'inspection_id = :recordId',
  finding_source: `finding_id IN (${findingsOf})`,
  attachment: `(record_kind = 'inspection' AND record_id = :recordId)
    OR (record_kind = 'finding' AND record_id IN (${findingsOf}))`,
} as const

/** A table with rows that belong to an inspection. */
export type InspectionTable = keyof typeof rowsOfInspection

// the names of an object's own fields
export const inspectionTables = Object.keys(rowsOfInspection) as InspectionTable[]

/** The rows of one table that belong to a record, as SQL over `:recordId`. */
export type RecordRows = Readonly<{ table: string; where: string }>

/** The rounds of 決裁 of a record of this kind, with their boxes. */
export function toApprovalRows(kind: ApprovableKind): RecordRows[] {
  const where = toApprovalWhere(kind)
  return [
    { table: 'approval', where },
    { table: 'approval_step', where: `approval_id IN (SELECT id FROM approval WHERE ${where})` },
  ]
}

function toApprovalWhere(kind: ApprovableKind): string {
  return `record_kind = '${kind}' AND record_id = :recordId`
}

/** The rows of a table that belong to an inspection. */
export function toInspectionRows(table: InspectionTable): RecordRows {
  return { table, where: rowsOfInspection[table] }
}

/**
 * A row just as the file holds it. `key` is its primary key, the parts of it with a space between; `text` has each
 * column's name, storage class and bytes in hexadecimal, so that two rows of one text are the same row.
 */
export type RawRow = Readonly<{ key: string; text: string }>

/** The columns of a table in the order of its schema. */
export function listColumns(db: Database, table: string): string[] {
  return readTableInfo(db, table).map(({ name }) => name)
}

/**
 * The rows of a table that belong to a record, in these columns, by their keys. Throws `storage_corrupt` where
 * the table does not have such a column.
 */
export function listRawRows(
  db: Database,
  query: { rows: RecordRows; columns: readonly string[]; recordId: string },
): RawRow[] {
  const { rows, columns, recordId } = query
  const { table } = rows
  const info = readTableInfo(db, table)
  const missing = columns.find((column) => !info.some(({ name }) => name === column))
  if (missing !== undefined) throw new AppError('storage_corrupt', { table, id: missing })
  const keys = info.filter(({ keyPart }) => keyPart > 0)
  const key = keys.toSorted((one, other) => one.keyPart - other.keyPart).map(({ name }) => quote(name))
  const text = columns.map((name) => `'${name}:' || typeof(${quote(name)}) || ':' || hex(${quote(name)})`)
  return db
    .prepare(
      `SELECT ${key.join(" || ' ' || ")}, ${text.join(" || ';' || ")} FROM ${table}
       WHERE ${rows.where} ORDER BY ${key.join(', ')}`,
    )
    .raw()
    .all({ recordId })
    .map(toRawRow)
}

function toRawRow(columns: unknown): RawRow {
  const [key, text]: unknown[] = Array.isArray(columns) ? columns : []
  return { key: String(key), text: String(text) }
}

function readTableInfo(db: Database, table: string): { name: string; keyPart: number }[] {
  const rows = db.prepare('SELECT name, pk FROM pragma_table_info(?) ORDER BY cid').raw().all(table)
  invariant(rows.length > 0, 'the table is there')
  return rows.map((row) => {
    const [name, keyPart]: unknown[] = Array.isArray(row) ? row : []
    return { name: String(name), keyPart: Number(keyPart) }
  })
}

function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
