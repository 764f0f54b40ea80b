import type { InspectionId } from '../../shared/domain/id/branded-id.ts'
import type { Database } from '../data/database.ts'
import {
  type InspectionTable,
  listColumns,
  listRawRows,
  type RawRow,
  type RecordRows,
  toInspectionRows,
} from '../data/repositories/raw-row-repository.ts'
import { toSha256 } from './history-chain.ts'

/** A row's key and the SHA-256 over its table, its key and every byte of the columns it was taken of. */
export type RowFingerprint = Readonly<{ key: string; sha256: string }>

/**
 * The rows of one table that belong to a record. Whoever keeps it keeps `columns` with it: a later release may add
 * columns, and the rows are looked at again in those they were taken of.
 */
export type TableFingerprint = Readonly<{
  table: string
  columns: readonly string[]
  rows: readonly RowFingerprint[]
}>

/** SHA-256 of a raw row: table, key, and all its columns with their storage classes. */
export function toRowFingerprint(table: string, row: RawRow): RowFingerprint {
  return { key: row.key, sha256: toSha256(`${table}\n${row.key}\n${row.text}`) }
}

/** Fingerprints of every row of a table that belongs to an inspection, in all columns or in the given ones. */
export function takeTableFingerprint(
  db: Database,
  query: { table: InspectionTable; inspectionId: InspectionId; columns?: readonly string[] },
): TableFingerprint {
  const { table, inspectionId: recordId, columns } = query
  return takeRowsFingerprint(db, { rows: toInspectionRows(table), recordId, ...(columns && { columns }) })
}

/** The same of rows that belong to any record. */
export function takeRowsFingerprint(
  db: Database,
  query: { rows: RecordRows; recordId: string; columns?: readonly string[] },
): TableFingerprint {
  const { table } = query.rows
  const columns = query.columns ?? listColumns(db, table)
  const rows = listRawRows(db, { ...query, columns })
  return { table, columns, rows: rows.map((row) => toRowFingerprint(table, row)) }
}

/** One SHA-256 over all rows of a table fingerprint: their keys and their order count, too. */
export function toTableSha256({ table, rows }: TableFingerprint): string {
  return toSha256([table, ...rows.map(({ key, sha256 }) => `${key} ${sha256}`)].join('\n'))
}
