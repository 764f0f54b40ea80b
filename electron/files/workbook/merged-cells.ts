import type { GridRow } from '../../../shared/domain/table-import/grid.ts'
import { AppError } from '../../../shared/errors/app-error.ts'
import { toColumn } from './sheet-rows.ts'

/** More cells than any ledger has; a file may claim that all of a sheet is merged, and that thousands of times. */
const maxFilledCells = 500_000

type Merge = { firstLine: number; lastLine: number; from: number; to: number }

/**
 * What stands once in cells merged downwards stands in each of their rows. What is merged sideways stays in its first
 * cell. Throws `file_unreadable` expandsTooFar for more than anybody makes.
 */
export function fillMergedCells(rows: readonly GridRow[], merges: readonly string[]): GridRow[] {
  const downwards = merges.flatMap((reference) => toMerge(reference) ?? [])
  if (downwards.length === 0) return [...rows]
  const byLine = new Map(rows.map((row, index) => [row.line, index]))
  const lastLine = rows.at(-1)?.line ?? 0
  const filled = [...rows]
  let left = maxFilledCells
  for (const merge of downwards) {
    const until = Math.min(merge.lastLine, lastLine)
    left -= Math.max(1, until - merge.firstLine)
    if (left < 0) throw new AppError('file_unreadable', { reason: 'expandsTooFar' })
    const first = rows[byLine.get(merge.firstLine) ?? -1]
    if (first === undefined) continue
    for (let line = merge.firstLine + 1; line <= until; line += 1) {
      const index = byLine.get(line)
      const row = index === undefined ? undefined : filled[index]
      if (index !== undefined && row !== undefined) filled[index] = withCell(row, first, merge.from)
    }
  }
  return filled
}

function withCell(row: GridRow, first: GridRow, column: number): GridRow {
  const texts = [...row.texts]
  while (texts.length <= column) texts.push('')
  texts[column] = first.texts[column] ?? ''
  const note = first.notes?.get(column)
  if (note === undefined) return { ...row, texts }
  return { ...row, texts, notes: new Map(row.notes).set(column, note) }
}

/** Cells merged downwards; undefined for one row and for what is no range. */
function toMerge(reference: string): Merge | undefined {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference)
  if (found === null) return undefined
  const [, from, first, to, last] = found
  const merge = {
    firstLine: Number(first),
    lastLine: Number(last),
    from: toColumn(from) ?? 0,
    to: toColumn(to) ?? 0,
  }
  return merge.lastLine > merge.firstLine ? merge : undefined
}
