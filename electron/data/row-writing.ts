import { z } from 'zod'
import type { Database } from './database.ts'
import { parseRows } from './parse-rows.ts'
import { type Cell, iterateCells, readVarint } from './row-cells.ts'

/** A table or index, how many values a row of it has at most, and which of them is kept as the row's number instead. */
const treeRow = z.object({
  table: z.string(),
  rootPage: z.number(),
  columnCount: z.number(),
  numberColumn: z.number().nullable(),
})
type Tree = z.infer<typeof treeRow>

const cellsAtATime = 2000

/**
 * The first row whose bytes are not as SQLite writes them. Such bytes read as the row that was written (a missing last
 * value reads as none, a wrong kind as none), so that neither SQLite nor a fingerprint of what is read finds them.
 * For a file whose structure is sound; yields between two small pieces of
 * the work.
 */
export function* findOddRow(db: Database): Generator<void, { table: string; page: number } | undefined> {
  const file = db.serialize()
  let count = 0
  for (const tree of listTrees(db)) {
    for (const cell of iterateCells(file, tree.rootPage)) {
      if (!isAsWritten(file, tree, cell)) return { table: tree.table, page: cell.page }
      count += 1
      if (count % cellsAtATime === 0) yield
    }
  }
  return undefined
}

function listTrees(db: Database): Tree[] {
  const rows = db
    .prepare(
      `SELECT tbl_name AS "table", rootpage AS rootPage,
         CASE type WHEN 'index' THEN (SELECT count(*) FROM pragma_index_xinfo(sqlite_schema.name))
           ELSE (SELECT count(*) FROM pragma_table_info(sqlite_schema.name)) END AS columnCount,
         CASE WHEN type = 'table' AND (SELECT wr FROM pragma_table_list(sqlite_schema.name) WHERE schema = 'main') = 0
           THEN (SELECT iif(count(*) = 1 AND max(type) = 'INTEGER', max(cid), NULL)
             FROM pragma_table_info(sqlite_schema.name) WHERE pk > 0)
           END AS numberColumn
       FROM sqlite_schema WHERE rootpage > 0 ORDER BY rootpage`,
    )
    .all()
  return parseRows('sqlite_schema', treeRow, rows)
}

function isAsWritten(file: Buffer, tree: Tree, { row }: Cell): boolean {
  if (row === null) return true
  const start = readVarint(file, row.types.start)
  const types: number[] = []
  let place = start.end
  while (place < row.types.end) {
    const type = readVarint(file, place)
    if (type.end - place !== toVarintLength(type.value)) return false
    types.push(type.value)
    place = type.end
  }
  const contentLength = types.reduce((sum, type) => sum + toLength(type), 0)
  return (
    start.end - row.types.start === toVarintLength(start.value) &&
    place === row.types.start + start.value &&
    start.value + contentLength === row.length &&
    types.length <= tree.columnCount &&
    (tree.numberColumn === null || types[tree.numberColumn] === 0)
  )
}

function toVarintLength(value: number): number {
  return Math.max(1, Math.ceil(Math.log2(value + 1) / 7))
}

const lengthsOfNumbers = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0, Number.NaN, Number.NaN]

/** How many bytes a value of this kind takes; not a number for the two kinds that are never written. */
function toLength(type: number): number {
  return lengthsOfNumbers[type] ?? Math.floor((type - 12) / 2)
}
