import { z } from 'zod'
import type { Database } from '../database.ts'
import { prepared } from '../prepared.ts'

/** How the records of each table are named to people. */
const names = [
  ['account', 'display_name'],
  ['unit', 'name'],
  ['staff_member', 'name'],
  ['asset', "number || ' ' || name"],
  ['asset_view', 'name'],
  ['asset_extra_column', 'heading'],
  ['inspection', 'title'],
  ['inspection_sheet', "number || ' ' || staff_name"],
  ['finding', "number || ' ' || title"],
  ['incident', "number || ' ' || title"],
  ['policy_document', 'name'],
  ['edition', "title || '（第' || number || '版）'"],
  ['policy_review', "number || ' ' || title"],
  ['measure', "number || ' ' || title"],
  ['threat', "number || ' ' || title"],
  ['risk_analysis', 'number'],
  ['risk', "number || ' ' || subject_name || '：' || threat_title"],
  ['stocktaking', 'title'],
  ['attachment', 'file_name'],
  ['issued_report', "record_number || ' ' || title"],
  ['seal', 'record_number'],
] as const

const sql = names
  .map(([table, name]) => `SELECT ${name} AS name FROM ${table} WHERE id = :id`)
  .join(' UNION ALL ')
const found = z.string().optional()

/** The name of the record that has this id, whichever kind it is; undefined for one that people do not name. */
export function findRecordName(db: Database, id: string): string | undefined {
  return found.parse(prepared(db, `${sql} LIMIT 1`).pluck().get({ id }))
}
