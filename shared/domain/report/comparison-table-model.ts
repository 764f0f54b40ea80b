import { toWareki } from '../calendar/wareki.ts'
import type {
  ComparisonCell,
  ComparisonColumns,
  ComparisonRow,
  ComparisonTableInput,
  ComparisonTableReport,
  SidedRow,
} from './comparison-table.ts'
import { tableWords } from './comparison-table-cells.ts'
import { listTableRows } from './comparison-table-rows.ts'

/** Builds the 新旧対照表: what changed in full, the rest as （略）, each provision beside what it was. */
export function buildComparisonTable(input: ComparisonTableInput): ComparisonTableReport {
  const { columns } = input
  const rows = listTableRows(input.comparison)
  const headings = [columns.afterHeading, columns.beforeHeading] as const
  return {
    organizationName: input.organizationName,
    formNumber: input.formNumber,
    handling: input.handling,
    createdOnText: toWareki(input.createdOn),
    createdAt: input.createdAt,
    isSample: input.isSample,
    isDraft: input.isDraft,
    isLandscape: input.isLandscape,
    title: `${input.policyTitle}　新旧対照表`,
    headings: columns.isAfterFirst ? headings : [headings[1], headings[0]],
    rows: rows.map((row) => toRow(row, columns)),
    remarks: listRemarks(rows),
  }
}

const emptyCell: ComparisonCell = { runs: [], indent: 0, hang: 0 }

function toRow({ after, before, ...row }: SidedRow, { isAfterFirst }: ComparisonColumns): ComparisonRow {
  const [left, right] = isAfterFirst ? [after, before] : [before, after]
  return { ...row, cells: [left ?? emptyCell, right ?? emptyCell] }
}

/** 備考: what the underline means, and the words that are used. */
function listRemarks(rows: readonly SidedRow[]): string[] {
  const runs = rows.flatMap(({ after, before }) => [...(after?.runs ?? []), ...(before?.runs ?? [])])
  const says = (word: string): boolean => runs.some(({ text }) => text.endsWith(word))
  return [
    runs.some(({ isMarked }) => isMarked) ? '下線の部分は、改正部分である。' : '改正のある規定はない。',
    ...(says(tableWords.same) ? ['（略）は、改正のない部分の記載を省略したものである。'] : []),
    ...(says(tableWords.movedAway) ? ['「へ移動」は、その規定の位置を移したものである。'] : []),
  ]
}
