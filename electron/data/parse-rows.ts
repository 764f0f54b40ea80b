import type { z } from 'zod'
import { AppError } from '../../shared/errors/app-error.ts'

/** A row as its schema says; throws `storage_corrupt` with the table and the row's id where it is not so. */
export function parseRow<Schema extends z.ZodType>(
  table: string,
  schema: Schema,
  row: unknown,
): z.output<Schema> {
  const parsed = schema.safeParse(row)
  if (parsed.success) return parsed.data
  const id = typeof row === 'object' && row !== null && 'id' in row ? String(row.id) : null
  throw new AppError('storage_corrupt', { table, id }, parsed.error)
}

export function parseRows<Schema extends z.ZodType>(
  table: string,
  schema: Schema,
  rows: readonly unknown[],
): z.output<Schema>[] {
  return rows.map((row) => parseRow(table, schema, row))
}
