import { z } from 'zod'
import { invariant } from '../../shared/errors/invariant.ts'
import type { RecordRows } from '../data/repositories/raw-row-repository.ts'
import type { SealRow } from '../data/repositories/seal-repository.ts'
import { getApprovable } from './approvable/approvable-kinds.ts'
import type { RowFingerprint } from './row-fingerprint.ts'

const sealedText = z.object({ record: z.unknown() })

/** The record as the seal keeps it. */
export function readSealedRecord({ snapshotJson }: Pick<SealRow, 'snapshotJson'>): unknown {
  return sealedText.parse(JSON.parse(snapshotJson)).record
}

const kept = z.array(
  z.object({
    table: z.string(),
    columns: z.array(z.string()),
    rows: z.array(z.object({ key: z.string(), sha256: z.string() })),
  }),
)

type SealedRows = Readonly<{
  rows: RecordRows
  columns: readonly string[]
  fingerprints: readonly RowFingerprint[]
}>

/** Which rows a seal covers, in which columns they were taken, and their fingerprints. */
export function readSealedRows({ record, rowsJson }: Pick<SealRow, 'record' | 'rowsJson'>): SealedRows[] {
  return kept.parse(JSON.parse(rowsJson)).map(({ table, columns, rows: fingerprints }) => {
    const sealed = getApprovable(record).sealedRows.find((one) => one.table === table)
    invariant(sealed, 'a seal covers tables of its kind of record')
    return { rows: { table, where: sealed.where }, columns, fingerprints }
  })
}
