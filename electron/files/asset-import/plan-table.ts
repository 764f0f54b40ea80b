import type { KeptAsset } from '../../../shared/domain/asset/asset.ts'
import {
  type AssetColumn,
  listAssetColumns,
  toAssetHeadingWords,
} from '../../../shared/domain/asset-import/asset-columns.ts'
import type {
  AssetImportSummary,
  ImportChoices,
  ImportHeading,
  RememberedMapping,
} from '../../../shared/domain/asset-import/import-choices.ts'
import type { ImportSettings } from '../../../shared/domain/asset-import/import-settings.ts'
import {
  type AssetImportPlan,
  planAssetImport,
} from '../../../shared/domain/asset-import/plan-asset-import.ts'
import type { GridRow } from '../../../shared/domain/table-import/grid.ts'
import { toHeadingKey } from '../../../shared/domain/table-import/heading-key.ts'
import {
  type ColumnMapping,
  findHeadingRow,
  matchColumns,
} from '../../../shared/domain/table-import/match-columns.ts'
import type { ImportTable } from '../import-table.ts'

export type PlannedImport = Readonly<{
  summary: AssetImportSummary
  plan: AssetImportPlan
  /** The rows that were planned, in the plan's order, with the heading's texts. */
  rows: readonly GridRow[]
  headings: readonly string[]
}>

type Given = Readonly<{
  table: ImportTable
  choices: ImportChoices
  remembered: readonly RememberedMapping[]
  assets: readonly KeptAsset[]
  settings: ImportSettings
}>

const shownRows = 30
const shownCells = 12

/** Reads a table as a ledger: its heading, what each column is, and what importing it would do. */
export function planTable({ table, choices, remembered, assets, settings }: Given): PlannedImport {
  const words = toAssetHeadingWords(settings.extraColumns)
  const headingIndex = findHeading(table.rows, choices.headingLine, { words, remembered })
  const heading = headingIndex === undefined ? undefined : table.rows[headingIndex]
  const headings = heading?.texts ?? []
  const fingerprint = toFingerprint(headings)
  const known = remembered.find((one) => one.fingerprint === fingerprint)?.mapping
  const chosen = choices.mapping ?? known ?? matchColumns(headings, words)
  const mapping = toUsable(chosen, headings.length, settings)
  const below = headingIndex === undefined ? [] : table.rows.slice(headingIndex + 1)
  const isRead = (row: GridRow) =>
    !isRepeated(row, headings) && (choices.hiddenRows === 'include' || !row.isHidden)
  const missing = listMissing(mapping)
  const rows = missing.length > 0 ? [] : below.filter((row) => isRead(row) && hasMappedContent(row, mapping))
  const plan = planAssetImport({ rows, mapping }, assets, settings)
  const { format, encoding, sheets, sheet, hasMergedCells } = table
  const summary: AssetImportSummary = {
    ...{ format, encoding, sheets, sheet, hasMergedCells, fingerprint, missing },
    firstRows: table.rows.slice(0, shownRows).map(toShownCells),
    headingLine: heading?.line ?? null,
    headings: toHeadings({ headings, below, mapping, hiddenColumns: table.hiddenColumns }),
    isMappingRemembered: choices.mapping === null && known !== undefined,
    hiddenRowCount: below.filter(({ isHidden }) => isHidden).length,
    formulaCount: countFormulas(rows),
    newUnits: plan.newUnits,
    counts: countStates(plan),
  }
  return { summary, plan, rows, headings }
}

function findHeading(
  rows: readonly GridRow[],
  chosenLine: number | null,
  known: { words: ReturnType<typeof toAssetHeadingWords>; remembered: readonly RememberedMapping[] },
): number | undefined {
  if (chosenLine === null)
    return (
      findRemembered(rows, known.remembered) ??
      findHeadingRow(rows, known.words, ['name', 'number', 'content'])
    )
  const index = rows.findIndex(({ line }) => line === chosenLine)
  return index < 0 ? undefined : index
}

/** A heading that was mapped before, whatever its words. */
function findRemembered(
  rows: readonly GridRow[],
  remembered: readonly RememberedMapping[],
): number | undefined {
  const fingerprints = new Set(remembered.map(({ fingerprint }) => fingerprint))
  const index = rows.slice(0, shownRows).findIndex(({ texts }) => fingerprints.has(toFingerprint(texts)))
  return index < 0 ? undefined : index
}

function toFingerprint(headings: readonly string[]): string {
  return headings.map(toHeadingKey).join('|').slice(0, 2000)
}

/** As wide as the heading, each column of the register once, and none that it does not have. */
function toUsable(
  mapping: ColumnMapping<AssetColumn>,
  width: number,
  { extraColumns }: ImportSettings,
): ColumnMapping<AssetColumn> {
  const left = new Set(listAssetColumns(extraColumns).map(({ id }) => id))
  return Array.from({ length: width }, (_, place) => {
    const column = mapping[place] ?? null
    return column !== null && left.delete(column) ? column : null
  })
}

function listMissing(mapping: ColumnMapping<AssetColumn>): string[] {
  return mapping.includes('name') ? [] : ['名称']
}

/** A heading that a printed ledger repeats on every page. */
function isRepeated({ texts }: GridRow, headings: readonly string[]): boolean {
  return headings.length > 0 && headings.every((heading, place) => (texts[place] ?? '') === heading)
}

function hasMappedContent({ texts, notes }: GridRow, mapping: ColumnMapping<AssetColumn>): boolean {
  return mapping.some(
    (column, place) => column !== null && ((texts[place] ?? '').trim() !== '' || notes?.has(place) === true),
  )
}

function toHeadings(given: {
  headings: readonly string[]
  below: readonly GridRow[]
  mapping: ColumnMapping<AssetColumn>
  hiddenColumns: readonly number[]
}): ImportHeading[] {
  const samples = given.below.slice(0, 50)
  return given.headings.map((text, place) => ({
    text: cut(text, 60),
    sample: cut(samples.find(({ texts }) => (texts[place] ?? '').trim() !== '')?.texts[place] ?? '', 40),
    column: given.mapping[place] ?? null,
    isHidden: given.hiddenColumns.includes(place),
  }))
}

function toShownCells({ line, texts }: GridRow): { line: number; texts: string[] } {
  return { line, texts: texts.slice(0, shownCells).map((text) => cut(text, 30)) }
}

function countFormulas(rows: readonly GridRow[]): number {
  let count = 0
  for (const { notes } of rows) {
    if (notes !== null) for (const note of notes.values()) if (note === 'formula') count += 1
  }
  return count
}

function countStates({ rows }: AssetImportPlan): AssetImportSummary['counts'] {
  const counts = { new: 0, changed: 0, unchanged: 0, wrong: 0 }
  for (const { state } of rows) counts[state] += 1
  return counts
}

function cut(text: string, length: number): string {
  return [...text.slice(0, length * 2)].slice(0, length).join('')
}
