import { compareKeptTexts, type KeptText } from '../../shared/domain/policy/comparison/comparable-text.ts'
import { comparePolicies } from '../../shared/domain/policy/comparison/compare-policies.ts'
import { parsePolicyText } from '../../shared/domain/policy/parse-policy-text.ts'
import {
  type ChangedProvision,
  listChangedProvisions,
} from '../../shared/domain/policy-review/changed-provisions.ts'
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

/** The texts of an edition and of the one before it. */
export type EditionTexts = Readonly<{ before: string; after: string }>

/** The provisions that the later of two editions has otherwise. */
export function listChangesOf({ before, after }: EditionTexts): ChangedProvision[] {
  return listChangedProvisions(comparePolicies(parsePolicyText(before), parsePolicyText(after)))
}
