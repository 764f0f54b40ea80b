import { z } from 'zod'
import type { ApprovableRecord } from '../../shared/domain/approval/approvable.ts'
import type { Database } from '../data/database.ts'
import { getApprovable } from './approvable/approvable-kinds.ts'
import { isAsTaken } from './conversion/stand-ins.ts'
import { type TableFingerprint, takeRowsFingerprint } from './row-fingerprint.ts'

const kept = z.array(
  z.object({
    table: z.string(),
    columns: z.array(z.string()),
    rows: z.array(z.object({ key: z.string(), sha256: z.string() })),
  }),
)

/** The fingerprint of every row of a record that is being sealed. */
export function takeSealedRows(db: Database, record: ApprovableRecord): readonly TableFingerprint[] {
  return getApprovable(record).sealedRows.map(({ columns, ...rows }) =>
    takeRowsFingerprint(db, { rows, recordId: record.id, ...(columns && { columns }) }),
  )
}

/** The first row that is not as it was sealed, by table and key; yields between two tables. */
export function* findChangedRow(
  db: Database,
  seal: { record: ApprovableRecord; rowsJson: string },
): Generator<void, string | undefined> {
  const parsed = kept.safeParse(JSON.parse(seal.rowsJson))
  if (!parsed.success) return 'seal の行の指紋を読めません'
  for (const { table, columns, rows } of parsed.data) {
    const sealed = getApprovable(seal.record).sealedRows.find((one) => one.table === table)
    if (sealed === undefined) return `seal の行の指紋に、ないはずの表 ${table} があります`
    const { where } = sealed
    const present = takeRowsFingerprint(db, {
      rows: { table, where },
      recordId: seal.record.id,
      columns,
    }).rows
    const fault = findDifference(db, table, rows, present)
    if (fault !== undefined) return fault
    yield
  }
  return undefined
}

type Row = TableFingerprint['rows'][number]

function findDifference(
  db: Database,
  table: string,
  sealed: readonly Row[],
  present: readonly Row[],
): string | undefined {
  const now = new Map(present.map(({ key, sha256 }) => [key, sha256]))
  for (const { key, sha256 } of sealed) {
    const found = now.get(key)
    if (found === undefined) return `${table} ${key} がありません`
    if (!isAsTaken(db, sha256, found)) return `${table} ${key} が封印のあとに書き換えられています`
    now.delete(key)
  }
  const [added] = now.keys()
  return added === undefined ? undefined : `${table} ${added} が封印のあとに加えられています`
}
