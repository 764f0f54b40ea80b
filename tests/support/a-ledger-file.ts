import { randomUUID } from 'node:crypto'
import { utils, type WorkSheet, write } from '@e965/xlsx'
import { createCp932Writer } from '../../electron/files/cp932.ts'
import type { TestClient } from './a-program.ts'

/** A ledger as CSV in UTF-8. */
export function aCsv(rows: readonly (readonly string[])[], name = '台帳.csv'): File {
  return new File([toText(rows)], name)
}

/** The same in CP932. */
export function aCp932Csv(rows: readonly (readonly string[])[]): File {
  return new File([new Uint8Array(createCp932Writer().encode(toText(rows)))], '台帳.csv')
}

function toText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n')
}

/** An Excel file as another program writes it; `change` has the sheets by name before they are written. */
export function anExcelFile(
  sheets: Readonly<Record<string, unknown[][]>>,
  change: (sheets: Record<string, WorkSheet>, book: ReturnType<typeof utils.book_new>) => void = () =>
    undefined,
): File {
  const book = utils.book_new()
  for (const [name, rows] of Object.entries(sheets))
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name)
  change(book.Sheets, book)
  return new File([write(book, { type: 'array', bookType: 'xlsx' })], '台帳.xlsx')
}

export const noChoices = {
  ...{ encoding: null, sheet: null, headingLine: null, mapping: null, hiddenRows: null },
}

/** Opens an import and gives what it would do with its rows. */
export async function preview(client: TestClient, file: File) {
  const importId = randomUUID()
  const summary = await client.assetImport.open({ importId, file })
  return { importId, summary, rows: await listRows(client, importId) }
}

export async function listRows(client: TestClient, importId: string) {
  return (await client.assetImport.listRows({ importId, state: null, offset: 0, limit: 200 })).rows
}

/** Opens an import and keeps it. */
export async function importWhole(client: TestClient, file: File) {
  const { importId } = await preview(client, file)
  return client.assetImport.apply({ importId, createsUnits: true, remembersMapping: true })
}
