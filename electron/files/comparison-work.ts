import { compareKeptTexts, type KeptText } from '../../shared/domain/policy/comparison/comparable-text.ts'
import type {
  ComparisonTableInput,
  ComparisonTableReport,
} from '../../shared/domain/report/comparison-table.ts'
import { buildComparisonTable } from '../../shared/domain/report/comparison-table-model.ts'
import { writeComparisonWordFile } from './comparison-word-file.ts'

/** Two editions as they are kept, and all else their 新旧対照表 is made of. */
export type ComparisonWork = Readonly<{
  before: KeptText
  after: KeptText
  table: Omit<ComparisonTableInput, 'comparison'>
}>

/** Compares two editions; of hundreds of articles that is long enough to stop a window. */
export function buildTableOf({ before, after, table }: ComparisonWork): ComparisonTableReport {
  return buildComparisonTable({ ...table, comparison: compareKeptTexts(before, after) })
}

/** The 新旧対照表 of two editions as a .docx file. */
export function writeTableOf(work: ComparisonWork): Uint8Array {
  return writeComparisonWordFile(buildTableOf(work))
}
