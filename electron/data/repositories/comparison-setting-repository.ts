import { z } from 'zod'
import { staleRow } from '../../../shared/errors/app-error.ts'
import type { Database } from '../database.ts'
import { parseRow } from '../parse-rows.ts'

const row = z
  .object({
    isAfterFirst: z.literal([0, 1]),
    afterHeading: z.string(),
    beforeHeading: z.string(),
    rowVersion: z.number(),
  })
  .transform(({ isAfterFirst, ...fields }) => ({ ...fields, isAfterFirst: isAfterFirst === 1 }))

/** How the body sets its 新旧対照表. */
export type ComparisonSettingRow = Readonly<z.infer<typeof row>>

export function getComparisonSetting(db: Database): ComparisonSettingRow {
  const found = db
    .prepare(
      `SELECT is_after_first AS isAfterFirst, after_heading AS afterHeading, before_heading AS beforeHeading,
         row_version AS rowVersion
       FROM comparison_setting WHERE id = 1`,
    )
    .get()
  return parseRow('comparison_setting', row, found)
}

/** Throws `stale_row` where the setting changed since it was read. */
export function updateComparisonSetting(
  db: Database,
  setting: Omit<ComparisonSettingRow, 'rowVersion'>,
  expectedRowVersion: number,
): void {
  const { changes } = db
    .prepare(
      `UPDATE comparison_setting SET is_after_first = :isAfterFirst, after_heading = :afterHeading,
         before_heading = :beforeHeading, row_version = row_version + 1
       WHERE id = 1 AND row_version = :expectedRowVersion`,
    )
    .run({ ...setting, isAfterFirst: setting.isAfterFirst ? 1 : 0, expectedRowVersion })
  if (changes === 0) throw staleRow('comparisonSetting', '1')
}
