import { z } from 'zod'
import type { InspectionId } from '../../shared/domain/id/branded-id.ts'
import type { Database } from '../data/database.ts'
import { type InspectionTable, inspectionTables } from '../data/repositories/raw-row-repository.ts'
import { takeTableFingerprint, toTableSha256 } from './row-fingerprint.ts'

/** What no act changes any more once an inspection is open: the questions it asks and the editions they are from. */
export const askedTables: readonly InspectionTable[] = [
  'inspection_question',
  'inspection_checklist_edition',
  'checklist_edition',
  'checklist_edition_question',
]

/** What is settled when an inspection is closed. */
export const closedTables: readonly InspectionTable[] = [
  ...askedTables,
  'inspection',
  'inspection_sheet',
  'answer',
]

const settledTable = z.object({ columns: z.array(z.string()), sha256: z.string() })
const settledRows = z.partialRecord(z.enum(inspectionTables), settledTable)

/** One SHA-256 for each table over every settled row and byte of an inspection, for the act that settles it. */
export type SettledRows = z.infer<typeof settledRows>

/** The rows as they are now; belongs into the transaction that settles them. */
export function takeSettledRows(
  db: Database,
  inspectionId: InspectionId,
  tables: readonly InspectionTable[],
): SettledRows {
  return Object.fromEntries(
    tables.map((table) => {
      const fingerprint = takeTableFingerprint(db, { table, inspectionId })
      return [table, { columns: [...fingerprint.columns], sha256: toTableSha256(fingerprint) }]
    }),
  )
}

/** The first table that has another row, one row less, or another byte than the history says. Yields after each. */
export function* findUnsettledTable(
  db: Database,
  inspectionId: InspectionId,
  recorded: unknown,
): Generator<void, InspectionTable | undefined> {
  const tables = settledRows.parse(recorded)
  for (const table of inspectionTables) {
    const settled = tables[table]
    if (settled === undefined) continue
    const present = takeTableFingerprint(db, { table, inspectionId, columns: settled.columns })
    if (toTableSha256(present) !== settled.sha256) return table
    yield
  }
  return undefined
}
