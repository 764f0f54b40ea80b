import { CsvError, parse } from 'csv-parse/sync'
import { withoutGuard } from '../../shared/domain/text/csv-guard.ts'
import { AppError } from '../../shared/errors/app-error.ts'
import { readPlainRecords } from './plain-records.ts'
import type { TableFile, TableLimits } from './table-types.ts'
import { decodeText } from './text-encoding.ts'

/** Reads CSV or tab-separated text. The guard an export puts before formulas is taken off again. */
export function readCsvTable(bytes: Uint8Array, limits: TableLimits): TableFile {
  const { text, encoding } = decodeText(bytes, limits.maxBytes)
  const records = parseRecords(text, limits, { isLenient: false })
  const rows = records.map((record, index) => ({
    line: index + 1,
    cells: record.map((cell) => ({ text: withoutGuard(cell), problem: null })),
  }))
  return { format: 'csv', encoding, rows }
}

/**
 * The records of CSV or tab-separated text, one more than allowed where there are too many. A lenient reading takes a
 * quotation mark in the middle of a cell as it stands. Throws `file_unreadable` broken with the line.
 */
export function parseRecords(
  text: string,
  limits: Pick<TableLimits, 'maxRows'>,
  { isLenient }: { isLenient: boolean },
): string[][] {
  const delimiter = findDelimiter(text)
  // one more than allowed, so that too many is seen without reading them all
  const maxRecords = limits.maxRows + 1
  const options = { delimiter, maxRecords, isLenient }
  return readPlainRecords(text, options) ?? readOtherRecords(text, options)
}

type Options = Readonly<{ delimiter: string; maxRecords: number; isLenient: boolean }>

function readOtherRecords(text: string, { delimiter, maxRecords, isLenient }: Options): string[][] {
  try {
    const records: unknown = parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: isLenient,
      to: maxRecords,
      max_record_size: 100_000,
    })
    // without `columns` and `cast` every record is an array of strings
    return records as string[][]
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error.lines === 'number' ? error.lines : 0
    throw new AppError('file_unreadable', { reason: 'broken', line }, error)
  }
}

/** A tab where the first lines have more tabs than commas, as text copied out of a spreadsheet has. */
function findDelimiter(text: string): string {
  const firstLines = text.slice(0, 20_000).split(/\r?\n/, 10).join('\n')
  const count = (character: string) => firstLines.split(character).length
  return count('\t') > count(',') ? '\t' : ','
}
