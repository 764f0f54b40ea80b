import { z } from 'zod'
import type { InspectionId } from '../../shared/domain/id/branded-id.ts'
import type { Database } from '../data/database.ts'
import { type TableFingerprint, takeTableFingerprint } from './row-fingerprint.ts'

/** The tables whose rows a seal covers; findings go on after it and are covered by the history. */
const sealedTables = [
  'inspection',
  'inspection_question',
  'inspection_checklist_edition',
  'checklist_edition',
  'checklist_edition_question',
  'inspection_sheet',
  'answer',
  'approval',
  'approval_step',
] as const

const kept = z.array(
  z.object({
    table: z.enum(sealedTables),
    columns: z.array(z.string()),
    rows: z.array(z.object({ key: z.string(), sha256: z.string() })),
  }),
)

/** The fingerprint of every row of a record that is being sealed. */
export function takeSealedRows(db: Database, inspectionId: InspectionId): readonly TableFingerprint[] {
  return sealedTables.map((table) => takeTableFingerprint(db, { table, inspectionId }))
}

/** The first row that is not as it was sealed, by table and key; yields between two tables. */
export function* findChangedRow(
  db: Database,
  seal: { inspectionId: InspectionId; rowsJson: string },
): Generator<void, string | undefined> {
  const parsed = kept.safeParse(JSON.parse(seal.rowsJson))
  if (!parsed.success) return 'seal の行の指紋を読めません'
  for (const { table, columns, rows } of parsed.data) {
    const { inspectionId } = seal
    const present = takeTableFingerprint(db, { table, inspectionId, columns }).rows
    const fault = findDifference(table, rows, present)
    if (fault !== undefined) return fault
    yield
  }
  return undefined
}

type Row = TableFingerprint['rows'][number]

function findDifference(table: string, sealed: readonly Row[], present: readonly Row[]): string | undefined {
  const now = new Map(present.map(({ key, sha256 }) => [key, sha256]))
  for (const { key, sha256 } of sealed) {
    const found = now.get(key)
    if (found === undefined) return `${table} ${key} がありません`
    if (found !== sha256) return `${table} ${key} が封印のあとに書き換えられています`
    now.delete(key)
  }
  const [added] = now.keys()
  return added === undefined ? undefined : `${table} ${added} が封印のあとに加えられています`
}
