import { fiscalYear } from '../../shared/contract/fields.ts'
import { UsageError } from './outcome.ts'

/** Reads --year: the year a 年度 begins in. Throws `UsageError`. */
export function requireFiscalYear(text: string): number {
  const year = fiscalYear.safeParse(/^\d{4}$/.test(text) ? Number(text) : undefined)
  if (year.success) return year.data
  throw new UsageError(
    `--year の年度「${text}」は読み取れません。令和8年度なら 2026 のように西暦で指定してください。`,
  )
}
