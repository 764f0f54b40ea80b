import { toWareki } from '../calendar/wareki.ts'
import {
  type ComparisonCell,
  type ComparisonColumns,
  type ComparisonRow,
  type ComparisonTableInput,
  type ComparisonTableReport,
  type SidedRow,
  usualColumns,
} from './comparison-table.ts'
import { tableWords } from './comparison-table-cells.ts'
import { listTableRows } from './comparison-table-rows.ts'
import { toPrintedText } from './printed-text.ts'

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
    printedText: toPrintedText(input.printedBy, input.createdOn),
    title: `${input.policyTitle}　新旧対照表`,
    headings: columns.isAfterFirst ? headings : [headings[1], headings[0]],
    rows: rows.map((row) => toRow(row, columns)),
    remarks: listRemarks(rows, columns),
  }
}

const emptyCell: ComparisonCell = { runs: [], indent: 0, hang: 0 }

function toRow(
  { after, before, place: _, ...row }: SidedRow,
  { isAfterFirst }: ComparisonColumns,
): ComparisonRow {
  const [left, right] = isAfterFirst ? [after, before] : [before, after]
  return { ...row, cells: [left ?? emptyCell, right ?? emptyCell] }
}

/** 備考: what the underline means, and the words that are used. */
function listRemarks(rows: readonly SidedRow[], columns: ComparisonColumns): string[] {
  const runs = rows.flatMap(({ after, before }) => [...(after?.runs ?? []), ...(before?.runs ?? [])])
  const says = (word: string): boolean => runs.some(({ text }) => text.endsWith(word))
  return [
    runs.some(({ isMarked }) => isMarked) ? toUnderlineRemark(columns) : '改正のある規定はない。',
    ...(says(tableWords.same) ? ['（略）は、改正のない部分の記載を省略したものである。'] : []),
    ...(says(tableWords.movedAway) ? ['「へ移動」は、その規定の位置を移したものである。'] : []),
  ]
}

/** Under headings of its own the table says what stands against what. */
function toUnderlineRemark({ afterHeading, beforeHeading }: ComparisonColumns): string {
  const isUsual = afterHeading === usualColumns.afterHeading && beforeHeading === usualColumns.beforeHeading
  return isUsual
    ? '下線の部分は、改正部分である。'
    : `下線の部分は、「${afterHeading}」と「${beforeHeading}」とで異なる部分である。`
}
