import { createCp932Writer } from './cp932.ts'
import { toCsvText } from './csv-writer.ts'
import { writeWorkbook } from './workbook-writer.ts'

/** Rows of texts, compact: UTF-8 of one JSON array of rows after the other, each in a piece of its own. */
export type HistoryFileInput = Readonly<{
  pieces: readonly Uint8Array[]
  columns: readonly string[]
  /** What the rows are narrowed to and how many there are, as name and value. */
  notes: readonly (readonly [string, string])[]
  format: 'csv' | 'xlsx'
  encoding: 'utf-8-bom' | 'cp932'
}>

const widths = [8, 18, 8, 16, 40, 18, 36, 80]
/** A cell of Excel holds 32,767 characters. */
const longestCell = 32_000

/** Writes the history as a file; what Shift_JIS has not becomes 〓. */
export async function writeHistoryFile(input: HistoryFileInput): Promise<Uint8Array> {
  const rows = input.pieces.flatMap(readRows)
  if (input.format === 'xlsx') return writeBook(input, rows)
  const text = toCsvText([input.columns, ...rows])
  if (input.encoding === 'utf-8-bom') return new TextEncoder().encode(`\ufeff${text}`)
  const writer = createCp932Writer()
  return writer.encode(writer.markGaps(text))
}

function writeBook({ columns, notes }: HistoryFileInput, rows: readonly string[][]): Promise<Uint8Array> {
  return writeWorkbook([
    {
      name: '履歴',
      columns: columns.map((heading, at) => ({ heading, format: 'text', width: widths[at] ?? 20 })),
      rows: rows.map((row) => row.map((cell) => cell.slice(0, longestCell))),
    },
    {
      name: '書き出しの条件',
      columns: ['項目', '内容'].map((heading) => ({ heading, format: 'text', width: 40 })),
      rows: notes,
    },
  ])
}

function readRows(piece: Uint8Array): string[][] {
  // a decoder of the web takes no shared bytes, a buffer over them does
  const text = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).toString('utf8')
  // written by the service as rows of texts
  return JSON.parse(text) as string[][]
}
