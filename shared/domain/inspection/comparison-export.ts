import { toDifference, toShare } from '../report/figures.ts'
import type { AnswerChoice } from './answer-choice.ts'
import { fileChoices } from './answer-sheet-file.ts'
import type { Comparison } from './compare-years.ts'
import {
  type ComparedGroup,
  type ComparedRow,
  listComparedGroups,
  listComparedRows,
} from './comparison-rows.ts'
import { type ComparisonView, comparisonViews, toViewLabel, toYearLabel } from './comparison-words.ts'
import { type ExportColumn, type ExportTable, toExportTable } from './export-table.ts'

type Column = ExportColumn<ComparedRow>
type GroupColumn = ExportColumn<Omit<ComparedGroup, 'changes' | 'figures'>>

const view: GroupColumn = { ...toTextColumn('集計', 8), cell: (row) => toViewLabel(row.view) }
const audience: GroupColumn = { ...toTextColumn('対象', 18), cell: (row) => row.audience }
const category: GroupColumn = { ...toTextColumn('区分', 22), cell: (row) => row.category }
const unit: GroupColumn = { ...toTextColumn('所属', 22), cell: (row) => row.unit }
const code: GroupColumn = { ...toTextColumn('番号', 8), cell: (row) => row.code }
const question: GroupColumn = { ...toTextColumn('設問', 60), cell: (row) => row.question }
const change: Column = { ...toTextColumn('設問文の変更', 14), cell: (row) => row.change }
const year: Column = { ...toTextColumn('年度', 20), cell: (row) => row.year }

const figures: readonly Column[] = [
  { heading: '対象（枚）', format: 'count', width: 12, cell: (row) => row.figures?.assigned ?? null },
  { heading: '提出（枚）', format: 'count', width: 12, cell: (row) => row.figures?.submitted ?? null },
  { heading: '回収率', format: 'percent', width: 10, cell: toReturnRate },
  ...fileChoices.map(([choice, heading]) => toChoiceColumn(choice, heading)),
  { heading: '実施率', format: 'percent', width: 10, cell: (row) => row.figures?.rate ?? null },
]
const previousRate: Column = {
  ...{ heading: '前年度の実施率', format: 'percent', width: 16 },
  cell: (row) => row.previous?.rate ?? null,
}
const difference: Column = {
  ...{ heading: '前年度との差（ポイント）', format: 'points', width: 24 },
  cell: (row) => toDifference(row.figures?.rate ?? null, row.previous?.rate ?? null),
}

const labels: Readonly<Record<ComparisonView, readonly Column[]>> = {
  total: [year],
  category: [category, year],
  unit: [unit, year],
  audience: [audience, year],
  question: [audience, code, question, category, change, year],
}
const allLabels: readonly Column[] = [view, audience, category, unit, code, question, change, year]

/** The comparison for a spreadsheet: every rate at a glance, then a table for each view with a row a year. */
export function toComparisonTables(comparison: Comparison): ExportTable[] {
  const rows = listComparedRows(comparison)
  return [
    toRateTable(comparison),
    ...comparisonViews.map((each) =>
      toExportTable(
        toViewLabel(each),
        [...labels[each], ...figures, difference],
        rows.filter((row) => row.view === each),
      ),
    ),
  ]
}

/** The comparison as one table, for formats that hold no more. */
export function toComparisonTable(comparison: Comparison): ExportTable {
  return toExportTable('経年比較', [...allLabels, ...figures, difference], listComparedRows(comparison))
}

/** The tally of the newest of at most two years against the one before, a table for each view. */
export function toTallyTables(comparison: Comparison): ExportTable[] {
  const rows = listTallyRows(comparison)
  return comparisonViews.map((each) =>
    toExportTable(
      toViewLabel(each),
      [...labels[each], ...figures, previousRate, difference],
      rows.filter((row) => row.view === each),
    ),
  )
}

/** The same as one table. */
export function toTallyTable(comparison: Comparison): ExportTable {
  return toExportTable(
    '集計',
    [...allLabels, ...figures, previousRate, difference],
    listTallyRows(comparison),
  )
}

/** What the newest year did not have is no part of its tally. */
function listTallyRows(comparison: Comparison): ComparedRow[] {
  const newest = comparison.years.at(-1)?.fiscalYear
  return listComparedRows(comparison).filter((row) => row.fiscalYear === newest && row.figures !== null)
}

/** Groups down, years across, so that a chart can be made of it at once. */
function toRateTable(comparison: Comparison): ExportTable {
  const groupColumns: readonly ExportColumn<ComparedGroup>[] = [
    view,
    audience,
    category,
    unit,
    code,
    question,
  ]
  const yearColumns = comparison.years.map(
    (one, place): ExportColumn<ComparedGroup> => ({
      ...{ heading: toYearLabel(one), format: 'percent', width: 14 },
      cell: (group) => group.figures[place]?.rate ?? null,
    }),
  )
  return toExportTable('実施率の一覧', [...groupColumns, ...yearColumns], listComparedGroups(comparison))
}

function toChoiceColumn(choice: AnswerChoice, heading: string): Column {
  return { heading, format: 'count', width: 14, cell: (row) => row.figures?.counts[choice] ?? null }
}

function toReturnRate({ figures: one }: ComparedRow): number | null {
  return one === null ? null : toShare(one.submitted, one.assigned)
}

function toTextColumn(heading: string, width: number) {
  return { heading, format: 'text' as const, width }
}
