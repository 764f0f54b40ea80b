import type { ColumnMapping } from '../table-import/match-columns.ts'
import type { AssetColumn } from './asset-columns.ts'

/** What a person chose of a file; null leaves it to the program. */
export type ImportChoices = Readonly<{
  encoding: 'utf-8' | 'cp932' | 'utf-16le' | 'utf-16be' | null
  /** The place of the sheet in the workbook, from 0. */
  sheet: number | null
  /** The line of the heading. */
  headingLine: number | null
  mapping: ColumnMapping<AssetColumn> | null
  /** Whether rows that are hidden in the sheet come in; asked where there are any. */
  hiddenRows: 'include' | 'skip' | null
}>

/** How the columns of files with the same headings were mapped before. */
export type RememberedMapping = Readonly<{ fingerprint: string; mapping: ColumnMapping<AssetColumn> }>

/** A heading of the file and the column it is taken for. */
export type ImportHeading = Readonly<{
  text: string
  /** The first cells below that hold something. */
  sample: string
  column: AssetColumn | null
  isHidden: boolean
}>

/** What a file would do, in numbers, and how it was read. */
export type AssetImportSummary = Readonly<{
  format: 'csv' | 'xlsx'
  encoding: 'utf-8' | 'utf-8-bom' | 'cp932' | 'utf-16le' | 'utf-16be' | null
  sheets: readonly Readonly<{ name: string; isHidden: boolean }>[]
  sheet: number | null
  /** The first rows of the file, to choose the heading among. */
  firstRows: readonly Readonly<{ line: number; texts: readonly string[] }>[]
  /** Null where no heading was found and none is chosen. */
  headingLine: number | null
  headings: readonly ImportHeading[]
  isMappingRemembered: boolean
  /** The fingerprint of the headings, by which the mapping is remembered. */
  fingerprint: string
  /** What must be mapped before anything can be imported: 名称 for one. */
  missing: readonly string[]
  hiddenRowCount: number
  hasMergedCells: boolean
  formulaCount: number
  newUnits: readonly string[]
  counts: Readonly<{ new: number; changed: number; unchanged: number; wrong: number }>
}>
