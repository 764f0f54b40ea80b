import type { ExtraColumn, KeptAsset } from '../../../shared/domain/asset/asset.ts'
import { getAssetField } from '../../../shared/domain/asset/asset-fields.ts'
import type { AssetLevel } from '../../../shared/domain/asset/asset-level.ts'
import { readListedAssets } from '../../../shared/domain/asset/listed-asset.ts'
import type { AssetColumn } from '../../../shared/domain/asset-import/asset-columns.ts'
import { toColumnHeading, toColumnText } from '../../../shared/domain/asset-import/import-rows.ts'
import { type Cp932Writer, createCp932Writer } from '../cp932.ts'
import { toCsvText } from '../csv-writer.ts'
import { writeWorkbook } from '../workbook-writer.ts'

export type AssetFileInput = Readonly<{
  /** The register as compact texts, one behind the other. */
  pages: readonly string[]
  /** Only these, in this order; null for all by number. */
  ids: readonly string[] | null
  columns: readonly AssetColumn[]
  format: 'csv' | 'xlsx'
  encoding: 'utf-8-bom' | 'utf-8' | 'cp932'
  /** What becomes of characters CP932 has not: the file is not written, or they are written as a mark. */
  gaps: 'refuse' | 'mark'
  words: Readonly<{
    levels: readonly AssetLevel[]
    extraColumns: readonly ExtraColumn[]
    unitNames: ReadonlyMap<string, string>
  }>
}>

/** A cell that cannot be written as it is, and its characters that have no bytes. */
export type FileGap = Readonly<{ number: string; heading: string; text: string; characters: string }>
/** The file, or the cells that keep it from being written: all counted, the first ones named. */
export type AssetFile = Readonly<{
  bytes: Uint8Array | null
  rowCount: number
  gapCount: number
  gaps: FileGap[]
}>

const maxNamedGaps = 500

/** Writes assets as a file that an import reads back without a change. */
export async function writeAssetFile(input: AssetFileInput): Promise<AssetFile> {
  const assets = pickAssets(input)
  const words = { ...input.words, newUnitNames: new Map<string, string>() }
  const headings = input.columns.map((column) => toColumnHeading(column, words))
  const rows = assets.map((asset) => input.columns.map((column) => toColumnText(column, asset, words)))
  const counts = { rowCount: rows.length, gapCount: 0, gaps: [] }
  if (input.format === 'xlsx') return { ...counts, bytes: await writeSheet(input.columns, headings, rows) }
  if (input.encoding !== 'cp932') {
    const mark = input.encoding === 'utf-8-bom' ? '\ufeff' : ''
    return { ...counts, bytes: new TextEncoder().encode(mark + toCsvText([headings, ...rows])) }
  }
  const writer = createCp932Writer()
  const { gapCount, gaps } = listGaps({ assets, rows, headings, writer })
  const isWritten = gapCount === 0 || input.gaps === 'mark'
  const bytes = isWritten ? writer.encode(toMarkedText([headings, ...rows], writer)) : null
  return { ...counts, gapCount, gaps, bytes }
}

function toMarkedText(rows: readonly (readonly string[])[], { markGaps }: Cp932Writer): string {
  return toCsvText(rows.map((row) => row.map(markGaps)))
}

function pickAssets({ pages, ids }: AssetFileInput): KeptAsset[] {
  const all = pages.flatMap((page) => readListedAssets(page))
  if (ids === null) return all
  const byId = new Map<string, KeptAsset>(all.map((asset) => [asset.id, asset]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

function writeSheet(
  columns: readonly AssetColumn[],
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): Promise<Uint8Array> {
  return writeWorkbook([
    {
      name: '情報資産台帳',
      columns: columns.map((column, place) => ({
        heading: headings[place] ?? '',
        width: toWidth(column),
        format: 'text',
      })),
      rows: rows.map((row) => row.map(toSheetText)),
    },
  ])
}

function toWidth(column: AssetColumn): number {
  return column.startsWith('extra:')
    ? 16
    : getAssetField(column as Exclude<AssetColumn, `extra:${string}`>).width * 1.8
}

/** A spreadsheet reads `_x0041_` in a cell as a character of that code, so the stroke itself is written so. */
function toSheetText(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
}

type Written = Readonly<{
  assets: readonly KeptAsset[]
  rows: readonly (readonly string[])[]
  headings: readonly string[]
  writer: Cp932Writer
}>

function listGaps({ assets, rows, headings, writer }: Written): { gapCount: number; gaps: FileGap[] } {
  const gaps: FileGap[] = []
  let gapCount = 0
  const look = (text: string, number: string, heading: string) => {
    const found = writer.listGaps(text)
    if (found.length === 0) return
    gapCount += 1
    const characters = [...new Set(found.map(({ character }) => character))].join('')
    if (gaps.length < maxNamedGaps) gaps.push({ number, heading, text: text.slice(0, 100), characters })
  }
  for (const heading of headings) look(heading, '', '見出し')
  rows.forEach((row, index) => {
    row.forEach((text, place) => {
      look(text, assets[index]?.number ?? '', headings[place] ?? '')
    })
  })
  return { gapCount, gaps }
}
