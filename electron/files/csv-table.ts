import { CsvError, parse } from 'csv-parse/sync'
import { AppError } from '../../shared/errors/app-error.ts'
import { withoutGuard } from './csv-guard.ts'
import type { TableFile, TableLimits } from './table-types.ts'
import { decodeText } from './text-encoding.ts'

/** Reads CSV or tab-separated text. The guard an export puts before formulas is taken off again. */
export function readCsvTable(bytes: Uint8Array, limits: TableLimits): TableFile {
  const { text, encoding } = decodeText(bytes, limits.maxBytes)
  const records = parseRecords(text, limits)
  const rows = records.map((record, index) => ({
    line: index + 1,
    cells: record.map((cell) => ({ text: withoutGuard(cell), problem: null })),
  }))
  return { format: 'csv', encoding, rows }
}

function parseRecords(text: string, limits: TableLimits): string[][] {
  try {
    const records: unknown = parse(text, {
      delimiter: findDelimiter(text),
      relax_column_count: true,
      // one more than allowed, so that too many is seen without reading them all
      to: limits.maxRows + 1,
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

/** A tab where the first line has more tabs than commas, as text copied out of a spreadsheet has. */
function findDelimiter(text: string): string {
  const [firstLine = ''] = text.split(/\r?\n/, 1)
  const count = (character: string) => firstLine.split(character).length
  return count('\t') > count(',') ? '\t' : ','
}
